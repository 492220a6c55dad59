/** Codes that refuse it, the text that its sheet is (or `right`, whatever it is), or undefined where either will do. */
export type Comes = readonly string[] | string | undefined

export const UNSAFE = ['input-unsafe']
export const DAMAGED = ['input-damaged']
export const NONE = ['input-damaged', 'input-invalid', 'input-empty', 'input-unsafe', 'input-encrypted']

export const LAUGHS = `<!DOCTYPE w [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]>`
export const OUTSIDE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
