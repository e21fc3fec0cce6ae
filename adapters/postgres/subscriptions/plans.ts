import type { Knex } from 'knex'
import type { Act } from '../../../ports/driven/account-store.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { Plans } from '../../../ports/driven/subscription-store.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { Plan } from '../../../src/domain/subscriptions/plan.ts'
import { fromCursor, toCursor, toPage } from '../cursor.ts'
import { toDate } from '../invoices/invoice-rows.ts'
import { refuseOtherInput, toRequestKey } from '../operator-requests.ts'
import type { RequestKey } from '../operator-requests.ts'
import { makeInTransaction, reading } from '../invoices/transactions.ts'
import { fromPlanRow, fromTermsJson, planColumns, toPlanColumns, toPlanJson } from './plan-rows.ts'
import type { InJson, PlanRow } from './plan-rows.ts'

interface Needs {
  readonly database: Knex
  readonly ids: Ids
}

/** Plans on PostgreSQL: a small table that no account owns, and a journal of who changed what in it. */
export function makePostgresPlans({ database, ids }: Needs): Plans {
  const inTransaction = makeInTransaction(database)

  const findBy = (name: Partial<Pick<PlanRow, 'plan_id' | 'code'>>) =>
    reading('read the plan', async () => {
      const row = await database('ledger.plans').where(name).first<PlanRow | undefined>(planColumns)
      return row === undefined ? null : fromPlanRow(row)
    })

  async function keepChange(trx: Knex.Transaction, plan: Plan, { act, key }: { readonly act: Act; readonly key: RequestKey | null }) {
    await trx('ledger.plan_changes').insert({
      ...{ plan_id: plan.planId, change_id: ids.next(), plan: JSON.stringify(toPlanJson(plan)) },
      ...{ operation: key?.operation ?? null, idempotency_key: key?.idempotencyKey ?? null },
      ...{ input_digest: key === null ? null : Buffer.from(key.digest, 'hex'), actor: act.actor, changed_at: toDate(act.now) },
    })
  }

  return {
    // Of two at once the one breaks the code's unique index, is tried again, and finds the other.
    create: (plan, act) =>
      inTransaction('keep the plan', async (trx) => {
        const key = toRequestKey(act.keyed)
        const kept = await findKept(trx, key)
        if (kept !== null) return { plan: kept, isNew: false }
        const row = await trx('ledger.plans').where({ code: plan.code }).first<PlanRow | undefined>(planColumns)
        if (row !== undefined) return { plan: refuseUnlessSame(fromPlanRow(row), plan), isNew: false }
        const at = toDate(act.now)
        await trx('ledger.plans').insert({
          ...{ plan_id: plan.planId, code: plan.code, ...toPlanColumns(plan) },
          ...{ created_at: at, updated_at: at },
        })
        await keepChange(trx, plan, { act, key })
        return { plan, isNew: true }
      }),

    change: (planId, act, decide) =>
      inTransaction('change the plan', async (trx) => {
        const key = toRequestKey(act.keyed, planId)
        const row = await trx('ledger.plans').where({ plan_id: planId }).forUpdate().first<PlanRow | undefined>(planColumns)
        if (row === undefined) throw new BillingError('PLAN_NOT_FOUND', `Cannot find plan ${planId}`)
        const kept = await findKept(trx, key)
        if (kept !== null) return { plan: kept, replayed: true }
        const current = fromPlanRow(row)
        const plan = decide(current)
        // What had no effect leaves its key free: under it the act may have one yet.
        if (plan === current) return { plan, replayed: true }
        await trx('ledger.plans')
          .where({ plan_id: planId })
          .update({ ...toPlanColumns(plan), updated_at: toDate(act.now) })
        await keepChange(trx, plan, { act, key })
        return { plan, replayed: false }
      }),

    find: (planId) => findBy({ plan_id: planId }),
    findByCode: (code) => findBy({ code }),

    list: ({ isOffered }, { limit, cursor }) =>
      reading('read plans', async () => {
        const query = database('ledger.plans')
          .orderBy('plan_id', 'desc')
          .limit(limit + 1)
        if (isOffered !== null) query.where({ is_offered: isOffered })
        if (cursor !== null) query.where('plan_id', '<', fromCursor(cursor, { kind: 'plans', form: 'uuid' }))
        const rows = await query.select<PlanRow[]>(planColumns)
        return toPage(rows, limit, { item: fromPlanRow, cursor: ({ plan_id }) => toCursor('plans', plan_id) })
      }),
  }
}

interface KeptRow {
  readonly plan: InJson<Plan>
  readonly input_digest: Buffer
}

async function findKept(trx: Knex.Transaction, key: RequestKey | null): Promise<Plan | null> {
  if (key === null) return null
  const row = await trx('ledger.plan_changes')
    .where({ operation: key.operation, idempotency_key: key.idempotencyKey })
    .first<KeptRow | undefined>('plan', 'input_digest')
  if (row === undefined) return null
  refuseOtherInput(key, row.input_digest)
  return { ...row.plan, terms: fromTermsJson(row.plan.terms) }
}

function refuseUnlessSame(there: Plan, wanted: Plan): Plan {
  if (membersOf(there) === membersOf(wanted)) return there
  throw new BillingError('PLAN_EXISTS', `Cannot create plan ${wanted.code}: there is one with this code and other members`, {
    plan_id: there.planId,
  })
}

// By its columns, which have one order. What is offered no more, or was changed and back, is the same plan still.
const membersOf = (plan: Plan): string => JSON.stringify(toPlanColumns({ ...plan, isOffered: true, revision: 1 }))
