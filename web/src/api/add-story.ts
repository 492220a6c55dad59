import { DetailedError, parseResponse } from 'hono/client'
import { client } from './client.ts'

/** A story as it is entered: pasted with what is known of it, its address alone, or a file. Empty fields are not sent. */
export type Story =
  | { readonly file: File }
  | { readonly text: string; readonly publisher: string; readonly published: string; readonly url: string }

/** Sends a story to be read and recorded; throws DetailedError with the server's problem where it is refused. */
export function addStory(story: Story) {
  if ('file' in story) return upload(story.file)
  const known = Object.entries(story).filter(([, value]) => value.trim() !== '')
  const text = story.url === '' ? { text: story.text } : {}
  return parseResponse(client.api.sources.$post({ json: { ...text, ...Object.fromEntries(known) } }))
}

export type Addition = Awaited<ReturnType<typeof paste>>
const paste = (text: string) => parseResponse(client.api.sources.$post({ json: { text } }))

async function upload(file: File): Promise<Addition> {
  const response = await fetch('/api/sources/upload', {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream', 'x-filename': encodeURIComponent(file.name) },
    body: file,
  })
  const data = await response.json()
  if (!response.ok) throw new DetailedError(response.statusText, { statusCode: response.status, detail: { data } })
  return data
}
