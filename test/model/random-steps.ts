import fc from 'fast-check'
import type { Call, Said } from './credits-model.ts'

/** One step of a random life: time passes, an operator steers, or a call is made. Plain data, so that it prints and shrinks. */
export type Step =
  | { readonly step: 'wait'; readonly minutes: number }
  | { readonly step: 'mode'; readonly mode: 'CREDIT' | 'POSTPAID' }
  | { readonly step: 'suspended'; readonly is: boolean }
  | { readonly step: 'ttl'; readonly minutes: number | null }
  /** The account owes so much more, as after a refund. */
  | { readonly step: 'owe'; readonly amount: bigint }
  /** The call that was made so many calls ago comes again, word for word. */
  | AgainStep
  | CallStep

export interface AgainStep {
  readonly step: 'again'
  readonly back: number
}

type Name = { readonly ref: string } | { readonly nth: number; readonly ref?: string }

export interface CallStep {
  readonly step: Call['op']
  /** Bears the key of the call of this operation so many calls ago; null: a fresh one. */
  readonly keyOf: number | null
  readonly amount?: bigint | null
  readonly name?: Name
  readonly override?: boolean
  readonly reason?: Call['reason']
  /** A lot ends in so many minutes. */
  readonly endsIn?: number | null
  /** Undoes what the settlement so many settlements ago spent; beyond the first: what nobody knows. */
  readonly undoes?: number
  /** Of a refill: what its amount says. */
  readonly fills?: Call['fills']
  /** Of a take-back: the grant so many ago, what is to be taken (around again beyond what was granted), and how far its facts are from the number of calls by then. */
  readonly lotOf?: number
  readonly total?: bigint
  readonly factsFrom?: number
}

const refs = ['A', 'B', 'C']
const amounts = fc.bigInt({ min: 1n, max: 9n })
const orNone = <T>(some: fc.Arbitrary<T>, weightOfNone: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: weightOfNone, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some })
const keyOf = orNone(fc.nat(3), 15)
const name: fc.Arbitrary<Name> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ ref: fc.constantFrom(...refs) }) },
  { weight: 1, arbitrary: fc.record({ nth: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ nth: fc.nat(1), ref: fc.constantFrom(...refs) }) },
)

