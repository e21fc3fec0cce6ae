import { setTimeout as sleep } from 'node:timers/promises'
import { asOperator, asV1, expectStatus, makeApi } from '../../support/api.ts'
import type { Body } from '../../support/api.ts'
import { itemsOf } from '../../e2e/service-of-file.ts'
import { entriesOf, linesOf, withCredits } from './scenario.ts'
import type { Scenario } from './scenario.ts'

const work = { ref_type: 'commission_request', ref_id: '41' }

/** A command of V1, on an account with ten credits of which `held` are reserved. */
function spending(name: string, { effect, body = {}, held = 0 }: { effect: readonly string[]; body?: Body; held?: number }): Scenario {
  return {
    name,
    effect,
    prepare: async (ground) => {
      const { accountId, key } = await withCredits(ground)
      const named = { external_key: key, ...work }
      if (held > 0) {
        const reserve = { ...named, amount: held, idempotency_key: 'opening:reserve' }
        await expectStatus(201, makeApi(ground.baseUrl, asV1).post('/v1/billing/credits/reserve', reserve))
      }
      return {
        accountId,
        call: (baseUrl) => makeApi(baseUrl, asV1).post(`/v1/billing/credits/${name}`, { ...named, ...body, idempotency_key: name }),
        effect: () => linesOf(ground.databaseUrl, entriesOf(accountId)),
      }
    },
  }
}

const granting: Scenario = {
  name: 'grant',
  effect: ['GRANT 7 once'],
  prepare: async (ground) => {
    const { accountId } = await withCredits(ground)
    const body = { amount: 7, reason: 'grant', idempotency_key: 'once' }
    return {
      accountId,
      call: (baseUrl) => makeApi(baseUrl, asOperator).post(`/v1/control/accounts/${accountId}/credits/grant`, body),
      effect: () => linesOf(ground.databaseUrl, entriesOf(accountId)),
    }
  },
}

const batching: Scenario = {
  name: 'batch',
  effect: ['CONSUME 2 b', 'RESERVE 2 a', 'RESERVE 3 c'],
  hasSteps: true,
  answersIn: (answer) => {
    const effects = ['RESERVE 2 a', 'CONSUME 2 b', 'RESERVE 3 c']
    return itemsOf(answer, 'results').map(({ status, body }, index) => ({
      ...{ status: Number(status), body: body as Body, effect: effects.slice(index, index + 1) },
    }))
  },
  prepare: async (ground) => {
    const { accountId, key } = await withCredits(ground)
    const named = { external_key: key, ...work }
    const operations = [
      { op: 'reserve', ...named, amount: 2, idempotency_key: 'a' },
      { op: 'consume', ...named, idempotency_key: 'b' },
      { op: 'reserve', ...named, ref_id: '42', amount: 3, idempotency_key: 'c' },
    ]
    return {
      accountId,
      call: (baseUrl) => makeApi(baseUrl, asV1).post('/v1/billing/credits/batch', { operations }),
      effect: () => linesOf(ground.databaseUrl, entriesOf(accountId)),
    }
  },
}

/** A reservation in front of which the end of a lot is booked. */
const expiring: Scenario = {
  name: 'reserve, past the end of a lot',
  effect: ['EXPIRE 4 expire:..', 'RESERVE 2 reserve'],
  prepare: async (ground) => {
    const { accountId, key, operator } = await withCredits(ground)
    const end = Date.now() + 1_000
    const lot = { amount: 4, reason: 'grant', idempotency_key: 'opening:lot', expires_at: new Date(end).toISOString() }
    await expectStatus(201, operator.post(`/v1/control/accounts/${accountId}/credits/grant`, lot))
    await sleep(Math.max(end - Date.now(), 0) + 5)
    const body = { external_key: key, ...work, amount: 2, idempotency_key: 'reserve' }
    return {
      accountId,
      call: (baseUrl) => makeApi(baseUrl, asV1).post('/v1/billing/credits/reserve', body),
      effect: () => linesOf(ground.databaseUrl, entriesOf(accountId)),
    }
  },
}

/** Commands on credits, one of each kind. */
export const creditScenarios: readonly Scenario[] = [
  granting,
  spending('reserve', { effect: ['RESERVE 3 reserve'], body: { amount: 3 } }),
  spending('consume', { effect: ['CONSUME 3 consume', 'RELEASE 1 consume'], body: { amount: 3 }, held: 4 }),
  spending('release', { effect: ['RELEASE 4 release'], held: 4 }),
  ...[batching, expiring],
]
