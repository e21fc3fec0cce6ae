/** How a call reads: a generator fills `<drawn>`, `<call>` and `<id>` in. */
export interface CallTemplate {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** The body is `head`, `item` so many times (with commas), `tail`. */
  readonly head: string
  readonly item: string
  readonly tail: string
  readonly items: number
  /** Any other status fails the run. */
  readonly status: number
  /** How often the answer must say `"status":201`: once an item of a batch; 0 where nothing is looked for. */
  readonly itemsMade: number
}

/** The body of one call. */
export const bodyOf = ({ head, item, tail, items }: CallTemplate, fill: (text: string) => string): string =>
  `${fill(head)}${Array.from({ length: items }, () => fill(item)).join(',')}${fill(tail)}`

export type FloorScript = 'reserve-cold' | 'reserve-hot'

/** What a work is held against: what its ratio is to. */
export type Rival =
  /** A script of the floor, which runs right before each round. */
  | { readonly kind: 'FLOOR'; readonly script: FloorScript }
  /** The best floor of the works of this name, of the same rounds. */
  | { readonly kind: 'FLOOR_OF'; readonly work: string }
  /** The work of this name, of the same rounds. */
  | { readonly kind: 'WORK'; readonly work: string }

/** One thing that is measured, with so many callers. */
export interface Work {
  readonly name: string
  readonly callers: number
  /** Whose credential the calls bear. */
  readonly credential: 'SERVICE' | 'OPERATOR'
  /** The calls of one turn, one after the other. `<id>` is the one that the answer before told. */
  readonly calls: readonly CallTemplate[]
  /** Operations that a turn stands for. */
  readonly operations: number
  /** `<drawn>` is drawn from the first of these to the last. */
  readonly draws: readonly [number, number]
  /** Null where there is nothing to compare with. */
  readonly rival: Rival | null
  /** The least ratio to the rival; null is no mark. */
  readonly mark: number | null
}

export const defaultTenantId = '11111111-1111-1111-1111-111111111111'

export const accountsTotal = 10_000

/** The account that lists are read of: nothing is booked on it while the bench runs. */
export const listedAccount = accountsTotal + 1

/** How many invoices it has, and how many entries; and how many of the invoices are overdue, since yesterday. */
export const listedTotal = 100_000
export const overdueTotal = 1_000

export const keyOf = (account: number | string): string => `v1:partner:bench-${account}`

// All of them have six digits, so that a number after this text is an id.
const firstListed = 100_001
const idPrefix = '01990000-0000-7000-8000-000000'

export const listedInvoices = { first: firstListed, idPrefix }

const call = { head: '', item: '', tail: '', items: 0, status: 200, itemsMade: 0 }
const get = (path: string): CallTemplate => ({ ...call, method: 'GET', path })

// As the floor does. Every call is of a reference and a key of its own.
const reservation = `"external_key":"${keyOf('<drawn>')}","amount":10,"ref_type":"bench","ref_id":"<call>","idempotency_key":"bench:<call>"`

const overAccounts = { credential: 'SERVICE', operations: 1, draws: [1, accountsTotal] } as const
const ofOneAccount = { ...overAccounts, draws: [1, 1] } as const

export const reserve: CallTemplate = {
  ...{ ...call, method: 'POST', path: '/v1/billing/credits/reserve', status: 201 },
  ...{ item: `{${reservation}}`, items: 1 },
}

const itemsPerBatch = 100

const batch: CallTemplate = {
  ...{ ...call, method: 'POST', path: '/v1/billing/credits/batch', itemsMade: itemsPerBatch },
  ...{ head: '{"operations":[', item: `{"op":"reserve",${reservation}}`, tail: ']}', items: itemsPerBatch },
}

const line = '{"description":"Valuation report <call>","quantity":"1.5","unit_price":"1250.00","tax_rate":"18","tax_code":"998399"}'

/** A draft of ten lines. */
export const createInvoice: CallTemplate = {
  ...{ ...call, method: 'POST', path: '/v1/service-invoices', status: 201 },
  ...{ head: `{"external_key":"${keyOf('<drawn>')}","bill_to_gstin":"27AABCA1234F1Z9","items":[`, item: line, items: 10 },
  tail: '],"idempotency_key":"bench:<call>"}',
}

export const issueInvoice: CallTemplate = {
  ...{ ...call, method: 'POST', path: '/v1/service-invoices/<id>/issue' },
  head: '{"idempotency_key":"bench:issue:<call>"}',
}

const overInvoices = { credential: 'OPERATOR', operations: 1, draws: [firstListed, firstListed + listedTotal - 1] } as const
const ofOneInvoice = { ...overInvoices, draws: [firstListed, firstListed] } as const
const ofListedAccount = { ...overInvoices, draws: [listedAccount, listedAccount] } as const

const besideCold = { rival: { kind: 'FLOOR', script: 'reserve-cold' } } as const
const besideHot = { rival: { kind: 'FLOOR', script: 'reserve-hot' } } as const
const besideBestCold = { rival: { kind: 'FLOOR_OF', work: 'reserve-many' } } as const
const besideLedgerList = { rival: { kind: 'WORK', work: 'ledger-list' }, mark: 1 / 3 } as const
const alone = { rival: null, mark: null } as const

// Of so many invoices hardly one is asked for twice in a run, so each is drawn and kept.
const drawPdf = get(`/v1/service-invoices/${idPrefix}<drawn>/pdf`)
const listOfAccount = `limit=50&external_key=${keyOf('<drawn>')}`

const ledgerWorks: readonly Work[] = [
  { name: 'reserve-many', callers: 8, ...overAccounts, calls: [reserve], ...besideCold, mark: 0.2 },
  { name: 'reserve-many', callers: 64, ...overAccounts, calls: [reserve], ...besideCold, mark: 0.35 },
  { name: 'reserve-one', callers: 8, ...ofOneAccount, calls: [reserve], ...besideHot, mark: 0.4 },
  { name: 'reserve-one', callers: 64, ...ofOneAccount, calls: [reserve], ...besideHot, mark: 1 },
  { name: 'batch', callers: 8, ...overAccounts, calls: [batch], operations: itemsPerBatch, ...besideBestCold, mark: 0.8 },
  { name: 'status', callers: 64, ...overAccounts, calls: [get(`/v1/billing/accounts/status?external_key=${keyOf('<drawn>')}`)], ...alone },
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

/** Measured one after the other: what documents leave in the memory of the service is no cost of the ledger's. */
export const parts: readonly (readonly Work[])[] = [ledgerWorks, invoiceWorks]

export const works: readonly Work[] = parts.flat()

/** The works of this name, and those that they are compared with. */
export function withRivals(name: string): readonly (readonly Work[])[] {
  const names = works.filter((work) => work.name === name).map(({ rival }) => (rival !== null && 'work' in rival ? rival.work : name))
  return parts.map((part) => part.filter((work) => work.name === name || names.includes(work.name)))
}
