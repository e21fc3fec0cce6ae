import type { Knex } from 'knex'
import type { ChosenAccount, LookedAt, ReconcileEvidence, Subject, SubjectList } from '../../../ports/driven/reconcile-evidence.ts'
import { referenceName } from '../../../src/domain/credits/reservation.ts'
import type { Reference } from '../../../src/domain/credits/reservation.ts'
import { assignmentType, commissionType } from '../../../src/domain/reconciliation/evidence.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { makeInTransaction, reading } from '../invoices/transactions.ts'

interface SubjectRow {
  readonly account_id: string
  readonly ref_type: string
  readonly ref_id: string
  readonly tenant_id: string
  readonly changes: string
}

interface AccountRow {
  readonly account_id: string
  readonly subjects: string
}

type Choosing = Pick<ReconcileEvidence, 'chooseAccounts' | 'choose' | 'chooseWaiting' | 'wake' | 'keepLooked'>

/** The queue of subjects, on PostgreSQL. */
export function makeSubjects(database: Knex): Choosing {
  const inTransaction = makeInTransaction(database)
  return {
    chooseAccounts: ({ tenantId, accountId, referenceType, list }, { limit, after }) =>
      reading('read which accounts are to be looked at', async () => {
        const rowsOf = (): Knex.QueryBuilder => {
          const rows = from(database, list, referenceType)
          if (accountId !== null) rows.where('s.account_id', accountId)
          if (tenantId !== null) rows.where('s.tenant_id', tenantId)
          return after === null ? rows : rows.where('s.account_id', '>', after)
        }
        const few = list.kind === 'DUE' ? await counted(database, fewOf(database, rowsOf())) : null
        if (few !== null && few.reduce((sum, { subjects }) => sum + subjects, 0) < fewMax) return few.slice(0, limit)
        return counted(database, rowsOf().limit(limit))
      }),

    choose: ({ accountIds, referenceType, list }, { limit, after }) =>
      reading('read what is to be looked at', async () => {
        const query = from(database, list, referenceType)
          .select<SubjectRow[]>(...names, list.kind === 'ACTIVE' ? database.raw(`'0' as changes`) : 's.changes')
          .orderByRaw('s.account_id, s.ref_type, s.ref_id')
          .limit(limit)
        // One account by itself is read in the order of the key, however much it has.
        const [accountId = ''] = accountIds
        if (accountIds.length === 1) query.where('s.account_id', accountId)
        else query.whereRaw('s.account_id = any(?::uuid[])', [[...accountIds]])
        if (after !== null) {
          const { type, id } = after.reference
          query.whereRaw('(s.account_id, s.ref_type, s.ref_id) > (?::uuid, ?, ?)', [after.accountId, type, id])
        }
        return (await query).map(toSubject)
      }),

    chooseWaiting: (accountIds) =>
      reading('read what waits for credits', async () => {
        const query = database('ledger.reconcile_subjects as s').select<SubjectRow[]>(...names, 's.changes')
        const rows = await query.where('s.is_waiting', true).whereRaw('s.account_id = any(?::uuid[])', [[...accountIds]])
        return rows.map(toSubject)
      }),

    wake: (accountIds, now) =>
      inTransaction('put on the queue what waits for credits', async (trx) => {
        const { rows } = await trx.raw<{ rows: SubjectRow[] }>(wakeStatement, [new Date(now).toISOString(), [...accountIds]])
        return rows.map(toSubject)
      }),

    keepLooked: (looked) =>
      inTransaction('keep what was looked at', async (trx) => {
        await keepLooked(trx, looked)
      }),
  }
}

const names = ['s.account_id', 's.ref_type', 's.ref_id', 's.tenant_id']

/** The rows of a list. */
function from(database: Knex, list: SubjectList, referenceType: string | null): Knex.QueryBuilder {
  const query = database(`ledger.${list.kind === 'ACTIVE' ? 'reservations' : 'reconcile_subjects'} as s`)
  if (list.kind === 'DUE') query.where('s.look_at', '<=', new Date(list.by))
  if (list.kind === 'ACTIVE') query.where('s.status', 'ACTIVE').where('s.created_at', '<=', new Date(list.madeBy))
  // What is delivered for a commission is told of its assignment.
  if (referenceType === commissionType) query.whereIn('s.ref_type', [commissionType, assignmentType])
  else if (referenceType !== null) query.where('s.ref_type', referenceType)
  return query
}

