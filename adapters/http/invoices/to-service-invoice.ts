import type { ListedInvoice } from '../../../ports/driven/invoice-store.ts'
import type { Seller } from '../../../src/domain/invoices/billing-profile.ts'
import { daysOf } from '../../../src/domain/invoices/calendar.ts'
import type { DayIn } from '../../../src/domain/invoices/calendar.ts'
import { amountDueOf, amountOverpaidOf, isOverdue } from '../../../src/domain/invoices/due.ts'
import { stateOf } from '../../../src/domain/invoices/gst.ts'
import type { BillTo, Invoice, InvoiceLine } from '../../../src/domain/invoices/invoice.ts'
import { titleOf } from '../../../src/domain/invoices/title.ts'
import { amountInWords } from '../../../src/domain/invoices/words.ts'
import { toDecimal, toMoney } from '../../../src/domain/money.ts'
import type { Instant } from '../../../src/domain/time.ts'
import type { components } from '../generated/contract.ts'
import { toTimestamp, toTimestampOrNull } from '../translate.ts'

type Schemas = components['schemas']

/** `now` tells what is overdue. */
export function toServiceInvoice(invoice: Invoice, now: Instant): Schemas['ServiceInvoice'] {
  const { terms, amounts } = invoice
  return {
    ...toListedInvoice(invoice, daysOf(now)),
    document_title: titleOf(invoice),
    items: amounts.lines.map((line) => toItem(line, terms.currency)),
    amount_in_words: amountInWords(amounts.total, terms.currency),
  }
}

/** The same without what its lines tell. `today` is one for all of a list. */
export const toListedInvoice = (invoice: ListedInvoice, today: DayIn): Schemas['ListedServiceInvoice'] => ({
  id: invoice.invoiceId,
  tenant_id: invoice.tenantId,
  account_id: invoice.accountId,
  number: invoice.number,
  status: invoice.status,
  overdue: isOverdue(invoice, today),
  ...toTerms(invoice),
  ...toAmounts(invoice),
  sent_at: toTimestampOrNull(invoice.sentAt),
  paid_at: toTimestampOrNull(invoice.paidAt),
  void_reason: invoice.voidReason,
  voided_at: toTimestampOrNull(invoice.voidedAt),
  reminders_total: invoice.remindersTotal,
  last_reminded_at: toTimestampOrNull(invoice.lastRemindedAt),
  created_at: toTimestamp(invoice.createdAt),
  updated_at: toTimestamp(invoice.updatedAt),
})

const toTerms = ({ terms, seller, placeOfSupply }: ListedInvoice) => ({
  currency: terms.currency,
  issued_date: terms.issuedDate,
  due_date: terms.dueDate,
  seller: seller && toSeller(seller),
  bill_to: toBuyer(terms.billTo),
  place_of_supply: placeOfSupply,
  is_sez: terms.isSez,
  round_to_whole: terms.roundsToWhole,
  notes: terms.notes,
})

export const toSeller = ({ legalName, address, gstin, stateCode, bank, upiId, lutNumber }: Seller): Schemas['InvoiceSeller'] => ({
  legal_name: legalName,
  address,
  gstin,
  state_code: stateCode,
  bank: bank && {
    account_name: bank.accountName,
    account_number: bank.accountNumber,
    bank_name: bank.bankName,
    ifsc: bank.ifsc,
    swift: bank.swift,
  },
  upi_id: upiId,
  lut_number: lutNumber,
})

const toBuyer = ({ name, address, gstin }: BillTo): Schemas['InvoiceBuyer'] => ({
  ...{ name, address, gstin },
  state_code: gstin === null ? null : stateOf(gstin),
})

function toAmounts(invoice: ListedInvoice) {
  const { amounts } = invoice
  const money = (amount: typeof amounts.total): string => toMoney(amount, invoice.terms.currency)
  return {
    subtotal: money(amounts.subtotal),
    cgst_total: money(amounts.cgstTotal),
    sgst_total: money(amounts.sgstTotal),
    igst_total: money(amounts.igstTotal),
    tax_total: money(amounts.taxTotal),
    reverse_charge_tax_total: money(amounts.reverseChargeTaxTotal),
    round_off: money(amounts.roundOff),
    total_amount: money(amounts.total),
    amount_paid: money(invoice.amountPaid),
    amount_adjusted: money(invoice.amountAdjusted),
    amount_credited: money(invoice.amountCredited),
    amount_due: money(amountDueOf(invoice)),
    amount_overpaid: money(amountOverpaidOf(invoice)),
  }
}

function toItem(line: InvoiceLine, currency: string): Schemas['InvoiceItem'] {
  const money = (amount: typeof line.total): string => toMoney(amount, currency)
  return {
    description: line.description,
    quantity: withoutZeros(toDecimal(line.quantity, 3)),
    unit_price: money(line.unitPrice),
    tax_rate: withoutZeros(toDecimal(line.taxRate, 3)),
    tax_treatment: line.taxTreatment,
    tax_code: line.taxCode,
    service_code: line.serviceCode,
    order_index: line.orderIndex,
    taxable_value: money(line.taxableValue),
    cgst: money(line.cgst),
    sgst: money(line.sgst),
    igst: money(line.igst),
    reverse_charge_tax: money(line.reverseChargeTax),
    total: money(line.total),
  }
}

// Of a text that has decimals.
const withoutZeros = (decimal: string): string => decimal.replace(/\.?0+$/, '')
