import {
  accountsTotal,
  batch,
  consume,
  createInvoice,
  eventsPerBatch,
  get,
  issueInvoice,
  itemsPerBatch,
  keyOf,
  listedAccount,
  listedInvoices,
  listedTotal,
  payableOrders,
  payOrder,
  payOrderAgain,
  recordEvent,
  recordEvents,
  reserve,
  reserveAgain,
} from './call-templates.ts'
import type { CallTemplate } from './call-templates.ts'

export type FloorScript = 'reserve-cold' | 'reserve-hot' | 'full-cold' | 'full-hot'

/** What a work is held against: what its ratio is to. */
export type Rival =
  /** A script of the floor with so many callers, which runs right before each round. */
  | { readonly kind: 'FLOOR'; readonly script: FloorScript; readonly callers: number }
  /** The floors of the work of this name, of the same rounds: the one with the best median, with however many callers. */
  | { readonly kind: 'BEST_FLOOR_OF'; readonly work: string }
  /** The work of this name, of the same rounds. */
  | { readonly kind: 'WORK'; readonly work: string }

/** One thing that is measured, with so many callers. */
export interface Work {
  readonly name: string
  readonly callers: number
  /** Whose credential the calls bear. */
  readonly credential: 'SERVICE' | 'OPERATOR' | 'NONE'
  /** The calls of one turn, one after the other. `<id>` is the one that the answer before told. */
  readonly calls: readonly CallTemplate[]
  /** Operations that a turn stands for. */
  readonly operations: number
  /** `<drawn>` is drawn from the first of these to the last: one number a call, or an item of a batch. */
  readonly draws: readonly [number, number]
  /** Whether each of them is drawn once, one after the other, over all rounds. */
  readonly drawsOnce?: true
  /** Whether some of it is done after the answer: a round is over when nothing is left of it. */
  readonly outlastsAnswers?: true
  /** How long from one turn of a caller to the next, which are all about one number of its own; else the next begins when one is over. */
  readonly everyMs?: number
  /** Null where there is nothing to compare with. */
  readonly rival: Rival | null
  /** The least ratio to the rival; null is no mark. */
  readonly mark: number | null
  /** The ratio that we want to come to. */
  readonly aim?: number | undefined
}

const ofProvider = { credential: 'NONE', operations: 1 } as const
const unpaidOrders = { draws: [payableOrders.first + payableOrders.paid, payableOrders.last], drawsOnce: true } as const
const paidOrders = { draws: [payableOrders.first, payableOrders.first + payableOrders.paid - 1] } as const

const overAccounts = { credential: 'SERVICE', operations: 1, draws: [1, accountsTotal] } as const
const ofOneAccount = { ...overAccounts, draws: [1, 1] } as const

const { first: firstListed, idPrefix } = listedInvoices
const overInvoices = { credential: 'OPERATOR', operations: 1, draws: [firstListed, firstListed + listedTotal - 1] } as const
const ofOneInvoice = { ...overInvoices, draws: [firstListed, firstListed] } as const
const ofListedAccount = { ...overInvoices, draws: [listedAccount, listedAccount] } as const

const beside = (script: FloorScript, callers: number): { readonly rival: Rival } => ({ rival: { kind: 'FLOOR', script, callers } })
const besideBestOf = (work: string): { readonly rival: Rival } => ({ rival: { kind: 'BEST_FLOOR_OF', work } })
const besideBestCold = besideBestOf('reserve-many')
const besideLedgerList = { rival: { kind: 'WORK', work: 'ledger-list' }, mark: 1 / 3 } as const
const alone = { rival: null, mark: null } as const

// Of so many invoices hardly one is asked for twice in a run, so each is drawn and kept.
const drawPdf = get(`/v1/service-invoices/${idPrefix}<drawn>/pdf`)
const listOfAccount = `limit=50&external_key=${keyOf('<drawn>')}`

const reserveMany = { name: 'reserve-many', ...overAccounts, calls: [reserve] } as const
const reserveOne = { name: 'reserve-one', ...ofOneAccount, calls: [reserve] } as const
const pairsMany = { name: 'pairs-many', ...overAccounts, calls: [reserve, consume] } as const
const pairsOne = { name: 'pairs-one', ...ofOneAccount, calls: [reserve, consume] } as const
const inBatches = { callers: 8, calls: [batch], operations: itemsPerBatch } as const
const inEventBatches = { callers: 8, calls: [recordEvents], operations: eventsPerBatch } as const
const status = get(`/v1/billing/accounts/status?external_key=${keyOf('<drawn>')}`)

