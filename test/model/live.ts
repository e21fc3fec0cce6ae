import { Books } from './credits-model.ts'
import type { Call, Said } from './credits-model.ts'
import { Script } from './random-steps.ts'
import type { AgainStep, CallStep, Step } from './random-steps.ts'
import type { DomainAccount } from './domain-account.ts'

const began = Date.UTC(2026, 2, 1)
const minute = 60_000

/** How often each fate and each movement was met. */
export class Counts {
  decisions = 0
  readonly of = new Map<string, number>()

  add({ op }: Call, { fate, rows = '' }: Said): void {
    this.decisions += 1
    const moves = fate === 'BOOKED' && rows !== '' ? rows.split(', ') : []
    for (const met of [`${op} ${fate}`, ...moves]) {
      const name = met.replace(/ \d+$/, '')
      this.of.set(name, (this.of.get(name) ?? 0) + 1)
    }
  }
}

/**
 * Lets an account live through steps beside the model.
 *
 * @throws {Error} where they differ: what was called, and what each of them said
 */
export function live(steps: readonly Step[], account: DomainAccount, counts: Counts): void {
  const script = new Script()
  let books = new Books()
  let clock = began
  for (const step of steps) {
    if (!isCall(step)) {
      if (step.step === 'wait') clock += step.minutes * minute
      books = steer(books, step)
      account.steer(toTerms(step))
      mustAgree(step, { model: books.asOf(clock).credit, account: account.creditAt(clock) })
      continue
    }
    const call = script.callOf(step, clock)
    if (call === null) continue
    const told = books.tell(call, clock)
    books = told.books
    const said = account.tell(call, clock)
    counts.add(call, told.said)
    script.hear(call, told.said)
    mustAgree(call, { model: `${textOf(told.said)} [${books.lotsLeft}]`, account: `${textOf(said)} [${account.lotsLeft}]` })
  }
  account.append()
}

export type SteeringStep = Exclude<Step, CallStep | AgainStep>

export const isCall = (step: Step): step is CallStep | AgainStep => !['wait', 'mode', 'suspended', 'ttl', 'owe'].includes(step.step)

/** The books after a step that is no call. */
export function steer(books: Books, step: SteeringStep): Books {
  switch (step.step) {
    case 'wait':
      return books
    case 'mode':
      return books.copy({ mode: step.mode })
    case 'suspended':
      return books.copy({ takesWork: !step.is })
    case 'ttl':
      return books.copy({ ttl: step.minutes === null ? Infinity : step.minutes * minute })
    case 'owe':
      return books.copy({ owed: books.owed + step.amount })
  }
}

function toTerms(step: SteeringStep): Parameters<DomainAccount['steer']>[0] {
  switch (step.step) {
    case 'mode':
      return { mode: step.mode }
    case 'suspended':
      return { takesWork: !step.is }
    case 'ttl':
      return { ttl: step.minutes === null ? null : step.minutes * minute }
    case 'owe':
      return { owe: step.amount }
    case 'wait':
      return {}
  }
}

export const textOf = ({ fate, credit, reservation, rows }: Said): string =>
  fate === 'REPLAYED' ? [fate, credit, reservation].join(' | ') : [fate, credit, reservation, rows].join(' | ')

export function mustAgree(asked: Call | Step, { model, account }: { readonly model: string; readonly account: string }): void {
  if (model !== account) throw new Error(`${show(asked)}:\n  the model says  ${model}\n  the account says ${account}`)
}

/** A step or call in one line. */
export const show = (asked: Call | Step): string =>
  Object.entries(asked)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([member, value]) => `${member}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' ')
