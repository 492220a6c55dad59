import type { Format } from './format.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { plainText } from './text.ts'

/** Every format that can be read, the most telling first; a new one is a file and a line here. */
export const FORMATS: readonly Format[] = [html, markdown, plainText]