// In the order of what is to be shown. 256 callers go beside the floor with 64, which has a connection for each of them.
const ledgerWorks: readonly Work[] = [
  { ...reserveMany, callers: 8, ...beside('reserve-cold', 8), mark: 0.3, aim: 0.45 },
  { ...reserveMany, callers: 64, ...beside('reserve-cold', 64), mark: 0.5, aim: 0.7 },
  { ...reserveMany, callers: 256, ...beside('reserve-cold', 64), mark: 0.5, aim: 0.8 },
  { ...reserveOne, callers: 8, ...beside('reserve-hot', 8), mark: 0.6, aim: 0.9 },
  { ...reserveOne, callers: 64, ...beside('reserve-hot', 64), mark: 1.6, aim: 2.5 },
  { ...reserveOne, callers: 256, ...beside('reserve-hot', 64), mark: 1.6, aim: 3 },
  { ...pairsMany, callers: 8, ...beside('full-cold', 8), mark: 0.3, aim: 0.45 },
  { ...pairsMany, callers: 64, ...beside('full-cold', 64), mark: 0.45, aim: 0.65 },
  { ...pairsOne, callers: 8, ...beside('full-hot', 8), mark: 0.8, aim: 1.2 },
  { ...pairsOne, callers: 64, ...beside('full-hot', 64), mark: 1.8, aim: 3 },
  { name: 'batch-many', ...overAccounts, ...inBatches, ...besideBestCold, mark: 1.2, aim: 2 },
  { name: 'batch-one', ...ofOneAccount, ...inBatches, ...besideBestOf('reserve-one'), mark: 3, aim: 5 },
  { name: 'event', ...overAccounts, callers: 64, calls: [recordEvent], ...beside('reserve-cold', 64), mark: 0.5, aim: 0.8 },
  { name: 'event-batch', ...overAccounts, ...inEventBatches, ...beside('reserve-cold', 8), mark: 1.5, aim: 3 },
  // Events are answered when they are kept: this is the rate at which they are applied, too.
  { name: 'event-batch-applied', ...overAccounts, ...inEventBatches, ...beside('reserve-cold', 8), mark: null, outlastsAnswers: true },
  { name: 'status', ...overAccounts, callers: 64, calls: [status], ...beside('reserve-cold', 64), mark: 0.6, aim: 1 },
  { name: 'replay', ...overAccounts, callers: 64, calls: [reserveAgain], ...beside('reserve-cold', 64), mark: 0.5, aim: 0.8 },
]

const invoiceWorks: readonly Work[] = [
  {
    ...{ name: 'invoice-issue', callers: 8, ...overAccounts, credential: 'OPERATOR' },
    ...{ calls: [createInvoice, issueInvoice], ...besideBestCold, mark: null },
  },
  { name: 'invoice-pdf', callers: 2, ...overInvoices, calls: [drawPdf], ...besideBestCold, mark: null },
  { name: 'invoice-pdf-kept', callers: 8, ...ofOneInvoice, calls: [drawPdf], ...besideBestCold, mark: null },
  { name: 'ledger-list', callers: 8, ...ofListedAccount, calls: [get(`/v1/control/credits?${listOfAccount}`)], ...alone },
  { name: 'invoice-list', callers: 8, ...ofListedAccount, calls: [get(`/v1/service-invoices?${listOfAccount}`)], ...besideLedgerList },
  { name: 'invoice-list-all', callers: 8, ...ofListedAccount, calls: [get('/v1/service-invoices?limit=50')], ...besideLedgerList },
  {
    ...{ name: 'invoice-list-overdue', callers: 8, ...ofListedAccount, ...besideLedgerList },
    calls: [get('/v1/service-invoices?limit=50&overdue=true')],
  },
]

const paymentWorks: readonly Work[] = [
  {
    name: 'webhook-first',
    callers: 8,
    ...ofProvider,
    ...unpaidOrders,
    calls: [payOrder],
    ...beside('reserve-cold', 8),
    mark: 0.1,
    outlastsAnswers: true,
  },
  { name: 'webhook-again', callers: 8, ...ofProvider, ...paidOrders, calls: [payOrderAgain], ...beside('reserve-cold', 8), mark: 0.25 },
]

// The floor of reservations, for parts that are measured after it: no mark is held twice.
const floors = ledgerWorks
  .filter(({ name, callers }) => name === 'reserve-many' && callers < 256)
  .map((work): Work => ({ ...work, mark: null, aim: undefined }))

/** So many accounts call now and then, while 64 callers are at another one. */
const quietAccounts = 100
export const quiet: Work = {
  ...{ name: 'quiet', callers: quietAccounts, ...overAccounts, draws: [2, quietAccounts + 1], everyMs: 250 },
  ...{ calls: [reserve], ...alone },
}
export const hot: Work = { ...reserveOne, callers: 64, ...alone }

/** What is measured on ledgers of growing size. */
export const growing: Work = { ...reserveMany, callers: 64, ...beside('reserve-cold', 64), mark: null }

/** Measured one after the other: what documents leave in the memory of the service is no cost of the ledger's. */
export const parts: Readonly<Record<'ledger' | 'payments' | 'invoices', readonly Work[]>> = {
  ledger: ledgerWorks,
  payments: [...floors, ...paymentWorks],
  invoices: [...floors, ...invoiceWorks],
}

/** The works of these names, and those that they are compared with. */
export function withRivals(names: readonly string[]): readonly (readonly Work[])[] {
  return Object.values(parts).flatMap((part) => {
    const chosen = part.filter((work) => names.includes(work.name) && !floors.includes(work))
    if (chosen.length === 0) return []
    const rivals = chosen.map(({ rival }) => (rival !== null && 'work' in rival ? rival.work : ''))
    return [part.filter((work) => chosen.includes(work) || (rivals.includes(work.name) && work.callers < 256))]
  })
}

export const workNames: readonly string[] = [...new Set(Object.values(parts).flatMap((part) => part.map(({ name }) => name)))]
