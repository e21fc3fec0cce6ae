const replacement = '\uFFFD'

/** Text that the database can keep: a NUL or a lone surrogate becomes U+FFFD (contract 3). */
export const safeText = (text: string): string => text.toWellFormed().replaceAll('\0', replacement)

/** The same for a JSON text, where such characters stand as escapes; all else stays as it came. Gives back the very text where there are none. */
export function safeJson(text: string): string {
  const wellFormed = text.toWellFormed()
  if (!/\\u(?:0000|[dD][89a-fA-F])/.test(wellFormed)) return wellFormed
  // An escape at a time, so that the backslash of `\\u0000` is not taken for the beginning of one.
  return wellFormed.replaceAll(
    /\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u([0-9a-fA-F]{4})|\\./g,
    (escape: string, hex?: string) => (hex !== undefined && isUnsafe(Number.parseInt(hex, 16)) ? String.raw`\ufffd` : escape),
  )
}

const isUnsafe = (unit: number): boolean => unit === 0 || (unit >= 0xd800 && unit <= 0xdfff)
