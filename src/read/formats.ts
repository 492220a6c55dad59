import { docx } from './docx.ts'
import { eml } from './eml.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf.ts'
import { plainText } from './text.ts'

/** Every format of a single story that can be read, the most telling first; a new one is a file and a line here. */
export const FORMATS: readonly Format[] = [pdf, docx, eml, html, markdown, plainText]
