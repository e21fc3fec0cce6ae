import { toMinor } from '../../../src/domain/money.ts'
import type { PaymentFact } from '../../../src/domain/payments/fact.ts'

/** Facts as JSON text, sums as texts: JSON has no whole numbers of any size. */
export const toKeptFacts = (facts: readonly PaymentFact[]): string =>
  JSON.stringify(facts, (_, member: unknown) => (typeof member === 'bigint' ? String(member) : member))

export const fromKeptFacts = (text: string): readonly PaymentFact[] =>
  JSON.parse(text, (name, member: unknown) => (name === 'amount' && typeof member === 'string' ? toMinor(member) : member)) as PaymentFact[]
