/**
 * A process that issues invoices through the store, run by a test that kills it. Its one argument is a file with its work. It writes
 * a line of JSON for each answer, and ends with its work or with its standard input.
 */
import { readFileSync } from 'node:fs'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { makeUuidIds } from '../../adapters/ids/uuid-ids.ts'
import { openDatabase } from '../../adapters/postgres/connect.ts'
import { makePostgresBillingProfiles } from '../../adapters/postgres/invoices/billing-profiles.ts'
import { makePostgresInvoiceStore } from '../../adapters/postgres/invoices/invoice-store.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { issueInvoice } from '../../src/domain/invoices/lifecycle.ts'
import { toInstant } from '../../src/domain/time.ts'
import { silentLog } from '../support/logs.ts'

/** What is to be issued, and how. */
export interface IssuingWork {
  readonly databaseUrl: string
  readonly defaultTenantId: string
  /** So much the clock is moved. */
  readonly clockMoved: number
  readonly atOnce: number
  readonly issues: readonly { readonly invoiceId: string; readonly tenantId: string; readonly allowsBackdated: boolean }[]
}

/** What an issue was answered with: a number, or the code of the refusal. */
export interface IssueAnswer {
  readonly invoiceId: string
  readonly number: string | null
  readonly code: string | null
}

process.stdin.resume().once('end', () => process.exit(1))

const work = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as IssuingWork
const clock = { now: () => toInstant(systemClock.now() + work.clockMoved) }
const ids = makeUuidIds(clock)
const database = openDatabase({ url: work.databaseUrl, role: 'ledger_api', size: 5, log: silentLog })
const store = makePostgresInvoiceStore({ database, ids, clock })
const profiles = makePostgresBillingProfiles({ database, ids, defaultTenantId: work.defaultTenantId })

async function issue({ invoiceId, tenantId, allowsBackdated }: IssuingWork['issues'][number]): Promise<IssueAnswer> {
  try {
    const profile = await profiles.findSellerFor(tenantId)
    const now = clock.now()
    const keyed = { operation: 'issue', idempotencyKey: invoiceId, input: '{}' }
    const { invoice } = await store.change(invoiceId, { actor: `process:${process.pid}`, now, keyed }, (current) =>
      issueInvoice(current, { profile, paymentTermsDays: 15, allowsBackdated, now }),
    )
    return { invoiceId, number: invoice.number, code: null }
  } catch (error) {
    if (error instanceof BillingError) return { invoiceId, number: null, code: error.code }
    throw error
  }
}

const waiting = [...work.issues]
const caller = async (): Promise<void> => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const answer = await issue(next)
    process.stdout.write(`${JSON.stringify(answer)}\n`)
    // Where it was too busy, it is asked for again.
    if (answer.code === 'STORAGE_UNAVAILABLE') waiting.push(next)
  }
}
await Promise.all(Array.from({ length: work.atOnce }, caller))
await database.destroy()
process.exit(0)
