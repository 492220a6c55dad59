import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'

// Runs on a thread that is ended when it takes too long or too much memory; what it makes of the bytes is joined to lines and paragraphs elsewhere.
// Neither fonts nor pictures are needed for the text, and nothing of a file may run.
const { bytes, mostPages } = workerData
try {
  const document = await getDocumentProxy(bytes, {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const language = await Promise.resolve(document.getMetadata())
    .then(({ metadata }) => metadata?.get('dc:language') ?? null)
    .catch(() => null)
  const pages = []
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(
      items
        .filter((item) => 'str' in item)
        .map(({ str, transform, width, height, hasEOL }) => ({
          ...{ text: str, x: transform[4], y: transform[5], width, endsLine: hasEOL },
          size: Math.hypot(transform[2], transform[3]) || height,
        })),
    )
    page.cleanup()
  }
  const text = (value) => (typeof value === 'string' ? value : null)
  parentPort.postMessage({
    pages,
    count: document.numPages,
    title: text(info.Title),
    author: text(info.Author),
    created: text(info.CreationDate),
    language: text(language) ?? text(info.Language),
  })
} catch (error) {
  parentPort.postMessage({ failed: error?.name ?? 'Error', message: String(error?.message ?? error) })
}
