import type { Format } from './format.ts'

/**
 * HTML: the article's paragraphs, found by Mozilla's Readability. No script runs, nothing is fetched, and no markup
 * reaches the text. Metadata come from the page, else from its address, else from a line of its text.
 */
export const html: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  recognises: ({ text }) =>
    /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype html|html|head|body|article)\b/i.test(
      text(),
    ),
  read: async (incoming) => (await import('./html-story.ts')).readHtml(incoming),
}
