import type pg from 'pg'
import { makePostgresAccountStore } from '../../adapters/postgres/accounts/account-store.ts'
import { openDatabase, openHotPool } from '../../adapters/postgres/connect.ts'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import { makeUuidIds } from '../../adapters/ids/uuid-ids.ts'
import { makePostgresCreditLedger } from '../../adapters/postgres/ledger/credit-ledger.ts'
import { makePostgresCreditRecords } from '../../adapters/postgres/ledger/credit-records.ts'
import { migrate } from '../../adapters/postgres/migrate.ts'
import type { DatabaseForm } from '../../adapters/postgres/statement.ts'
import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import type { BatchOutcome } from '../../ports/driven/metrics.ts'
import type { Balances } from '../../src/domain/credits/account.ts'
import { defaultPolicy } from '../../src/domain/accounts/account.ts'
import type { Account } from '../../src/domain/accounts/account.ts'
import { changePolicy, changeStatus, enrolled } from '../../src/domain/accounts/steer.ts'
import { zeroCredits } from '../../src/domain/credits/credits.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { LedgerWorld } from '../ports/ledger-calls.ts'
import { at } from '../support/given.ts'
import { silentLog } from '../support/logs.ts'
import { freshDatabase } from '../support/postgres-server.ts'
import { query } from '../support/query.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'

/** How one process of the service would have its ledger. */
export interface LedgerOptions {
  readonly groups?: number
  readonly prepares?: boolean
  readonly form?: DatabaseForm
  /** Comes between the ledger and its pool. */
  readonly through?: (pool: pg.Pool) => pg.Pool
}

/** A ledger with a pool of its own, as a process of its own has it, and what it told of its work. */
export interface OwnLedger extends CreditLedger {
  readonly outcomes: readonly BatchOutcome[]
  lostRaces(): number
  queueLength(): number
}

export interface PostgresLedgerWorld extends LedgerWorld {
  /** As superuser. */
  readonly url: string
  open(options?: LedgerOptions): OwnLedger
  readonly accounts: AccountStore
  /** What counted at a past instant. */
  creditAsOf(accountId: string, at: Instant): Promise<Balances>
  /** Like `enrol`, for another tenant, which is made where it is not there. */
  enrolFor(tenantId: string): Promise<string>
}

const migrated = async (url: string): Promise<void> => {
  await migrate(url)
}
const tenantId = '11111111-1111-1111-1111-111111111111'

/** A migrated database of its own, two ledgers on it, and a clock that stands still until it is set. */
export async function startLedgerWorld(options: LedgerOptions = {}): Promise<PostgresLedgerWorld> {
  const { url, drop } = await freshDatabase(migrated)
  let now = at('2026-03-01T10:00:00Z')
  const clock = { now: () => now }
  const ids = makeUuidIds(clock)
  const pools: pg.Pool[] = []
  const openPool = (): pg.Pool => {
    const pool = openHotPool({ url, role: 'ledger_api', size: 5, log: silentLog })
    pools.push(pool)
    return pool
  }
  const database = openDatabase({ url, role: 'ledger_api', size: 2, log: silentLog })
  const statements = makeHotStatements({ form: options.form ?? 'single', prepares: true })
  const accounts = makePostgresAccountStore({ database, hotPool: openPool(), ids, statements })
  const records = makePostgresCreditRecords(database)
  const act = () => ({ actor: 'operator:anna', now, keyed: null })
  await accounts.ensureTenant({ tenantId, name: 'A tenant', ownerEmail: null }, now)

  function open({ groups = 1, prepares = true, form = 'single', through = (pool) => pool }: LedgerOptions = {}): OwnLedger {
    const outcomes: BatchOutcome[] = []
    let [lost, waiting] = [0, 0]
    const metrics = {
      observeBatch: ({ outcome }: { readonly outcome: BatchOutcome }) => void outcomes.push(outcome),
      countLostRace: () => void (lost += 1),
      setQueueLength: (length: number) => void (waiting = length),
      countShed: () => undefined,
    }
    const ledger = makePostgresCreditLedger({
      ...{ pool: through(openPool()), clock, ids, metrics, groups },
      statements: makeHotStatements({ form, prepares }),
    })
    return { ...ledger, outcomes, lostRaces: () => lost, queueLength: () => waiting }
  }

  async function enrol(ofTenant: string, { status, policy }: Pick<Account, 'status' | 'policy'>): Promise<string> {
    const accountId = ids.next()
    const account: Account = {
      ...{ accountId, tenantId: ofTenant, externalKey: `v1:partner:${accountId}`, accountType: 'TENANT', displayName: 'Anna', status },
      ...{ policy, revision: 1, createdAt: now, updatedAt: now },
    }
    await accounts.enrol({ account, newTenant: null, record: enrolled(account) }, act())
    return accountId
  }

  return {
    url,
    open,
    accounts,
    creditAsOf: records.creditAsOf,
    ledger: open(options),
    other: open(options),
    nextId: ids.next,
    now: () => now,
    setClock: (instant: Instant) => void (now = instant),

    enrol: ({ status = 'ACTIVE', ...policy } = {}) =>
      enrol(tenantId, { status, policy: { ...defaultPolicy, billingMode: 'CREDIT', ...policy } }),
    async enrolFor(other) {
      await accounts.ensureTenant({ tenantId: other, name: 'Another tenant', ownerEmail: null }, now)
      return enrol(other, { status: 'ACTIVE', policy: { ...defaultPolicy, billingMode: 'CREDIT' } })
    },
    async steer(accountId, { status, ...change }) {
      await accounts.steer(accountId, act(), ({ account }) =>
        status === undefined
          ? changePolicy(account, { ...change, forceEnableCredit: true }, zeroCredits, now)
          : changeStatus(account, status, null, now),
      )
    },
    async freeze(accountId, is) {
      await accounts[is ? 'freeze' : 'unfreeze'](accountId, { actor: 'job:verify-ledger-slice', reason: 'a test', now })
    },
    async entriesOf(accountId) {
      const filter = { accountId, tenantId: null, referenceType: null, referenceId: null, reason: null }
      const { items } = await records.listEntries(filter, { limit: 500, cursor: null })
      return items.toReversed()
    },
    async creditOf(accountId) {
      const view = (await accounts.read([accountId], now)).get(accountId)
      if (view === undefined) throw new Error(`account ${accountId} is not there`)
      return view.credit
    },
    async traceOf(accountId) {
      const tables = ['balances', 'entries', 'lots', 'reservations', 'timeline']
      const kept = tables.map((table) => `(select json_agg(t order by t::text) from ledger.${table} t where account_id = '${accountId}')`)
      return JSON.stringify(await query(url, `select json_build_array(${kept.join(', ')}) as kept`))
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.end()))
      await database.destroy()
      await expectSoundLedger(url)
      await drop()
    },
  }
}
