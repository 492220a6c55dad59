/** The formats that a story can come in. */
export const SOURCE_FORMATS = ['text', 'markdown', 'html', 'pdf', 'docx', 'eml'] as const
