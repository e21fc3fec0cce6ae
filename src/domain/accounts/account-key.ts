/** The only forms of key that an account can have (contract 3, "Account keys"). */
const accountKeyPattern = /^(v1:(partner|client|assignment|invoice|channel)|v2:(tenant|external)):[A-Za-z0-9_-]+$/

/** At most so many characters. */
export const accountKeyLengthMax = 128

export const isAccountKey = (text: string): boolean => text.length <= accountKeyLengthMax && accountKeyPattern.test(text)
