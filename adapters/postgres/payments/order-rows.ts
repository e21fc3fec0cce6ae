import type { AskedRefund, NoPlace, PaymentOrder } from '../../../src/domain/payments/order.ts'
import { toCredits } from '../../../src/domain/credits/credits.ts'
import { toMinor } from '../../../src/domain/money.ts'
import { toInstant, toTimestamp } from '../../../src/domain/time.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { fromKeptBack, toKeptBack } from './kept-back.ts'
import type { KeptBack } from './kept-back.ts'

/** What an act may change of an order, in the order of the parameters that bring it. */
const lifeColumns = [
  ...['status text', 'provider_order_id text', 'checkout_url text', 'link_expires_at timestamptz', 'provider_payment_id text'],
  ...['settled_at timestamptz', 'held_back text', 'back jsonb', 'facts_folded integer', 'facts_applied integer', 'refunds_asked jsonb'],
  ...['look_at timestamptz', 'updated_at timestamptz'],
] as const

const termColumns = [
  ...['account_id uuid', 'order_id uuid', 'tenant_id uuid', 'provider text', 'is_live boolean', 'purpose text', 'amount bigint'],
  ...['currency text', 'credits bigint', 'unit_price text', 'service_invoice_id uuid', 'ref_type text', 'ref_id text'],
  ...['idempotency_key text', 'request text', 'expires_at timestamptz', 'created_at timestamptz'],
] as const

const nameOf = (column: string): string => column.split(' ')[0] ?? ''
const allColumns = [...termColumns, ...lifeColumns]

export const orderColumns = [...allColumns.map(nameOf), 'revision'].join(', ')

export const insertOrder = `insert into ledger.payment_orders (${orderColumns})
  select ${allColumns.map((column) => `v.${nameOf(column)}`).join(', ')}, 1 from json_to_record($1::json) v (${allColumns.join(', ')})`

/** `v` is the record that brings the values. */
export const lifeRecord = `json_to_record($1::json) v (${lifeColumns.join(', ')})`
export const movedColumns = ['n integer', 'account_id uuid', 'order_id uuid', 'revision integer', ...lifeColumns].join(', ')
export const setLife = lifeColumns.map((column) => `${nameOf(column)} = v.${nameOf(column)}`).join(', ')

export interface OrderRow {
  readonly account_id: string
  readonly order_id: string
  readonly tenant_id: string
  readonly provider: PaymentOrder['provider']
  readonly is_live: boolean
  readonly purpose: PaymentOrder['purpose']
  readonly status: PaymentOrder['status']
  readonly amount: string
  readonly currency: string
  readonly credits: string | null
  readonly unit_price: string | null
  readonly service_invoice_id: string | null
  readonly ref_type: string | null
  readonly ref_id: string | null
  readonly idempotency_key: string
  readonly request: string
  readonly provider_order_id: string | null
  readonly checkout_url: string | null
  readonly link_expires_at: Date | null
  readonly provider_payment_id: string | null
  readonly settled_at: Date | null
  readonly held_back: NoPlace | null
  readonly back: KeptBack
  readonly facts_folded: number
  readonly facts_applied: number
  readonly refunds_asked: readonly KeptRefund[]
  readonly expires_at: Date
  readonly look_at: Date | null
  readonly created_at: Date
  readonly updated_at: Date
  readonly revision: number
}

type KeptRefund = Omit<AskedRefund, 'amount'> & { readonly amount: string }

const orNull = (instant: Instant | null): string | null => (instant === null ? null : toTimestamp(instant))
const fromDate = (date: Date): Instant => toInstant(date.getTime())
const fromDateOrNull = (date: Date | null): Instant | null => (date === null ? null : fromDate(date))

export const toLifeValues = (order: PaymentOrder) => ({
  status: order.status,
  provider_order_id: order.link?.providerOrderId ?? null,
  checkout_url: order.link?.checkoutUrl ?? null,
  link_expires_at: orNull(order.link?.expiresAt ?? null),
  provider_payment_id: order.providerPaymentId,
  settled_at: orNull(order.settledAt),
  held_back: order.heldBack,
  back: toKeptBack(order.back),
  facts_folded: order.factsFolded,
  facts_applied: order.factsApplied,
  refunds_asked: order.refundsAsked.map((asked) => ({ ...asked, amount: String(asked.amount) })),
  look_at: orNull(order.lookAt),
  updated_at: toTimestamp(order.updatedAt),
})

export const toOrderValues = (order: PaymentOrder) => ({
  ...{ account_id: order.accountId, order_id: order.orderId, tenant_id: order.tenantId, provider: order.provider, is_live: order.isLive },
  ...{ purpose: order.purpose, amount: String(order.amount), currency: order.currency, unit_price: order.unitPrice },
  ...{ credits: order.credits === null ? null : String(order.credits), service_invoice_id: order.serviceInvoiceId },
  ...{ ref_type: order.reference?.type ?? null, ref_id: order.reference?.id ?? null, idempotency_key: order.idempotencyKey },
  ...{ request: order.request, expires_at: toTimestamp(order.expiresAt), created_at: toTimestamp(order.createdAt) },
  ...toLifeValues(order),
})

export const fromOrderRow = (row: OrderRow): PaymentOrder => ({
  ...{ orderId: row.order_id, accountId: row.account_id, tenantId: row.tenant_id, provider: row.provider, isLive: row.is_live },
  ...{ purpose: row.purpose, status: row.status, amount: toMinor(row.amount), currency: row.currency, unitPrice: row.unit_price },
  credits: row.credits === null ? null : toCredits(BigInt(row.credits)),
  serviceInvoiceId: row.service_invoice_id,
  reference: row.ref_type === null || row.ref_id === null ? null : { type: row.ref_type, id: row.ref_id },
  ...{ idempotencyKey: row.idempotency_key, request: row.request, link: linkOf(row), providerPaymentId: row.provider_payment_id },
  ...{ settledAt: fromDateOrNull(row.settled_at), heldBack: row.held_back },
  ...{ back: fromKeptBack(row.back), factsFolded: row.facts_folded, factsApplied: row.facts_applied },
  refundsAsked: row.refunds_asked.map((asked) => ({ ...asked, amount: toMinor(asked.amount) })),
  ...{ expiresAt: fromDate(row.expires_at), lookAt: fromDateOrNull(row.look_at) },
  ...{ createdAt: fromDate(row.created_at), updatedAt: fromDate(row.updated_at) },
})

function linkOf({ provider_order_id, checkout_url, link_expires_at }: OrderRow): PaymentOrder['link'] {
  if (provider_order_id === null || checkout_url === null || link_expires_at === null) return null
  return { providerOrderId: provider_order_id, checkoutUrl: checkout_url, expiresAt: fromDate(link_expires_at) }
}
