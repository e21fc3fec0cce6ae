import { toMinor } from '../money.ts'
import type { Minor } from '../money.ts'

/** Something that somebody else wrote: each member is looked at before it is believed. */
export type Untrusted = Readonly<Record<string, unknown>>

const nothing: Untrusted = {}

/** The object, or an empty one where it is none: a list, a word and null have no members either. */
export const asObject = (value: unknown): Untrusted => (isObject(value) ? value : nothing)

export const isObject = (value: unknown): value is Untrusted => typeof value === 'object' && value !== null && !Array.isArray(value)

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A text that has something in it, else null. */
export const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** A whole number of minor units that is none below zero, else null. */
export const asMinor = (value: unknown): Minor | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? toMinor(value) : null

/** What an id or the object that it stands for is called. */
export const idOf = (value: unknown): string | null => asText(value) ?? asText(asObject(value).id)

/** What all that speak say; those that disagree name nothing that is known, whatever each of them is. */
export function soleOf(said: readonly (string | null)[]): string | null {
  const different = new Set(said.filter((one) => one !== null))
  return different.size === 0 ? null : [...different].join(' or ')
}