/** The accounts of rows, each with how many it has. */
async function counted(database: Knex, rows: Knex.QueryBuilder): Promise<readonly ChosenAccount[]> {
  const query = rows.select<AccountRow[]>('s.account_id', database.raw('count(*) as subjects')).groupBy('s.account_id')
  return (await query.orderBy('s.account_id')).map(({ account_id, subjects }) => ({ accountId: account_id, subjects: Number(subjects) }))
}

/** So much that is due is found by when it is due, whatever the database's statistics say: mostly it is little of much. */
const fewMax = 1_000

const fewOf = (database: Knex, due: Knex.QueryBuilder): Knex.QueryBuilder =>
  database
    .withMaterialized('few', due.select('s.account_id').orderByRaw('s.look_at, s.account_id, s.ref_type, s.ref_id').limit(fewMax))
    .from('few as s')

const toSubject = ({ account_id, tenant_id, changes, ref_type: type, ref_id: id }: SubjectRow): Subject => ({
  ...{ accountId: account_id, tenantId: tenant_id, changes: BigInt(changes), reference: { type, id } },
})

/** Puts on the queue what waits for credits. Bindings: when it is to be looked at, accounts. */
export const wakeStatement = `update ledger.reconcile_subjects set look_at = least(look_at, ?::timestamptz), changes = changes + 1
where is_waiting and account_id = any(?::uuid[]) returning account_id, ref_type, ref_id, tenant_id, changes`

// What changed while it was looked at stays on the queue, and what stands as it was is not written again.
const takeOff = `update ledger.reconcile_subjects t set look_at = v.look_at, is_waiting = v.is_waiting
from json_to_recordset(?::json) v (account_id uuid, ref_type text, ref_id text, changes bigint, look_at timestamptz, is_waiting boolean)
where t.account_id = v.account_id and t.ref_type = v.ref_type and t.ref_id = v.ref_id and t.changes = v.changes
  and (t.look_at is distinct from v.look_at or t.is_waiting <> v.is_waiting)
returning t.account_id`

// A commission that only its assignment led to: it was on the queue before, or is to be from now on.
const putOn = `insert into ledger.reconcile_subjects as t (account_id, ref_type, ref_id, tenant_id, look_at, changes, is_waiting)
select account_id, ref_type, ref_id, tenant_id, look_at, 1, is_waiting
from json_to_recordset(?::json) v (account_id uuid, ref_type text, ref_id text, tenant_id uuid, look_at timestamptz, is_waiting boolean)
order by account_id, ref_type, ref_id
on conflict (account_id, ref_type, ref_id) do update
set look_at = least(t.look_at, excluded.look_at), is_waiting = t.is_waiting or excluded.is_waiting
where t.look_at is null and excluded.look_at is not null or excluded.look_at < t.look_at or (excluded.is_waiting and not t.is_waiting)
returning account_id`

async function keepLooked(trx: Knex.Transaction, { subjects, lookAgain, waiting }: LookedAt): Promise<void> {
  const at = new Map<string, Instant>(lookAgain.map((one) => [nameOf(one.accountId, one.subject), one.at]))
  const waits = new Set(waiting.map(({ accountId, reference }) => nameOf(accountId, reference)))
  const rowOf = (accountId: string, reference: Reference) => {
    const name = nameOf(accountId, reference)
    const lookAt = at.get(name)
    return {
      ...{ account_id: accountId, ref_type: reference.type, ref_id: reference.id, is_waiting: waits.has(name) },
      look_at: lookAt === undefined ? null : new Date(lookAt).toISOString(),
    }
  }
  const own = new Set(subjects.map(({ accountId, reference }) => nameOf(accountId, reference)))
  const others = new Map(
    [...lookAgain.map((one) => ({ ...one, reference: one.subject })), ...waiting]
      .filter(({ accountId, reference }) => !own.has(nameOf(accountId, reference)))
      .map((one) => [nameOf(one.accountId, one.reference), { ...rowOf(one.accountId, one.reference), tenant_id: one.tenantId }]),
  )
  const rows = subjects.map(({ accountId, reference, changes }) => ({ ...rowOf(accountId, reference), changes: String(changes) }))
  if (rows.length > 0) await trx.raw(takeOff, [JSON.stringify(rows)])
  if (others.size > 0) await trx.raw(putOn, [JSON.stringify([...others.values()])])
}

const nameOf = (accountId: string, reference: Reference): string => `${accountId} ${referenceName(reference)}`
