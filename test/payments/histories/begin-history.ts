import { defaultPolicy } from '../../../src/domain/accounts/account.ts'
import type { Account } from '../../../src/domain/accounts/account.ts'
import { enrolled } from '../../../src/domain/accounts/steer.ts'
import { toCredits } from '../../../src/domain/credits/credits.ts'
import type { History } from './history.ts'
import type { PaymentsProcess } from './payments-process.ts'
import { tenantId } from './known.ts'
import type { PaymentsWorld } from './payments-world.ts'
import type { Ids, OrderIds } from './provider-event.ts'

/** A history whose account, invoice and order are there, and of which nothing was told yet. */
export interface Begun {
  readonly history: History
  readonly accountId: string
  readonly invoiceId: string | null
  readonly ids: Ids
  /** What the order asks for, as the product says it, in minor units. */
  readonly asked: bigint
}

export const operator = { kind: 'OPERATOR', actor: 'operator:anna' } as const

/** Makes what a history begins with. */
export async function beginHistory(history: History, world: PaymentsWorld): Promise<Begun> {
  const process = world.processes[history.seed % 2 === 0 ? 0 : 1]
  const accountId = await enrol(history, world)
  if (history.opening > 0) await openWith(history, accountId, process)
  const invoiceId = history.purpose === 'INVOICE' ? await issueInvoice(history, accountId, process) : null
  const { ids, asked } = await askForLinks(history, { accountId, invoiceId }, process)
  if (invoiceId !== null) await actOnInvoice(history, invoiceId, process)
  return { history, accountId, invoiceId, ids, asked }
}

async function enrol({ currency, unitPrice }: History, { processes: [{ accounts, ids }], now }: PaymentsWorld): Promise<string> {
  const [accountId, at] = [ids.next(), now()]
  const account: Account = {
    ...{ accountId, tenantId, externalKey: `v1:partner:${accountId}`, accountType: 'EXTERNAL_ASSOCIATE', displayName: 'Anna' },
    ...{ status: 'ACTIVE', revision: 1, createdAt: at, updatedAt: at },
    policy: { ...defaultPolicy, billingMode: 'CREDIT', currency, creditUnitPrice: unitPrice },
  }
  await accounts.enrol({ account, newTenant: null, record: enrolled(account) }, { actor: operator.actor, now: at, keyed: null })
  return accountId
}

async function openWith({ opening }: History, accountId: string, { ledger, ids }: PaymentsProcess): Promise<void> {
  await ledger.execute({
    ...{ kind: 'GRANT', reason: 'GRANT', accountId, actor: operator.actor, idempotencyKey: 'opening', lotId: ids.next() },
    ...{ amount: toCredits(opening), expiresAt: null, reference: null, reversesEntryId: null, metadata: null },
  })
}

/** `1234` minor units of a currency with two as `12.34`. */
export const rupees = (paise: bigint): string => `${paise / 100n}.${String(paise % 100n).padStart(2, '0')}`

async function issueInvoice({ amount }: History, accountId: string, { invoicing }: PaymentsProcess): Promise<string> {
  const line = { description: 'A report', quantity: '1', unitPrice: rupees(amount), taxRate: '0', taxTreatment: 'EXEMPT' } as const
  const { invoice } = await invoicing.create({
    ...{ actor: operator.actor, idempotencyKey: null, account: { accountId, externalKey: null } },
    terms: {
      ...{ currency: null, issuedDate: null, dueDate: null, notes: null, placeOfSupply: null, isSez: false, roundsToWhole: null },
      ...{ billToName: null, billToAddress: null, billToGstin: null },
      lines: [{ ...line, taxCode: '998399', serviceCode: null, orderIndex: null }],
    },
  })
  const { invoiceId } = invoice
  await invoicing.issue({ invoiceId, actor: operator.actor, idempotencyKey: null, allowsBackdated: false })
  return invoiceId
}

interface For {
  readonly accountId: string
  readonly invoiceId: string | null
}

async function askForLinks(
  history: History,
  { accountId, invoiceId }: For,
  { paying }: PaymentsProcess,
): Promise<Pick<Begun, 'ids' | 'asked'>> {
  const { rail, purpose, credits, hasRival } = history
  const ask = async (idempotencyKey: string): Promise<OrderIds & { readonly amount: bigint }> => {
    const { order } = await paying.checkout({
      ...{ caller: operator, account: { accountId, externalKey: null }, provider: rail, purpose, amount: null, currency: null },
      ...{ credits: purpose === 'TOPUP' ? toCredits(credits) : null, serviceInvoiceId: invoiceId, reference: null, idempotencyKey },
    })
    if (order.link === null) throw new Error(`order ${order.orderId} has no link`)
    return { orderId: order.orderId, linkId: order.link.providerOrderId, amount: order.amount }
  }
  const { amount: asked, ...own } = await ask('own')
  return { asked, ids: { own, rival: hasRival ? await ask('rival') : null } }
}

/** What became of the invoice before its payment came. */
async function actOnInvoice({ invoice, amount }: History, invoiceId: string, { invoicing }: PaymentsProcess): Promise<void> {
  const act = { invoiceId, actor: operator.actor, idempotencyKey: null }
  const pay = (sum: bigint) => invoicing.pay({ ...act, amount: rupees(sum), mode: 'BANK', reference: null, notes: null, paidOn: null })
  if (invoice === 'VOID') await invoicing.void({ ...act, reason: 'Written by mistake' })
  if (invoice === 'PAID_BY_HAND') await pay(amount)
  if (invoice === 'PART_PAID') await pay(amount / 2n)
}
