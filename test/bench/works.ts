/** How one call of a work reads: a generator fills `<account>` and `<call>` in. */
export interface CallTemplate {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** The body is `head`, `item` so many times (with commas), `tail`. */
  readonly head: string
  readonly item: string
  readonly tail: string
  readonly items: number
  /** `<account>` is drawn from 1 to this. */
  readonly accounts: number
  /** Any other status fails the run. */
  readonly status: number
  /** How often the answer must say `"status":201`: once an item of a batch; 0 where nothing is looked for. */
  readonly itemsMade: number
}

/** One thing that is measured, with so many callers. */
export interface Work {
  readonly name: string
  readonly callers: number
  readonly call: CallTemplate
  /** The script of the floor beside it; null where the floor has none. */
  readonly floor: 'reserve-cold' | 'reserve-hot' | null
  /** The least ratio of the service to the floor (of batches: to the floor's best rate over all accounts); null is no mark. */
  readonly mark: number | null
}

export const accountsTotal = 10_000

export const keyOf = (account: number | string): string => `v1:partner:bench-${account}`

// As the floor does. Every call is of a reference and a key of its own.
const reservation = `"external_key":"${keyOf('<account>')}","amount":10,"ref_type":"bench","ref_id":"<call>","idempotency_key":"bench:<call>"`

const reserve = (accounts: number): CallTemplate => ({
  ...{ method: 'POST', path: '/v1/billing/credits/reserve' },
  ...{ head: '', item: `{${reservation}}`, tail: '', items: 1 },
  ...{ accounts, status: 201, itemsMade: 0 },
})

export const itemsPerBatch = 100

const batch: CallTemplate = {
  ...{ method: 'POST', path: '/v1/billing/credits/batch' },
  ...{ head: '{"operations":[', item: `{"op":"reserve",${reservation}}`, tail: ']}', items: itemsPerBatch },
  ...{ accounts: accountsTotal, status: 200, itemsMade: itemsPerBatch },
}

const readStatus: CallTemplate = {
  ...{ method: 'GET', path: `/v1/billing/accounts/status?external_key=${keyOf('<account>')}` },
  ...{ head: '', item: '', tail: '', items: 0 },
  ...{ accounts: accountsTotal, status: 200, itemsMade: 0 },
}

export const works: readonly Work[] = [
  { name: 'reserve-many', callers: 8, call: reserve(accountsTotal), floor: 'reserve-cold', mark: 0.2 },
  { name: 'reserve-many', callers: 64, call: reserve(accountsTotal), floor: 'reserve-cold', mark: 0.35 },
  { name: 'reserve-one', callers: 8, call: reserve(1), floor: 'reserve-hot', mark: 0.4 },
  { name: 'reserve-one', callers: 64, call: reserve(1), floor: 'reserve-hot', mark: 1 },
  { name: 'batch', callers: 8, call: batch, floor: null, mark: 0.8 },
  { name: 'status', callers: 64, call: readStatus, floor: null, mark: null },
]

/** Operations that one answered call stands for. */
export const operationsOf = ({ items }: CallTemplate): number => Math.max(1, items)
