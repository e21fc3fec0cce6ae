import { systemClock } from '../../adapters/clock/system-clock.ts'
import { makeUuidIds } from '../../adapters/ids/uuid-ids.ts'
import { makePrometheusMetrics } from '../../adapters/metrics/prometheus.ts'
import { makePostgresAccountStore } from '../../adapters/postgres/accounts/account-store.ts'
import { openDatabase, openHotPool, withOptions } from '../../adapters/postgres/connect.ts'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import { makePostgresCreditLedger } from '../../adapters/postgres/ledger/credit-ledger.ts'
import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import { defaultPolicy } from '../../src/domain/accounts/account.ts'
import type { Account } from '../../src/domain/accounts/account.ts'
import { enrolled } from '../../src/domain/accounts/steer.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { later, minutes } from '../../src/domain/time.ts'
import { silentLog } from '../support/logs.ts'
import { query } from '../support/query.ts'
import { copyRows } from './copy-rows.ts'
import { defaultTenantId, keyOf, known, listedAccount } from './call-templates.ts'

const ids = makeUuidIds(systemClock)

const actor = 'job:bench'
const creditsPerLot = 500_000_000_000n // as the floor has it: no run comes near the end of one
const accountsPerTurn = 500

/** Makes the accounts, each in CREDIT with two lots, one of which ends: by the product's own store and ledger, on a migrated database. */
export async function seedAccounts(
  { ownerUrl, serviceUrl }: { readonly ownerUrl: string; readonly serviceUrl: string },
  signal: AbortSignal,
): Promise<void> {
  // What is measured comes later, and a checkpoint before it puts these on disk.
  const common = { url: withOptions(serviceUrl, { synchronous_commit: 'off' }), role: 'ledger_api', log: silentLog } as const
  const [hotPool, database] = [openHotPool({ ...common, size: 4 }), openDatabase({ ...common, size: 1 })]
  const needs = { ids, statements: makeHotStatements({ form: 'single', prepares: true }) }
  try {
    await enrolFirst(makePostgresAccountStore({ ...needs, database, hotPool }))
    const accountIds = await copyFirst(ownerUrl)
    const ledger = makePostgresCreditLedger({ ...needs, pool: hotPool, clock: systemClock, metrics: makePrometheusMetrics(), groups: 1 })
    for (let first = 0; first < accountIds.length; first += accountsPerTurn) {
      signal.throwIfAborted()
      await Promise.all(accountIds.slice(first, first + accountsPerTurn).flatMap((accountId) => openLots(ledger, accountId)))
    }
  } finally {
    await hotPool.end()
    await database.destroy()
  }
}

async function enrolFirst(accounts: AccountStore): Promise<void> {
  const now = systemClock.now()
  await accounts.ensureTenant({ tenantId: defaultTenantId, name: 'Default tenant', ownerEmail: null }, now)
  const names = { accountId: ids.next(), tenantId: defaultTenantId, externalKey: keyOf(1), displayName: 'Bench' }
  const terms = {
    policy: { ...defaultPolicy, billingMode: 'CREDIT' },
    status: 'ACTIVE',
    revision: 1,
    createdAt: now,
    updatedAt: now,
  } as const
  const account: Account = { ...names, ...terms, accountType: 'EXTERNAL_ASSOCIATE' }
  await accounts.enrol({ account, newTenant: null, record: enrolled(account) }, { actor, now, keyed: null })
}

// Enrolling each would take most of the benchmark's time.
async function copyFirst(ownerUrl: string): Promise<readonly string[]> {
  await copyRows(ownerUrl, {
    tables: ['account_keys', 'accounts', 'balances'],
    of: `first.account_id = (select account_id from ledger.account_keys where external_key = '${keyOf(1)}')`,
    names: `select jsonb_build_object('account_id', uuidv7(), 'external_key', '${keyOf('')}' || number) from generate_series(2, ${listedAccount}) number`,
  })
  const rows = await query(ownerUrl, 'select account_id from ledger.accounts')
  return rows.map(({ account_id }) => String(account_id))
}

function openLots(ledger: CreditLedger, accountId: string): readonly Promise<unknown>[] {
  const monthHence = later(systemClock.now(), minutes(30 * 24 * 60))
  const common = { kind: 'GRANT', accountId, actor, reason: 'GRANT', amount: creditsPerLot } as const
  const rest = { reference: null, reversesEntryId: null, metadata: null }
  const reference = { type: known.ref_type, id: known.ref_id }
  const reservation = { kind: 'RESERVE', accountId, actor, idempotencyKey: known.idempotency_key, amount: toCredits(known.amount) } as const
  const lots = [monthHence, null].map((expiresAt, index) =>
    ledger.execute({ ...common, ...rest, lotId: ids.next(), idempotencyKey: `bench:lot:${index}`, expiresAt }),
  )
  return [...lots, ledger.execute({ ...reservation, reservationId: ids.next(), reference, override: null })]
}
