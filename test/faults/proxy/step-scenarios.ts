import { randomUUID } from 'node:crypto'
import { asOperator, asV1, expectStatus, makeApi } from '../../support/api.ts'
import { until } from '../../support/until.ts'
import { aDraft } from '../../e2e/invoice-calls.ts'
import { aTopUp } from '../../e2e/payments-world.ts'
import { deliver, eventsOf, paymentOf, signed } from '../../e2e/provider-events.ts'
import { aPlan, subscribe, subscriptionPath } from '../../e2e/subscription-calls.ts'
import { entriesOf, linesOf, withCredits } from './scenario.ts'
import type { Ground, Scenario } from './scenario.ts'

export const telling: Scenario = {
  name: 'event',
  effect: ['kept work_accepted', 'shown work_accepted'],
  ...{ hasSteps: true, settlesLater: true },
  prepare: async (ground) => {
    const { accountId, key } = await withCredits(ground)
    const id = `v1:work_accepted:${randomUUID()}`
    const payload = { commission_request_id: 61, assignment_id: 12, assignment_code: 'VAL/2026/0012', fees: '2500.00' }
    const event = {
      source_system: 'v1',
      event_type: 'work_accepted',
      external_account_key: key,
      idempotency_key: id,
      payload_json: payload,
    }
    return {
      accountId,
      call: (baseUrl) => makeApi(baseUrl, asV1).post('/v1/billing/events', event),
      effect: () =>
        linesOf(
          ground.databaseUrl,
          `select 'kept ' || event_type as line from ledger.event_inbox where idempotency_key = '${id}'
           union all select 'shown ' || event_type from ledger.timeline where idempotency_key = '${id}'`,
        ),
    }
  },
}

/** An order for credits, and the words in which its provider tells of a payment of it. */
async function anOrder(ground: Ground) {
  const operator = makeApi(ground.baseUrl, asOperator)
  const { order } = await aTopUp(operator, 'razorpay')
  const accountId = String(order['account_id'])
  const effect = (): Promise<readonly string[]> =>
    linesOf(
      ground.databaseUrl,
      `${entriesOf(accountId)} union all select status || ' order' from ledger.payment_orders where account_id = '${accountId}'`,
    )
  return { order, accountId, payment: paymentOf(order), effect }
}

export const settling: Scenario = {
  name: 'webhook: paid',
  effect: ['PAID order', 'TOPUP 100 payment_topup:..'],
  ...{ hasSteps: true, settlesLater: true },
  prepare: async (ground) => {
    const { accountId, payment, effect } = await anOrder(ground)
    const sent = signed('razorpay', eventsOf.razorpay.paid(payment))
    return { accountId, effect, call: (baseUrl) => deliver(baseUrl, sent) }
  },
}

export const takingBack: Scenario = {
  name: 'webhook: refunded',
  effect: ['PARTIALLY_REFUNDED order', 'REVERSAL 30 payment_reversal:..', 'TOPUP 100 payment_topup:..'],
  ...{ hasSteps: true, settlesLater: true },
  prepare: async (ground) => {
    const { accountId, payment, effect } = await anOrder(ground)
    await expectStatus(200, deliver(ground.baseUrl, signed('razorpay', eventsOf.razorpay.paid(payment))))
    const refund = { id: `rfnd_${randomUUID().slice(0, 8)}`, amount: 3_000, state: 'succeeded' } as const
    const sent = signed('razorpay', eventsOf.razorpay.refund(payment, refund))
    return { accountId, effect, call: (baseUrl) => deliver(baseUrl, sent) }
  },
}

export const steering: Scenario = {
  name: 'change a policy',
  effect: ['low below 5', 'shown policy_changed'],
  prepare: async (ground) => {
    const { accountId } = await withCredits(ground, 0)
    const call = { headers: { 'idempotency-key': 'policy' } }
    return {
      accountId,
      call: (baseUrl) => makeApi(baseUrl, asOperator).patch(`/v1/control/accounts/${accountId}/policy`, { low_balance_threshold: 5 }, call),
      effect: () =>
        linesOf(
          ground.databaseUrl,
          `select 'low below ' || low_balance_threshold as line from ledger.accounts
           where account_id = '${accountId}' and low_balance_threshold is not null
           union all select 'shown ' || event_type from ledger.timeline where account_id = '${accountId}' and event_type like 'policy%'`,
        ),
    }
  },
}

export const issuing: Scenario = {
  name: 'issue an invoice',
  effect: ['ISSUED true', 'number ..'],
  hasSteps: true,
  prepare: async (ground) => {
    const { accountId, key, operator } = await withCredits(ground, 0)
    const draft = await aDraft(operator, key)
    const path = `/v1/service-invoices/${String(draft['id'])}/issue`
    const number = `select 'number ' || regexp_replace(number, '.*', '..') as line from ledger.invoice_numbers where account_id = '${accountId}'`
    return {
      accountId,
      call: (baseUrl) => makeApi(baseUrl, asOperator).post(path, { idempotency_key: 'issue' }),
      effect: () =>
        linesOf(
          ground.databaseUrl,
          `select status || ' ' || (number is not null) as line from ledger.invoices where account_id = '${accountId}' union all ${number}`,
        ),
    }
  },
}

export const refilling: Scenario = {
  name: 'refill',
  effect: ['BOOKED OPEN', 'GRANT 100 refill:..', 'ISSUED true', 'number ..'],
  hasSteps: true,
  prepare: async (ground) => {
    const { accountId, key, operator } = await withCredits(ground, 0)
    const plan = await aPlan(operator, { price: '100.00' })
    // Subscribing opens what has begun: a busy machine may take longer to it.
    const anchor = Date.now() + 1_000
    const { body } = await expectStatus(201, subscribe(operator, key, plan, { anchor_at: new Date(anchor).toISOString() }))
    await until('its first period has begun', () => Date.now() > anchor)
    return {
      accountId,
      call: (baseUrl) => makeApi(baseUrl, asOperator).post(`${subscriptionPath(body)}/refill`),
      effect: () =>
        linesOf(
          ground.databaseUrl,
          `${entriesOf(accountId)}
           union all select refill || ' ' || invoice from ledger.subscription_periods where account_id = '${accountId}'
           union all select status || ' ' || (number is not null) from ledger.invoices where account_id = '${accountId}'
           union all select 'number ..' from ledger.invoice_numbers where account_id = '${accountId}'`,
        ),
    }
  },
}
