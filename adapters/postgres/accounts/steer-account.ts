import type { Knex } from 'knex'
import type pg from 'pg'
import type { Act, Enrolment, Steered } from '../../../ports/driven/account-store.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { Steering, SteeringRecord } from '../../../src/domain/accounts/steer.ts'
import type { Account, Tenant } from '../../../src/domain/accounts/account.ts'
import type { AccountView } from '../../../src/domain/accounts/view.ts'
import { zeroCredits } from '../../../src/domain/credits/credits.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { translatedWrite } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import { firstHash } from '../ledger/chain.ts'
import { findRequest, keepRequest, toRequestKey } from '../operator-requests.ts'
import { fromAccountRow, fromKeptAnswer, toAccountColumns, toChangedColumns, toDate, toKeptAnswer } from './account-rows.ts'
import { AccountKeyRow, AccountRow, BalanceRow, TenantRow, TimelineRow } from './models.ts'
import { readViews } from './read-views.ts'

interface Needs {
  readonly database: Knex
  readonly hotPool: pg.Pool
  readonly ids: Ids
  readonly statements: Pick<HotStatements, 'views' | 'load'>
}

/** Operators' writes: enrolling an account, and changing one. Each is one transaction. */
export function makeAccountWrites({ database, hotPool, ids, statements }: Needs) {
  async function enrol({ account, newTenant, record }: Enrolment, act: Act): Promise<Steered | null> {
    return inTransaction('enrol the account', async (trx) => {
      const isOurs = await claim(trx, account, act)
      if (!isOurs) return null
      const created_at = toDate(act.now)
      if (newTenant !== null)
        await TenantRow.query(trx).insert({
          tenant_id: newTenant.tenantId,
          name: newTenant.name,
          owner_email: newTenant.ownerEmail,
          created_at,
        })
      await AccountRow.query(trx).insert(toAccountColumns(account))
      await BalanceRow.query(trx).insert({
        ...{ account_id: account.accountId, tenant_id: account.tenantId, last_seq: '0', last_hash: firstHash, last_at: null },
        ...{ available: '0', reserved: '0', owed: '0' },
      })
      await putOnTimeline(trx, account, [record], act)
      const view = { account, credit: { available: zeroCredits, reserved: zeroCredits, owed: zeroCredits } }
      await keepAnswer(trx, view, act)
      await AccountKeyRow.query(trx).patch({ done_at: created_at }).where({ external_key: account.externalKey })
      return { ...view, replayed: false }
    })
  }

  // A second claim of the same key waits here for the first one's end.
  async function claim(trx: Knex.Transaction, { externalKey, accountId, tenantId }: Account, { now }: Act): Promise<boolean> {
    const { rows } = await trx.raw<{ rows: unknown[] }>(
      `insert into ledger.account_keys (external_key, account_id, tenant_id, claimed_at) values (?, ?, ?, ?)
       on conflict (external_key) do nothing returning account_id`,
      [externalKey, accountId, tenantId, toDate(now)],
    )
    return rows.length > 0
  }

  async function steer(accountId: string, act: Act, decide: (current: AccountView) => Steering): Promise<Steered> {
    const { result, refusal } = await inTransaction('change the account', async (trx) => {
      const row = await AccountRow.query(trx).findById(accountId).forUpdate()
      if (row === undefined) throw new BillingError('ACCOUNT_NOT_FOUND', `Cannot find account ${accountId}`)
      const kept = await findKeptAnswer(trx, accountId, act)
      if (kept !== null) return { result: { ...kept, replayed: true }, refusal: null }

      // Credits are not locked: a policy is not serialised with commands in flight (rulebook 2, "Suspension").
      const views = await readViews(hotPool, { accountIds: [accountId], now: act.now, statements })
      const credit = views.get(accountId)?.credit
      if (credit === undefined) throw new Error(`account ${accountId} has no balances`)
      const steering = decide({ account: fromAccountRow(row), credit })
      await putOnTimeline(trx, steering.account, steering.records, act)
      if (steering.refusal !== null) return { result: null, refusal: steering.refusal }
      await AccountRow.query(trx).patch(toChangedColumns(steering.account)).where({ account_id: accountId })
      const view = { account: steering.account, credit }
      await keepAnswer(trx, view, act)
      return { result: { ...view, replayed: false }, refusal: null }
    })
    if (refusal !== null) throw refusal
    return result
  }

  async function ensureTenant({ tenantId, name, ownerEmail }: Tenant, now: Instant): Promise<void> {
    await inTransaction('make the tenant', async (trx) =>
      TenantRow.query(trx)
        .insert({ tenant_id: tenantId, name, owner_email: ownerEmail, created_at: toDate(now) })
        .onConflict('tenant_id')
        .ignore(),
    )
  }

  async function putOnTimeline(
    trx: Knex.Transaction,
    { accountId, tenantId }: Account,
    records: readonly SteeringRecord[],
    { actor, now }: Act,
  ): Promise<void> {
    for (const { eventType, payload } of records) {
      await TimelineRow.query(trx).insert({
        ...{ account_id: accountId, happened_at: toDate(now), timeline_id: ids.next(), tenant_id: tenantId, source: 'POLICY' },
        ...{ event_type: eventType, payload: JSON.stringify(payload), actor, created_at: toDate(now) },
      })
    }
  }

  async function inTransaction<Result>(action: string, work: (trx: Knex.Transaction) => Promise<Result>): Promise<Result> {
    try {
      return await database.transaction(work)
    } catch (error) {
      throw translatedWrite(error, action)
    }
  }

  return { enrol, steer, ensureTenant }
}

async function keepAnswer(trx: Knex.Transaction, view: AccountView, { keyed, now }: Act): Promise<void> {
  const key = toRequestKey(keyed)
  if (key !== null) await keepRequest(trx, view.account, { key, answer: toKeptAnswer(view), now })
}

async function findKeptAnswer(trx: Knex.Transaction, accountId: string, { keyed }: Act): Promise<AccountView | null> {
  const key = toRequestKey(keyed)
  const kept = key === null ? null : await findRequest(trx, accountId, key)
  return kept === null ? null : fromKeptAnswer(kept)
}
