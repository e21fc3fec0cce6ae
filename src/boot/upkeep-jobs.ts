import type { Knex } from 'knex'
import type pg from 'pg'
import { makePostgresDueEnds } from '../../adapters/postgres/ledger/due-ends.ts'
import { makePostgresLedgerJournal } from '../../adapters/postgres/proof/ledger-journal.ts'
import { sha256Chain } from '../../adapters/signing/ed25519-seal.ts'
import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import type { Findings } from '../../ports/driven/findings.ts'
import type { Ids } from '../../ports/driven/ids.ts'
import type { InvoiceStore } from '../../ports/driven/invoice-store.ts'
import type { Log } from '../../ports/driven/log.ts'
import type { Invoicing } from '../../ports/driving/invoicing.ts'
import { makeExpireDue } from '../application/expire-due.ts'
import { makeMarkOverdue } from '../application/invoices/mark-overdue.ts'
import { makeReportMismatch } from '../application/report-mismatch.ts'
import { makeVerifySlice } from '../application/verify-slice.ts'
import type { JobWork } from './compose-jobs.ts'

interface Needs {
  readonly accounts: AccountStore
  readonly ledger: CreditLedger
  readonly findings: Findings
  readonly selling: { readonly invoices: InvoiceStore; readonly driving: { readonly invoicing: Pick<Invoicing, 'remind'> } }
  readonly hotPool: pg.Pool
  readonly proofPool: pg.Pool
  readonly database: Knex
  readonly ids: Ids
  readonly clock: Clock
  readonly log: Log
}

/** So many accounts a run: with what it finds due it goes on at its next tick. */
const expiresMax = 10_000
const provesMax = 500

/** What is to be done again and again for the ledger and for invoices. */
export function upkeepJobs({ accounts, ledger, findings, selling, hotPool, proofPool, ids, clock, log }: Needs): JobWork {
  const expireDue = makeExpireDue({ dueEnds: makePostgresDueEnds({ pool: hotPool }), ledger, clock, log })
  const { invoices } = selling
  const markOverdue = makeMarkOverdue({ invoices, invoicing: selling.driving.invoicing, clock, log })
  const journal = makePostgresLedgerJournal({ pool: proofPool })
  const verifySlice = makeVerifySlice({ journal, hashOf: sha256Chain, accounts, clock, ...makeReportMismatch({ findings, ids, clock }) })

  return {
    'expire-due': async ({ signal }) => ({ did: { ...(await expireDue({ limit: expiresMax, signal })) } }),
    'invoice-overdue': async ({ signal }) => ({ did: { ...(await markOverdue(signal)) } }),
    'verify-ledger-slice': async ({ before, signal }) => {
      const after = before?.['next']
      const { next, ...did } = await verifySlice({ after: typeof after === 'string' ? after : null, limit: provesMax, signal })
      return { did: next === null ? did : { ...did, next } }
    },
  }
}
