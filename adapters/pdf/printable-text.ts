/**
 * A text as the font can show it. What the font lacks becomes what it is made of (`ﬁ` is `fi`, `ǰ` is `j`), a look-alike, or else
 * a question mark, so that whoever reads sees that something is missing. Line feeds stay; what only steers is left out.
 */
export function toPrintable(text: string, characters: ReadonlySet<number>): string {
  const isKnown = (character: string): boolean => characters.has(character.codePointAt(0) ?? 0)
  return Array.from(text.normalize('NFC').replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n'), (character) => {
    if (character === '\n' || (isKnown(character) && !isSteering(character))) return character
    if (isBlank(character)) return ' '
    return lookAlikes[character] ?? partsOf(character, isKnown)
  }).join('')
}

const isBlank = (character: string): boolean => /[\t\v\f\p{Zs}]/u.test(character)

// Joiners steer, too, but Devanagari is written with them.
const isSteering = (character: string): boolean => /[\p{Cc}\u00ad\u200b]/u.test(character)

const lookAlikes: Readonly<Record<string, string>> = { '\u2011': '-', '\u2012': '–', '\u2015': '—', '\u2032': "'", '\u2033': '"' }

function partsOf(character: string, isKnown: (part: string) => boolean): string {
  if (/[\p{Cc}\p{Cf}\ufe00-\ufe0f]/u.test(character)) return ''
  const parts = Array.from(character.normalize('NFKD').replaceAll(/\p{M}/gu, ''))
  return parts.length > 0 && parts.every(isKnown) ? parts.join('') : '?'
}
