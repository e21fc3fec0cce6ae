import { anEnrolledAccount, asOperator, expectStatus, makeApi } from '../support/api.ts'
import type { Api } from '../support/api.ts'
import { makeInvoiceWorld } from './refusal-world-of-invoices.ts'
import type { InvoiceWorld } from './refusal-world-of-invoices.ts'
import { makePaymentWorld } from './refusal-world-of-payments.ts'
import type { PaymentWorld } from './refusal-world-of-payments.ts'
import { makeSubscriptionWorld } from './refusal-world-of-subscriptions.ts'
import type { SubscriptionWorld } from './refusal-world-of-subscriptions.ts'

/** Accounts, reservations and keys in the states that calls are refused for. */
export interface RefusalWorld {
  readonly account: Enrolled
  readonly suspended: Enrolled
  readonly empty: Enrolled
  /** As many credits as an account can have. */
  readonly full: Enrolled
  readonly active: Reserved
  readonly consumed: Reserved
  readonly released: Reserved
  /** The entry that spent the credits of `consumed`, and one that is undone already. */
  readonly spendingEntryId: string
  readonly undoneEntryId: string
  /** An entry that spent nothing. */
  readonly reservingEntryId: string
  readonly invoices: InvoiceWorld
  readonly payments: PaymentWorld
  readonly subscriptions: SubscriptionWorld
  /** One that closed itself: its payment was applied. */
  readonly closedFindingId: string
}

interface Enrolled {
  readonly accountId: string
  readonly key: string
}

interface Reserved {
  readonly id: string
  readonly reference: { readonly ref_type: string; readonly ref_id: string }
}

export const creditsMax = 2 ** 53 - 1

/** Makes that world. Every command of it has the key `{operation} {ref_id}` without the blank. */
export async function makeRefusalWorld(baseUrl: string): Promise<RefusalWorld> {
  const operator = makeApi(baseUrl, asOperator)
  const account = await anEnrolledAccount(operator, { credits: 20 })
  const suspended = await anEnrolledAccount(operator, { credits: 5 })
  await expectStatus(200, operator.patch(`/v1/control/accounts/${suspended.accountId}/status`, { status: 'suspended' }))
  const [active, consumed, released, undone] = [
    await reserve(operator, account, 'active', 2),
    await reserve(operator, account, 'consumed', 2),
    await reserve(operator, account, 'released', 2),
    await reserve(operator, account, 'undone', 2),
  ]
  await settle(operator, account, { operation: 'release', reserved: released })
  const spendingEntryId = await settle(operator, account, { operation: 'consume', reserved: consumed })
  const undoneEntryId = await settle(operator, account, { operation: 'consume', reserved: undone })
  const undo = { amount: 2, reason: 'adjustment', reverses_entry_id: undoneEntryId, idempotency_key: 'undo' }
  await expectStatus(201, operator.post(`/v1/control/accounts/${account.accountId}/credits/grant`, undo))
  const entries = await operator.get(`/v1/control/credits?account_id=${account.accountId}&reason=reserve`)
  return {
    ...{ account, suspended, active, consumed, released, spendingEntryId, undoneEntryId },
    empty: await anEnrolledAccount(operator),
    full: await anEnrolledAccount(operator, { credits: creditsMax }),
    invoices: await makeInvoiceWorld(operator, account.key),
    payments: await makePaymentWorld(baseUrl, operator, account.key),
    subscriptions: await makeSubscriptionWorld(operator),
    closedFindingId: await closedFinding(operator),
    reservingEntryId: String((entries.body['items'] as readonly { id: string }[])[0]?.id),
  }
}

async function closedFinding(operator: Api): Promise<string> {
  const { body } = await expectStatus(200, operator.get('/v1/control/findings?open=false'))
  const [closed] = body['items'] as readonly { readonly id: string }[]
  if (closed === undefined) throw new Error('an unapplied payment was applied, and its finding is open')
  return closed.id
}

async function reserve(operator: Api, { key }: Enrolled, refId: string, amount: number): Promise<Reserved> {
  const reference = { ref_type: 'commission_request', ref_id: refId }
  const body = { external_key: key, ...reference, amount, idempotency_key: `reserve${refId}` }
  const { body: made } = await expectStatus(201, operator.post('/v1/control/credits/reserve', body))
  return { id: String(made['id']), reference }
}

/** The id of the entry that settled it. */
async function settle(
  operator: Api,
  { key }: Enrolled,
  { operation, reserved }: { readonly operation: 'consume' | 'release'; readonly reserved: Reserved },
): Promise<string> {
  const body = { external_key: key, reservation_id: reserved.id, idempotency_key: `${operation}${reserved.reference.ref_id}` }
  const { body: settled } = await expectStatus(200, operator.post(`/v1/control/credits/${operation}`, body))
  return (settled['ledger_entry'] as { id: string }).id
}
