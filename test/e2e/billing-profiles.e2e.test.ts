import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { expectProblem } from './expect-problem.ts'
import { anIssued, aTenant, asNamed, fateOf, only, profilePath } from './invoice-calls.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { serviceOfFile, told } from './service-of-file.ts'

const defaultTenant = '11111111-1111-1111-1111-111111111111'
const plain = { legal_name: 'Reseller LLP', address: '1 MG Road\nBengaluru', state_code: '29' }

const whole = {
  ...{ legal_name: 'Reseller LLP', address: '1 MG Road\nBengaluru', gstin: '29aapfu0939f1zr', upi_id: 'pay.me@okbank', lut_number: 'AD29' },
  bank: { account_name: 'Reseller LLP', account_number: '5010 0012', bank_name: 'HDFC Bank', ifsc: 'hdfc0000123', swift: 'HDFCINBB' },
  ...{ series_prefix: 'rs/a', credit_note_prefix: 'rc', time_zone: 'Asia/Tokyo', round_to_whole: true },
}

describe('a billing profile', () => {
  const its = serviceOfFile()
  let tenantId: string
  let path: string
  let number = 0
  beforeEach(async () => {
    number += 1
    ;({ tenantId } = await aTenant(its.operator, `tenant-${number}`))
    path = profilePath(tenantId)
  })
  // A GSTIN is one tenant's: each test gives it back, and none has given a number under it.
  afterEach(() => query(its.databaseUrl, `update ledger.billing_profiles set gstin = null where tenant_id = '${tenantId}'`))

  it('is the demo’s for the default tenant, and nobody’s else until somebody says so', async () => {
    const demo = await expectStatus(200, its.operator.get(profilePath(defaultTenant)))

    expect(only(demo.body, 'tenant_id', 'legal_name', 'gstin', 'series_prefix', 'credit_note_prefix', 'time_zone')).to.deep.equal({
      ...{ tenant_id: defaultTenant, legal_name: 'Demo Valuers LLP', gstin: '27AAPFU0939F1ZV', series_prefix: 'INV' },
      ...{ credit_note_prefix: 'CN', time_zone: 'Asia/Kolkata' },
    })
    expect(demo.headers.get('cache-control')).to.equal('no-store')
    expectProblem(await its.operator.get(path), { status: 404, code: 'BILLING_PROFILE_NOT_FOUND' })
  })

  it('is kept whole, in upper case where that is how it is written, and read back', async () => {
    const { body, headers } = await expectStatus(201, its.operator.put(path, whole))

    const { tenant_id, created_at, updated_at, ...said } = body
    expect([tenant_id, created_at]).to.deep.equal([tenantId, updated_at])
    expect(said).to.deep.equal({
      ...{ ...whole, gstin: '29AAPFU0939F1ZR', state_code: '29', series_prefix: 'RS/A', credit_note_prefix: 'RC' },
      bank: { ...whole.bank, ifsc: 'HDFC0000123' },
    })
    expect(headers.get('idempotent-replayed')).to.equal(null)
    expect((await expectStatus(200, its.operator.get(path))).body).to.deep.equal(body)
  })

  it('has what is usual where nothing is said, and loses what is not said again', async () => {
    await expectStatus(201, its.operator.put(path, whole))

    const { body } = await expectStatus(200, its.operator.put(path, plain))

    const { created_at, updated_at, tenant_id: _, ...said } = body
    expect(said).to.deep.equal({
      ...{ ...plain, gstin: null, bank: null, upi_id: null, lut_number: null },
      ...{ series_prefix: 'INV', credit_note_prefix: 'CN', time_zone: 'Asia/Kolkata', round_to_whole: false },
    })
    expect(String(updated_at) > String(created_at)).to.equal(true)
  })

  it('is journaled each time, with who said it', async () => {
    const anna = asNamed(its.service.baseUrl, 'anna')
    await expectStatus(201, anna.put(path, plain))
    await expectStatus(200, its.operator.put(path, { ...plain, legal_name: 'Another LLP' }))

    const rows = await query(
      its.databaseUrl,
      `select actor, is_new, profile->>'legalName' as name from ledger.billing_profile_changes where tenant_id = '${tenantId}' order by change_id`,
    )
    expect(rows).to.deep.equal([
      { actor: 'operator:anna', is_new: true, name: 'Reseller LLP' },
      { actor: 'operator:emergency', is_new: false, name: 'Another LLP' },
    ])
  })

  it('decides what follows it: rounding, prefix, and the day where the seller is', async () => {
    await expectStatus(201, its.operator.put(path, { ...whole, gstin: undefined, state_code: '29', time_zone: 'Pacific/Kiritimati' }))
    const line = { description: 'Report', quantity: 1, unit_price: '10.40' }

    const invoice = await anIssued(its.operator, `v1:partner:tenant-${number}`, { items: [line], issued_date: undefined })

    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format(performance.timeOrigin + performance.now())
    expect(only(invoice, 'issued_date', 'total_amount', 'round_off')).to.deep.equal({
      ...{ issued_date: day, total_amount: '10.00', round_off: '-0.40' },
    })
    expect(invoice['number']).to.match(/^RS\/A\/\d\d-\d\d\/0001$/)
  })

  it('is one of thirty that are put at once with one key, and each has its answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => its.operator.put(path, plain, { headers: { 'idempotency-key': 'once' } })),
    )

    expect(answers.map(fateOf).toSorted()).to.deep.equal([...Array<string>(29).fill('200 true'), '201 first'])
    const [first] = answers
    for (const { body } of answers) expect(body).to.deep.equal(first?.body)
  })

  it('has a GSTIN that no other has: of two tenants that take one at once, one has it', async () => {
    const { tenantId: another } = await aTenant(its.operator, `rival-${number}`)
    const says = { ...plain, gstin: '29AAPFU0939F1ZR' }

    const answers = await Promise.all([path, profilePath(another)].map((one) => its.operator.put(one, says)))

    expect(answers.map(told).toSorted()).to.deep.equal(['201', '409 GSTIN_TAKEN'])
    await query(its.databaseUrl, `update ledger.billing_profiles set gstin = null where tenant_id = '${another}'`)
    expectProblem(await its.operator.put(path, { ...plain, state_code: null, gstin: '27aapfu0939f1zv' }), {
      status: 409,
      code: 'GSTIN_TAKEN',
    })
  })

  it('is refused for what is wrong with it, with nothing written', async () => {
    await expectStatus(201, its.operator.put(path, plain))
    const before = await ledgerDigest(its.databaseUrl)
    const bank = { account_name: 'A', account_number: '50100012345678', bank_name: 'HDFC Bank' }
    const cases: readonly (readonly [says: Body, wanted: string])[] = [
      [{ gstin: '29AAPFU0939F1ZS' }, '422 GSTIN_INVALID'],
      [{ gstin: '99AAPFU0939F1ZR' }, '422 GSTIN_INVALID'],
      [{ gstin: '29AAPFU0939F1Z' }, '400 VALIDATION_FAILED'],
      [{ gstin: '27AABCA1234F1Z9' }, '422 PROFILE_INVALID'], // of another state than it says
      [{ state_code: '99' }, '422 PROFILE_INVALID'],
      [{ state_code: 'MH' }, '400 VALIDATION_FAILED'],
      [{ state_code: undefined }, '422 PROFILE_INVALID'],
      [{ series_prefix: 'ABCDEF' }, '400 VALIDATION_FAILED'],
      [{ series_prefix: 'A B' }, '400 VALIDATION_FAILED'],
      [{ series_prefix: '' }, '400 VALIDATION_FAILED'],
      [{ series_prefix: 'INV/' }, '422 PROFILE_INVALID'],
      [{ series_prefix: 'cn' }, '422 PROFILE_INVALID'], // that of credit notes
      [{ credit_note_prefix: 'ABCDE' }, '400 VALIDATION_FAILED'],
      [{ time_zone: 'Asia/Nowhere' }, '422 PROFILE_INVALID'],
      [{ time_zone: '+05:30' }, '400 VALIDATION_FAILED'],
      [{ upi_id: 'nobody' }, '400 VALIDATION_FAILED'],
      [{ upi_id: `${'x'.repeat(300)}@bank` }, '400 VALIDATION_FAILED'],
      [{ bank: { ...bank, ifsc: 'HDFC1000123' } }, '400 VALIDATION_FAILED'],
      [{ bank: { ...bank, swift: 'X' } }, '400 VALIDATION_FAILED'],
      [{ bank: { ...bank, account_number: '1' } }, '400 VALIDATION_FAILED'],
      [{ bank: {} }, '400 VALIDATION_FAILED'],
      [{ legal_name: ' ' }, '400 VALIDATION_FAILED'],
      [{ legal_name: 'A\nB' }, '400 VALIDATION_FAILED'],
      [{ address: ' \n ' }, '400 VALIDATION_FAILED'],
      [{ address: undefined }, '400 VALIDATION_FAILED'],
      [{ address: 'x'.repeat(501) }, '400 VALIDATION_FAILED'],
      [{ tenant_id: tenantId }, '400 VALIDATION_FAILED'],
      [{ round_to_whole: 'yes' }, '400 VALIDATION_FAILED'],
    ]

    for (const [says, wanted] of cases)
      expect(told(await its.operator.put(path, { ...plain, ...says })), JSON.stringify(says).slice(0, 60)).to.equal(wanted)

    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(before)
  })

  it('is of a tenant that is there', async () => {
    const nobodys = profilePath('01900000-0000-7000-8000-00000000dead')
    expectProblem(await its.operator.get(nobodys), { status: 404, code: 'TENANT_NOT_FOUND' })
    expectProblem(await its.operator.put(nobodys, plain), { status: 404, code: 'TENANT_NOT_FOUND' })
    const { accountId } = await anEnrolledAccount(its.operator)
    expectProblem(await its.operator.get(profilePath(accountId)), { status: 404, code: 'TENANT_NOT_FOUND' })
  })
})
