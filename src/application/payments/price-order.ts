import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import type { CheckoutRequest, Payer } from '../../../ports/driving/paying.ts'
import type { Account } from '../../domain/accounts/account.ts'
import { BillingError } from '../../domain/errors.ts'
import { amountDueOf } from '../../domain/invoices/due.ts'
import { refuseUnlessOpen } from '../../domain/invoices/states.ts'
import { fromMoney, toMoney, zeroMinor } from '../../domain/money.ts'
import type { Minor } from '../../domain/money.ts'
import type { PaymentOrder } from '../../domain/payments/order.ts'
import { creditsFor, priceOf } from '../../domain/payments/price.ts'
import { findInvoice, missing } from '../invoices/find-invoice.ts'

/** What an order is about, and what it costs. */
export interface Priced extends Pick<PaymentOrder, 'amount' | 'currency' | 'credits' | 'unitPrice' | 'serviceInvoiceId'> {
  /** For the payer, at the provider. */
  readonly description: string
}

interface Needs {
  readonly invoices: Pick<InvoiceStore, 'find'>
  readonly accounts: Pick<AccountStore, 'read'>
  /** What one credit costs where the account has no price of its own: a decimal without trailing zeros. */
  readonly unitPrice: string
}

/**
 * Works out what is to be paid. Rulebook 3; contract 5.
 *
 * @throws {BillingError} as `Paying.checkout`
 */
export function makePriceOrder({ invoices, unitPrice }: Needs) {
  return (request: CheckoutRequest, account: Account): Promise<Priced> =>
    request.purpose === 'TOPUP'
      ? Promise.resolve(priceTopUp(request, { account, unitPrice: account.policy.creditUnitPrice ?? unitPrice }))
      : priceInvoice(request, { account, invoices })
}

function priceTopUp(
  { amount: said, currency, credits: wanted, serviceInvoiceId }: CheckoutRequest,
  { account, unitPrice }: { readonly account: Account; readonly unitPrice: string },
): Priced {
  if (serviceInvoiceId !== null) throw new BillingError('OPTION_NOT_ALLOWED', 'Cannot name an invoice: it is credits that are bought')
  const { currency: own } = account.policy
  refuseOtherCurrency(currency, own, 'the account')
  const amount = said === null ? null : fromMoney(said, own)
  if (amount === null && wanted === null)
    throw new BillingError('AMOUNT_NOT_ALLOWED', 'Cannot tell what is bought: credits_amount or amount is needed')
  const credits = wanted ?? creditsFor(amount ?? zeroMinor, unitPrice, own)
  if (credits === null) {
    throw new BillingError(
      'AMOUNT_NOT_THE_PRICE',
      `Cannot sell credits for ${said} ${own}: one costs ${unitPrice}, and no part of one is sold`,
      {
        unit_price: unitPrice,
      },
    )
  }
  const price = priceOf(credits, unitPrice, own)
  if (amount !== null && amount !== price) {
    const costs = toMoney(price, own)
    throw new BillingError('AMOUNT_NOT_THE_PRICE', `Cannot sell ${credits} credits for ${said} ${own}: they cost ${costs}`, {
      price: costs,
    })
  }
  if (price <= zeroMinor) throw new BillingError('AMOUNT_NOT_ALLOWED', `Cannot sell ${credits} credits: they cost nothing`)
  refuseHuge(price, own)
  return { amount: price, currency: own, credits, unitPrice, serviceInvoiceId: null, description: `${credits} credits` }
}

async function priceInvoice(
  { caller, amount: said, currency, credits, serviceInvoiceId }: CheckoutRequest,
  { account, invoices }: { readonly account: Account; readonly invoices: Needs['invoices'] },
): Promise<Priced> {
  if (credits !== null) throw new BillingError('OPTION_NOT_ALLOWED', 'Cannot name credits: it is an invoice that is paid')
  if (serviceInvoiceId === null)
    throw new BillingError('OPTION_NOT_ALLOWED', 'Cannot tell which invoice is paid: service_invoice_id is needed')
  const invoice = await findInvoice(invoices, serviceInvoiceId)
  // Another account's is none of this one's; and a payer never sees a draft.
  if (invoice.accountId !== account.accountId || (isPortal(caller) && invoice.status === 'DRAFT')) missing(serviceInvoiceId)
  refuseUnlessOpen(invoice, 'take a payment for')
  const { currency: own } = invoice.terms
  refuseOtherCurrency(currency, own, 'the invoice')
  const due = amountDueOf(invoice)
  if (said !== null && fromMoney(said, own) !== due) {
    const open = toMoney(due, own)
    throw new BillingError('AMOUNT_NOT_DUE', `Cannot ask for ${said} ${own}: ${open} is due`, { amount_due: open })
  }
  refuseHuge(due, own)
  const description = `Invoice ${invoice.number ?? invoice.invoiceId}`
  return { amount: due, currency: own, credits: null, unitPrice: null, serviceInvoiceId, description }
}

const isPortal = (caller: Payer): boolean => caller.kind === 'PORTAL'

function refuseOtherCurrency(said: string | null, own: string, whose: string): void {
  if (said === null || said === own) return
  throw new BillingError('CURRENCY_NOT_ACCEPTED', `Cannot ask for ${said}: ${whose} is in ${own}`, { currency: own })
}

// The providers count in JSON numbers.
const amountMax = BigInt(Number.MAX_SAFE_INTEGER)

function refuseHuge(amount: Minor, currency: string): void {
  if (amount > amountMax)
    throw new BillingError('AMOUNT_NOT_ALLOWED', `Cannot ask for ${toMoney(amount, currency)} ${currency}: it is too much`)
}
