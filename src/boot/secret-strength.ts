// Whole words that people write where a secret goes. Shorter ones would turn up in random secrets by chance.
const placeholders =
  /change[-_ ]?(me|this|it)|replace[-_ ]?(me|this|it|with)|placeholder|password|passwort|example|insecure|default|secret|12345678|abcdefgh|your[-_ ]|^<.*>$|\$\{/i

/**
 * What makes a text no secret at all, as the end of a sentence (`is shorter than 32 characters`), or null.
 *
 * It is a net for placeholders that were never replaced, not a measure of strength.
 */
export function weaknessOf(secret: string, leastLength = 32): string | null {
  if (placeholders.test(secret)) return 'is a placeholder'
  if (secret.length < leastLength) return `is shorter than ${leastLength} characters`
  if (new Set(secret).size < 8) return 'repeats the same few characters'
  return null
}
