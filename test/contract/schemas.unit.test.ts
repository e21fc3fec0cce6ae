import { readFile } from 'node:fs/promises'
import { expect } from 'chai'
import { places } from '../../infra/contract/places.ts'
import { accountKeyLengthMax, isAccountKey } from '../../src/domain/accounts/account-key.ts'

interface Schema {
  readonly type?: string
  readonly pattern?: string
  readonly maxLength?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, unknown>>
  readonly additionalProperties?: boolean
  readonly 'x-item-schema'?: string
}

// What contract and callers keep open: facts of the caller's own, facts about one refusal, and other operations' answers.
const open = [
  ...['Metadata', 'Problem', 'ContractDocument', 'CreditBatchResult/body', 'EventBatchResult/body', 'LedgerEntry/metadata_json'],
  // V1 sends an event once: what is not known is kept.
  ...['EventEnvelope', 'EventEnvelope/payload_json', 'EventBatchRequest', 'Event/payload_json', 'TimelineRow/payload_json'],
  ...['InvoiceEventPayload', 'InvoiceEventPayload/amounts', 'InvoiceEventPayload/timestamps'],
  ...['PaymentEventPayload', 'PaymentEventPayload/payment'],
  ...['WorkAcceptedPayload', 'CommissionCancelledPayload', 'DeliverablesReleasedPayload'],
  // What was seen is of many sorts.
  'Finding/evidence',
  'ReconcileFinding/evidence',
]

