import { toMinor } from '../../../src/domain/money.ts'
import type { MoneyBack } from '../../../src/domain/payments/money-back.ts'

interface Kept<Outcome> {
  readonly amount: string
  readonly outcome: Outcome
}

type Known<Of extends 'refunds' | 'disputes'> = MoneyBack[Of] extends ReadonlyMap<string, infer Value> ? Value : never

/** What jsonb has of the money that went back: sums as texts. */
export interface KeptBack {
  readonly refunds: Readonly<Record<string, Kept<Known<'refunds'>['outcome']>>>
  readonly disputes: Readonly<Record<string, Kept<Known<'disputes'>['outcome']>>>
  readonly refundedInAll: string
}

export const toKeptBack = ({ refunds, disputes, refundedInAll }: MoneyBack): KeptBack => ({
  refunds: toKept(refunds),
  disputes: toKept(disputes),
  refundedInAll: String(refundedInAll),
})

export const fromKeptBack = ({ refunds, disputes, refundedInAll }: KeptBack): MoneyBack => ({
  refunds: fromKept(refunds),
  disputes: fromKept(disputes),
  refundedInAll: toMinor(refundedInAll),
})

const toKept = <Outcome>(known: ReadonlyMap<string, { readonly amount: bigint; readonly outcome: Outcome }>) =>
  Object.fromEntries([...known].map(([id, { amount, outcome }]) => [id, { amount: String(amount), outcome }]))

const fromKept = <Outcome>(kept: Readonly<Record<string, Kept<Outcome>>>) =>
  new Map(Object.entries(kept).map(([id, { amount, outcome }]) => [id, { amount: toMinor(amount), outcome }]))
