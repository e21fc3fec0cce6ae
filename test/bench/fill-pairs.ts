import { systemClock } from '../../adapters/clock/system-clock.ts'
import { makeUuidIds } from '../../adapters/ids/uuid-ids.ts'
import { makePrometheusMetrics } from '../../adapters/metrics/prometheus.ts'
import { openHotPool, withOptions } from '../../adapters/postgres/connect.ts'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import { makePostgresCreditLedger } from '../../adapters/postgres/ledger/credit-ledger.ts'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { silentLog } from '../support/logs.ts'
import { query } from '../support/query.ts'
import type { BillingDatabase } from './bench-place.ts'
import { known } from './call-templates.ts'

const ids = makeUuidIds(systemClock)
const actor = 'service:v1'
const pairsAtOnce = 1_000

/** A pair reserves ten and consumes eight, as the benchmark's calls do: an entry each, and one for what it gives back. */
const entriesPerPair = 3
const consumed = toCredits(8)

/**
 * Books pairs on accounts that are drawn, until at least so many entries are there beside those that were: by the product's own ledger, with the keys
 * that the benchmark's calls have.
 */
export async function fillPairs({ ownerUrl, serviceUrl }: BillingDatabase, entries: number, signal: AbortSignal): Promise<void> {
  const rows = await query(ownerUrl, 'select account_id from ledger.accounts')
  const accountIds = rows.map(({ account_id }) => String(account_id))
  // It is on disk before anything is measured, since a checkpoint comes between.
  const url = withOptions(serviceUrl, { synchronous_commit: 'off' })
  const pool = openHotPool({ url, role: 'ledger_api', log: silentLog, size: 4 })
  const statements = makeHotStatements({ form: 'single', prepares: true })
  const ledger = makePostgresCreditLedger({ ids, statements, pool, clock: systemClock, metrics: makePrometheusMetrics(), groups: 1 })
  const run = ids.next().slice(-12)
  const pairs = Math.ceil(entries / entriesPerPair)
  try {
    for (let first = 0; first < pairs; first += pairsAtOnce) {
      signal.throwIfAborted()
      const calls = Array.from({ length: Math.min(pairsAtOnce, pairs - first) }, (_, index) => `${run}-${first + index}`)
      await Promise.all(calls.map((call) => bookPair(ledger, accountIds[Math.floor(Math.random() * accountIds.length)] ?? '', call)))
    }
  } finally {
    await pool.end()
  }
}

async function bookPair(ledger: CreditLedger, accountId: string, call: string): Promise<void> {
  const [reservationId, reference] = [ids.next(), { type: known.ref_type, id: call }]
  const amount = toCredits(known.amount)
  const common = { accountId, actor, amount } as const
  await ledger.execute({ ...common, kind: 'RESERVE', idempotencyKey: `bench:${call}`, reservationId, reference, override: null })
  const reservation = { reservationId, reference: null }
  await ledger.execute({ ...common, amount: consumed, kind: 'CONSUME', idempotencyKey: `bench:spend:${call}`, reservation })
}
