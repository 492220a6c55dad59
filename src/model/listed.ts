const LIST = new Intl.ListFormat('en-GB')

/** @example listed(['China', 'India', 'Russia']) // 'China, India and Russia' */
export const listed = (words: readonly string[]): string => LIST.format(words)
