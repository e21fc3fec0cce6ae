import { aForm, expectStatus } from '../support/api.ts'
import type { Api } from '../support/api.ts'

/** Invoices in the states that calls are refused for, each by its path, and who sells them. */
export interface InvoiceWorld {
  readonly draft: string
  /** Over 1,180.00, of which 1.00 is paid, 1.00 a discount, and 1.18 taken back. */
  readonly issued: string
  readonly paid: string
  readonly voided: string
  /** With as many payment proofs as it takes. */
  readonly full: string
  /** A draft of a day before the last one of its series. */
  readonly early: string
  /** A draft that was due before today. */
  readonly late: string
  /** Drafts that their seller's move has made impossible: one of zero-rated lines, one of a paisa less than too much. */
  readonly zeroRated: string
  readonly largest: string
  /** A draft with tax, of a seller without a GSTIN. */
  readonly unregistered: string
  /** A tenant that sells, and one that does not. */
  readonly sellerPath: string
  readonly tenantPath: string
}

export const invoices = '/v1/service-invoices'
export const invoiceItem = { description: 'Valuation report', quantity: '1', unit_price: '1000.00', tax_rate: '18' }
export const usedKey = 'used'

/** Makes that world. Every act that takes a key and an input has used the key `used` once. */
export async function makeInvoiceWorld(operator: Api, key: string): Promise<InvoiceWorld> {
  const make = async (terms: object = {}, externalKey = key): Promise<string> => {
    const body = { external_key: externalKey, items: [invoiceItem], issued_date: '2026-05-02', ...terms }
    const made = await expectStatus(201, operator.post(invoices, body))
    return `${invoices}/${String(made.body['id'])}`
  }
  const act = (path: string, status: number, body: object = {}) =>
    expectStatus(status, operator.post(path, { idempotency_key: usedKey, ...body }))
  const issued = async (): Promise<string> => {
    const path = await make()
    await act(`${path}/issue`, 200)
    return path
  }

  const world = {
    draft: await make({ idempotency_key: usedKey }),
    issued: await issued(),
    paid: await issued(),
    voided: await make(),
    full: await issued(),
    early: await make({ issued_date: '2026-05-01' }),
    late: await make({ issued_date: undefined, due_date: '2026-05-02' }),
  }
  await expectStatus(200, operator.patch(world.draft, { notes: 'first', idempotency_key: usedKey }))
  await act(`${world.issued}/payments`, 201, { amount: '1.00' })
  await act(`${world.issued}/adjustments`, 201, { amount: '1.00' })
  await act(`${world.issued}/credit-notes`, 201, { reason: 'first', items: [{ line: 0, taxable_value: '1.00' }] })
  await act(`${world.paid}/mark-paid`, 200)
  await act(`${world.voided}/void`, 200, { reason: 'first' })
  for (let count = 0; count < 20; count += 1)
    await expectStatus(201, operator.post(`${world.full}/payment-proof`, aForm(`%PDF-1.4 ${count}`, 'receipt.pdf')))
  return { ...world, ...(await makeSellers(operator, make)) }
}

async function makeSellers(operator: Api, make: (terms: object, externalKey: string) => Promise<string>) {
  const onboard = async (name: string): Promise<string> => {
    const names = { tenant_name: name, owner_email: `${name}@partner.test`, account_type: 'external_associate', display_name: name }
    const made = await expectStatus(201, operator.post('/v1/control/onboard', { ...names, external_key: `v1:partner:${name}` }))
    return `/v1/control/tenant/${String(made.body['tenant_id'])}/billing-profile`
  }
  const [sellerPath, tenantPath] = [await onboard('seller'), await onboard('buyer')]
  const profile = { legal_name: 'Seller', address: 'Somewhere' }
  await expectStatus(201, operator.put(sellerPath, { ...profile, state_code: '96' }))
  const makeOfSeller = (terms: object) => make(terms, 'v1:partner:seller')
  const exempt = { ...invoiceItem, unit_price: '9999999999999.93', tax_rate: '0', tax_treatment: 'exempt' }
  const drafts = {
    zeroRated: await makeOfSeller({ items: [{ ...invoiceItem, tax_rate: '0', tax_treatment: 'zero_rated' }] }),
    // 0.01 of tax beyond the state; within it twice half of that, each rounded up.
    largest: await makeOfSeller({ place_of_supply: '27', items: [exempt, { ...invoiceItem, unit_price: '0.06' }] }),
    unregistered: await makeOfSeller({ place_of_supply: '27' }),
  }
  await expectStatus(200, operator.put(sellerPath, { ...profile, state_code: '27', idempotency_key: usedKey }))
  return { sellerPath, tenantPath, ...drafts }
}