describe('the schemas of the contract', () => {
  let schemas: Readonly<Record<string, Schema>>
  const schema = (name: string): Schema => schemas[name] ?? expect.fail(`no schema ${name}`)
  const members = (name: string) => Object.keys(schema(name).properties ?? {}).sort()
  const required = (name: string) => [...(schema(name).required ?? [])].sort()

  before(async () => {
    const bundle = JSON.parse(await readFile(places.bundle, 'utf8')) as { components: { schemas: Record<string, Schema> } }
    schemas = bundle.components.schemas
  })

  it('are closed, but for the few that are meant to be open', () => {
    const opened = Object.entries(schemas)
      .flatMap(([name, one]) => objectsIn(name, one))
      .filter(([, one]) => one.additionalProperties !== false)
      .map(([place]) => place)

    expect(opened.filter((place) => !open.some((name) => place === name || place.startsWith('ContractDocument/')))).to.deep.equal([])
    expect(opened).to.include.members(open)
  })

  it('answer all their members, always', () => {
    for (const name of [
      'AccountStatus',
      'Account',
      'Onboarding',
      'Reservation',
      'ReservationPreview',
      'Settlement',
      'Ignored',
      'LedgerEntry',
      'TenantCredits',
      ...['ServiceInvoice', 'ListedServiceInvoice', 'SettledServiceInvoice', 'InvoiceItem', 'InvoiceMovement', 'RecordedInvoiceMovement'],
      ...['CreditNote', 'CreditNoteItem', 'PaymentProof', 'BillingProfile', 'InvoiceSeller', 'InvoiceBuyer', 'BankAccount'],
      ...['PaymentOrder', 'RefundedPaymentOrder', 'PaymentRefund', 'PaymentEvent', 'UnappliedPayment', 'Finding', 'WebhookReceipt'],
      ...['ReconciledPayments', 'PaymentDifference'],
    ]) {
      expect(required(name), name).to.deep.equal(members(name))
    }
  })

  it('say the same of an account in its status and in the list', () => {
    const added = [
      'created_at',
      'credit_unit_price',
      'is_low_balance',
      'low_balance_threshold',
      'reservation_ttl_minutes',
      'tenant_name',
      'updated_at',
    ]

    expect(members('Account')).to.deep.equal([...members('AccountStatus'), ...added].sort())
    for (const name of members('AccountStatus'))
      expect(schema('Account').properties?.[name]).to.deep.equal(schema('AccountStatus').properties?.[name])
  })

  it('say the same of an account in its past status, and of when that was', () => {
    expect(members('PastAccountStatus')).to.deep.equal([...members('AccountStatus'), 'as_of'].sort())
    expect(required('PastAccountStatus')).to.deep.equal(members('PastAccountStatus'))
    for (const name of members('AccountStatus'))
      expect(schema('PastAccountStatus').properties?.[name]).to.deep.equal(schema('AccountStatus').properties?.[name])
  })

  it('give a settlement all that a reservation has, and its ledger entry', () => {
    expect(members('Settlement')).to.deep.equal([...members('Reservation'), 'ledger_entry'].sort())
    expect(members('ReservationPreview')).to.deep.equal([...members('Reservation'), 'dry_run'].sort())
  })

  it('say the same of an invoice by itself, in a list, and after an act', () => {
    const same = (name: string, more: readonly string[], less: readonly string[]): void => {
      expect(members(name)).to.deep.equal([...members('ServiceInvoice').filter((one) => !less.includes(one)), ...more].sort())
      for (const one of members(name).filter((member) => !more.includes(member)))
        expect(schema(name).properties?.[one], one).to.deep.equal(schema('ServiceInvoice').properties?.[one])
    }

    same('ListedServiceInvoice', [], ['items', 'document_title', 'amount_in_words'])
    same('SettledServiceInvoice', ['movement'], [])
    expect(members('RecordedInvoiceMovement')).to.deep.equal([...members('InvoiceMovement'), 'actor', 'created_at'].sort())
  })

  it('say the same of a payment order by itself and after a refund', () => {
    expect(members('RefundedPaymentOrder')).to.deep.equal([...members('PaymentOrder'), 'refund'].sort())
    for (const one of members('PaymentOrder'))
      expect(schema('RefundedPaymentOrder').properties?.[one], one).to.deep.equal(schema('PaymentOrder').properties?.[one])
  })

  it('let a draft be edited in all that it is created with, but for whose it is', () => {
    const created = members('CreateServiceInvoiceRequest').filter((name) => !['account_id', 'external_key'].includes(name))

    expect(members('EditServiceInvoiceRequest')).to.deep.equal(created)
  })

  for (const name of ['Reserve', 'Consume', 'Release']) {
    it(`make an item of a batch of the members of a ${name.toLowerCase()} call, with an idempotency key`, () => {
      const [item, call] = [schema(`${name}Operation`), schema(`${name}CreditsRequest`)]

      const { op, ...rest } = item.properties ?? {}
      expect(rest).to.deep.equal(call.properties)
      expect(op).to.have.property('enum').deep.equal([name.toLowerCase(), name.toUpperCase()])
      expect(item.required).to.have.members(['op', 'idempotency_key', ...(call.required ?? [])])
    })
  }

  it('name the schema of a batch’s items, which is in the bundle', () => {
    const operations = schema('CreditBatchRequest').properties?.['operations'] as Schema

    expect(schemas).to.have.property(operations['x-item-schema'] ?? '')
  })

  it('know the same account keys as the domain', () => {
    const { pattern = '', maxLength } = schema('AccountKey')

    expect(maxLength).to.equal(accountKeyLengthMax)
    for (const key of [
      'v1:partner:7',
      'v1:channel:a_b-C',
      'v2:tenant:1',
      'v2:partner:1',
      'v1:tenant:1',
      'v1:partner:',
      'v1:partner:a b',
      'x v1:partner:7',
    ]) {
      expect(new RegExp(pattern, 'u').test(key), key).to.equal(isAccountKey(key))
    }
  })
})

function objectsIn(place: string, schema: Schema): readonly (readonly [string, Schema])[] {
  const own = schema.type === 'object' ? [[place, schema] as const] : []
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, one]) => objectsIn(`${place}/${name}`, one as Schema))
  return [...own, ...inner]
}
