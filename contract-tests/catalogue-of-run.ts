import type { CatalogueAnswer, CatalogueCall, CatalogueCase, CatalogueEntry } from './catalogue-case.ts'
import type { WantedAccount } from './enrol-accounts.ts'
import { markEntry } from './mark-entry.ts'

/** What the accounts of a case are: the answers to V1's credit calls depend on it. */
export type World = 'postpaid' | 'credit' | 'unenrolled'

/** The cases of one event type in one world, under keys that no other run and no other world has. */
export interface EntryOfRun {
  readonly world: World
  readonly eventType: string
  readonly cases: readonly CatalogueCase[]
  readonly accounts: readonly WantedAccount[]
}

// More than the cases of one event type reserve.
const creditsGranted = 100

/**
 * One event type's cases as one run sends them in one world: a deployment that has been asked before answers as one that has not, and
 * no event type finds another's reservations.
 */
export function toEntryOfRun(entry: CatalogueEntry, world: World, run: number): EntryOfRun {
  const { event_type: eventType, cases } = markEntry(entry, `${run}-${entry.event_type}-${world}`)
  const accountKeys = new Set(cases.flatMap(accountKeysOf))
  return { world, eventType, cases, accounts: [...accountKeys].map((key) => accountFor(key, world)) }
}

function accountFor(externalKey: string, world: World): WantedAccount {
  switch (world) {
    case 'postpaid':
      return { externalKey, enrolment: 'POSTPAID', credits: 0 }
    case 'credit':
      return { externalKey, enrolment: 'CREDIT', credits: creditsGranted }
    case 'unenrolled':
      return { externalKey, enrolment: 'NONE', credits: 0 }
    default:
      return unreachable(world)
  }
}

function accountKeysOf({ request, given = [], then }: CatalogueCase): readonly string[] {
  const { external_account_key: key } = request
  return [...(typeof key === 'string' ? [key] : []), ...[...given, ...then].map(accountKeyOf)]
}

const accountKeyOf = (call: CatalogueCall): string => (call.call === 'status' ? call.query.external_key : call.body.external_key)

/** What must come back for a credit call in this world. */
export function expectedOf(call: CatalogueCall, world: World): CatalogueAnswer {
  if (world !== 'unenrolled') return call[world]
  const { status, code } = call.unenrolled
  return { status, body: { code } }
}

function unreachable(world: never): never {
  throw new Error(`there is no world ${String(world)}`)
}
