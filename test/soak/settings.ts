import process from 'node:process'

/** How long a soak is, and what it is made of. */
export interface SoakSettings {
  /** It ends once so many operations were begun. */
  readonly operations: number
  /** It ends after so many seconds at the latest; Infinity: it takes as long as it takes. */
  readonly seconds: number
  /** How often a process is killed. */
  readonly kills: number
  readonly callers: number
  readonly seed: number
}

/** What SOAK_OPERATIONS, SOAK_SECONDS, SOAK_KILLS, SOAK_CALLERS and SOAK_SEED say: a million operations and 20 kills where they say nothing. */
export const readSoakSettings = (): SoakSettings => ({
  operations: wholeNumber('SOAK_OPERATIONS') ?? 1_000_000,
  seconds: wholeNumber('SOAK_SECONDS') ?? Infinity,
  kills: wholeNumber('SOAK_KILLS') ?? 20,
  callers: wholeNumber('SOAK_CALLERS') ?? 48,
  seed: wholeNumber('SOAK_SEED') ?? Date.now() % 1_000_000,
})

function wholeNumber(name: string): number | null {
  const text = process.env[name] ?? ''
  if (text === '') return null
  if (!/^\d{1,12}$/.test(text)) throw new Error(`${name} takes a whole number, not ${text}`)
  return Number(text)
}
