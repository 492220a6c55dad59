/** What the name of anybody or anything has at most, in UTF-16 code units: far more than any, and few enough that it can be looked up. */
export const LONGEST_NAME = 500
