import { expect } from 'chai'
import { fromBillingProfile } from '../../adapters/http/invoices/billing-profile.ts'
import { fromDecimalInput } from '../../adapters/http/invoices/decimal-text.ts'
import {
  fromChanges,
  fromDraft,
  fromInvoiceFilter,
  fromPayment,
  refuseTenantOfPortal,
} from '../../adapters/http/invoices/from-invoice-request.ts'
import { ViolationError } from '../../adapters/http/problem.ts'
import { codeOf } from '../support/given-invoices.ts'

const item = { description: 'Valuation report', quantity: 1, unit_price: '1000.00' }

/** Where a request breaks the contract. */
function placesOf(read: () => unknown): readonly string[] {
  try {
    read()
  } catch (error) {
    if (error instanceof ViolationError) return error.violations.map(({ path }) => path)
    throw error
  }
  return []
}

describe('a decimal of a request', () => {
  const money = (value: string | number): string => fromDecimalInput(value, { form: 'money', path: '/body/amount' })

  it('is the shortest text that means it, so that one sum is one input under one key', () => {
    for (const text of ['1180', '1180.5', '0.1', '999999999999999.9999', '0', '100']) expect(money(text)).to.equal(text)
    for (const text of ['1.50', '01.5', '1.5000', '001.50']) expect(money(text)).to.equal('1.5')
    for (const text of ['0.00', '000', '00.0']) expect(money(text)).to.equal('0')
    for (const [number, text] of [
      [1180, '1180'],
      [0.1, '0.1'],
      [1200.5, '1200.5'],
      [99999999999.9999, '99999999999.9999'],
      [-0, '0'],
      [4.35, '4.35'],
    ] as const) {
      expect(money(number)).to.equal(text)
    }
  })

  it('is refused as a number that has too many decimals, or an exponent', () => {
    for (const number of [0.1 + 0.2, 1e21, 1e-7, 0.00001, NaN, Infinity, -1]) {
      expect(
        placesOf(() => money(number)),
        String(number),
      ).to.deep.equal(['/body/amount'])
    }
  })

  it('has three decimals where it is a quantity or a rate', () => {
    expect(fromDecimalInput(1.125, { form: 'quantity', path: '' })).to.equal('1.125')
    expect(fromDecimalInput(2.5, { form: 'rate', path: '' })).to.equal('2.5')
    expect(placesOf(() => fromDecimalInput(1.0005, { form: 'quantity', path: '/body/items/3/quantity' }))).to.deep.equal([
      '/body/items/3/quantity',
    ])
  })
})

describe('a draft of a request', () => {
  it('says as little as it is told', () => {
    expect(fromDraft({ items: [item] })).to.deep.equal({
      ...{ currency: null, issuedDate: null, dueDate: null, notes: null, placeOfSupply: null, isSez: false, roundsToWhole: null },
      ...{ billToName: null, billToAddress: null, billToGstin: null },
      lines: [
        {
          ...{ description: 'Valuation report', quantity: '1', unitPrice: '1000', taxRate: '0', taxTreatment: 'TAXABLE' },
          ...{ taxCode: null, serviceCode: null, orderIndex: null },
        },
      ],
    })
  })

  it('takes enums in either case', () => {
    const [line] = fromDraft({ items: [{ ...item, tax_rate: 18, tax_treatment: 'reverse_charge' }] }).lines

    expect(line).to.include({ taxTreatment: 'REVERSE_CHARGE', taxRate: '18' })
  })

  it('is refused where a text is of blanks alone, at each place', () => {
    const items = [item, { ...item, description: ' \n ' }, { ...item, description: '\n' }]

    expect(placesOf(() => fromDraft({ items }))).to.deep.equal(['/body/items/1/description', '/body/items/2/description'])
    expect(placesOf(() => fromDraft({ items: [item], bill_to_name: ' ' }))).to.deep.equal(['/body/bill_to_name'])
  })

  it('is refused for a day that there is not', () => {
    expect(codeOf(() => fromDraft({ items: [item], issued_date: '2027-02-29' }))).to.equal('VALIDATION_FAILED')
    expect(fromDraft({ items: [item], issued_date: '2028-02-29' })).to.have.property('issuedDate', '2028-02-29')
  })
})

describe('a change of a request', () => {
  it('knows null, which takes away, from what is not named, which stays', () => {
    expect(fromChanges({ notes: null, due_date: null, round_to_whole: null })).to.deep.equal({
      ...{ notes: null, dueDate: null, roundsToWhole: null },
    })
    expect(fromChanges({ idempotency_key: 'k' })).to.deep.equal({})
  })

  it('replaces all lines, or none', () => {
    expect(fromChanges({ items: [item, item] }).lines).to.have.lengthOf(2)
    expect(fromChanges({ is_sez: true })).to.deep.equal({ isSez: true })
  })
})

describe('a payment, a filter and a profile of a request', () => {
  it('leave open what is not said', () => {
    expect(fromPayment({})).to.deep.equal({ mode: null, reference: null, notes: null, paidOn: null })
    expect(fromInvoiceFilter({})).to.deep.equal({
      ...{ account: { accountId: null, externalKey: null }, tenantId: null, status: null, isOverdue: null },
      ...{ issuedFrom: null, issuedTo: null, dueFrom: null, dueTo: null, number: null, text: null },
    })
    expect(fromBillingProfile({ legal_name: 'Demo', address: 'Mumbai', gstin: null })).to.deep.equal({
      ...{ legalName: 'Demo', address: 'Mumbai', gstin: null, stateCode: null, bank: null, upiId: null, lutNumber: null },
      ...{ seriesPrefix: 'INV', creditNotePrefix: 'CN', timeZone: 'Asia/Kolkata', roundsToWhole: false },
    })
  })

  it('take ids and enums in either case', () => {
    const id = '01900000-0000-7000-8000-00000000ABCD'
    const filter = fromInvoiceFilter({ status: 'partially_paid', overdue: false, tenant_id: id, account_id: id })

    expect(filter).to.deep.include({ status: 'PARTIALLY_PAID', isOverdue: false, tenantId: id.toLowerCase() })
    expect(filter.account.accountId).to.equal(id.toLowerCase())
  })

  it('let a portal name no tenant', () => {
    const portal = { kind: 'PORTAL', actor: 'portal:p', tenantId: '1' } as const

    expect(placesOf(() => refuseTenantOfPortal({ tenant_id: '2' }, portal))).to.deep.equal(['/query/tenant_id'])
    expect(placesOf(() => refuseTenantOfPortal({}, portal))).to.deep.equal([])
    expect(placesOf(() => refuseTenantOfPortal({ tenant_id: '2' }, { kind: 'OPERATOR', actor: 'operator:o' }))).to.deep.equal([])
  })
})