const calls: readonly fc.WeightedArbitrary<Step>[] = [
  {
    weight: 5,
    arbitrary: fc.record({
      step: fc.constant('grant'),
      keyOf,
      amount: fc.oneof({ weight: 40, arbitrary: amounts }, { weight: 1, arbitrary: fc.constantFrom(0n, 2n ** 53n - 1n, 2n ** 53n - 10n) }),
      reason: fc.constantFrom('GRANT', 'TOPUP', 'ADJUSTMENT'),
      endsIn: orNone(fc.integer({ min: -1, max: 60 }), 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      step: fc.constant('grant'),
      keyOf,
      amount: fc.bigInt({ min: -9n, max: -1n }),
      reason: fc.constantFrom('ADJUSTMENT', 'ADJUSTMENT', 'ADJUSTMENT', 'GRANT'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      step: fc.constant('grant'),
      keyOf,
      amount: fc.bigInt({ min: 1n, max: 3n }),
      reason: fc.constantFrom('ADJUSTMENT', 'ADJUSTMENT', 'ADJUSTMENT', 'ADJUSTMENT', 'GRANT'),
      undoes: fc.nat(3),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      step: fc.constant('reserve'),
      keyOf,
      amount: amounts,
      name: fc.record({ ref: fc.constantFrom(...refs) }),
      override: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ step: fc.constant('consume'), keyOf, name, amount: orNone(amounts, 1) }) },
  { weight: 3, arbitrary: fc.record({ step: fc.constant('release'), keyOf, name }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('again'), back: fc.nat(8) }) },
]

const steering: readonly fc.WeightedArbitrary<Step>[] = [
  { weight: 6, arbitrary: fc.record({ step: fc.constant('wait'), minutes: fc.integer({ min: 0, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('wait'), minutes: fc.integer({ min: -20, max: -1 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ step: fc.constant('mode'), mode: fc.constantFrom('CREDIT', 'CREDIT', 'CREDIT', 'CREDIT', 'POSTPAID') }),
  },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('suspended'), is: fc.constantFrom(false, false, false, false, true) }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('ttl'), minutes: orNone(fc.integer({ min: 1, max: 40 }), 1) }) },
]

const notWired: readonly fc.WeightedArbitrary<Step>[] = [
  { weight: 1, arbitrary: fc.record({ step: fc.constant('owe'), amount: amounts }) },
  {
    weight: 5,
    arbitrary: fc.record({
      step: fc.constant('take-back'),
      keyOf,
      lotOf: fc.nat(3),
      total: fc.bigInt({ min: 0n, max: 10n }),
      factsFrom: fc.integer({ min: -8, max: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      step: fc.constant('refill'),
      keyOf: orNone(fc.nat(3), 5),
      amount: fc.oneof({ weight: 40, arbitrary: fc.bigInt({ min: 0n, max: 12n }) }, { weight: 1, arbitrary: fc.constant(2n ** 53n - 1n) }),
      fills: fc.constantFrom('ADD', 'TOP_UP_TO'),
      endsIn: orNone(fc.integer({ min: -1, max: 60 }), 1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('expire'), keyOf: fc.constant(null) }) },
]

interface Life {
  readonly steps: number
  /** Whether only what goes over the wire happens: no refill, no sweep of ends, no debt. */
  readonly isWired: boolean
}

/** A life of up to so many steps. */
export const aLife = ({ steps, isWired }: Life): fc.Arbitrary<readonly Step[]> =>
  fc.array(fc.oneof(...calls, ...steering, ...(isWired ? [] : notWired)), { maxLength: steps, size: 'max' })

const minute = 60_000

/** Makes calls of steps: gives them keys and names, and remembers what later steps may point at. */
export class Script {
  readonly #made: Call[] = []
  readonly #booked: Call[] = []

  /** The call of a step; null where it points at a call that there was not. */
  callOf(step: CallStep | AgainStep, clock: number): Call | null {
    const number = String(this.#made.length + 1).padStart(4, '0')
    if (step.step === 'again') {
      const first = agoOf(this.#made, step.back)
      if (first === undefined) return null
      const again = { ...first, makes: `m${number}` }
      this.#made.push(again)
      return again
    }
    const same = step.keyOf === null ? [] : this.#made.filter(({ op }) => op === step.step)
    const call: Call = {
      op: step.step,
      key: agoOf(same, step.keyOf ?? 0)?.key ?? `k${number}`,
      makes: `m${number}`,
      ...(typeof step.amount === 'bigint' && { amount: step.amount }),
      ...(step.name !== undefined && this.#named(step.name)),
      ...(step.fills !== undefined && { fills: step.fills }),
      ...(step.reason !== undefined && { reason: step.reason }),
      ...(typeof step.endsIn === 'number' && { end: clock + step.endsIn * minute }),
      ...(step.undoes !== undefined && { undoes: this.#undone(step.undoes) }),
      ...(step.override === true && { override: true }),
      ...(step.lotOf !== undefined && this.#partOf(step.lotOf, step.total ?? 0n)),
      ...(step.factsFrom !== undefined && { facts: Math.max(1, this.#made.length + step.factsFrom) }),
    }
    this.#made.push(call)
    return call
  }

  /** Of what is booked there are names that later steps may use. */
  hear(call: Call, { fate }: Pick<Said, 'fate'>): void {
    if (fate === 'BOOKED') this.#booked.push(call)
  }

  #named(name: Name): Pick<Call, 'id' | 'ref'> {
    if (!('nth' in name)) return name
    const makers = this.#booked.filter(({ op }) => op === 'reserve')
    return { id: agoOf(makers, name.nth)?.makes ?? 'unknown', ...(name.ref !== undefined && { ref: name.ref }) }
  }

  // Seldom more than came in with the lot.
  #partOf(back: number, total: bigint): Pick<Call, 'of' | 'total'> {
    const grant = agoOf(
      this.#booked.filter(({ op, amount = 0n }) => op === 'grant' && amount > 0n),
      back,
    )
    return { of: grant?.makes ?? 'unknown', total: total % ((grant?.amount ?? 1n) + 2n) }
  }

  #undone(back: number): string {
    const settlements = this.#booked.filter(({ op }) => op === 'consume' || op === 'release')
    const settlement = agoOf(settlements, back)
    return settlement === undefined ? 'unknown' : `${settlement.op} ${settlement.key}`
  }
}

/** So many ago, and around again: it still points at something where shrinking has taken others away. */
const agoOf = (calls: readonly Call[], back: number): Call | undefined => calls.at(-1 - (back % Math.max(1, calls.length)))
