import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { until } from '../support/until.ts'
import { itemsOf, serviceOfFile, told, within } from './service-of-file.ts'

const reserve = '/v1/billing/credits/reserve'
const consume = '/v1/billing/credits/consume'
const release = '/v1/billing/credits/release'
const commission = (id: string) => ({ ref_type: 'commission_request', ref_id: id })

describe('the end of lots and reservations, which no job has booked', () => {
  const its = serviceOfFile({ TEST_CLOCK: 'true' })
  let ahead = 0

  async function anAccount(credits: number) {
    const account = await anEnrolledAccount(its.operator, { credits })
    return { ...account, named: { external_key: account.key, ...commission('41') } }
  }
  type AccountOfTest = Awaited<ReturnType<typeof anAccount>>

  const creditOf = async (key: string) => within((await its.v1.get(`/v1/billing/accounts/status?external_key=${key}`)).body, 'credit')
  const rowsOf = async (key: string) => itemsOf(await its.v1.get(`/v1/billing/credits/ledger?external_key=${key}`))
  const reservationsOf = async (key: string, status: string) =>
    itemsOf(await its.v1.get(`/v1/billing/credits/reservations?external_key=${key}&status=${status}`))
  const grant = ({ accountId }: AccountOfTest, input: Body) =>
    expectStatus(201, its.operator.post(`/v1/control/accounts/${accountId}/credits/grant`, { reason: 'grant', ...input }))
  const inMilliseconds = (count: number) => new Date(Date.now() + ahead + count).toISOString()
  const lines = (rows: readonly Body[]) => rows.map((row) => `${String(row['reason'])} ${String(row['delta'])}`)

  // Of all that has an end here it comes within a minute.
  async function pass(): Promise<void> {
    await expectStatus(200, its.operator.post('/v1/control/test-clock', { advance: 'PT61S' }))
    ahead += 61_000
  }

  async function aReservationThatEnds(amount: number, credits = 5): Promise<AccountOfTest & { readonly id: string }> {
    const account = await anAccount(credits)
    await expectStatus(200, its.operator.patch(`/v1/control/accounts/${account.accountId}/policy`, { reservation_ttl_minutes: 1 }))
    const made = await expectStatus(201, its.v1.post(reserve, { ...account.named, amount, idempotency_key: 'r' }))
    return { ...account, id: String(made.body['id']) }
  }

  it('takes a lot away from the very instant on', async () => {
    const account = await anAccount(5)
    await grant(account, { amount: 3, expires_at: inMilliseconds(1_500), idempotency_key: 'short' })
    const before = await creditOf(account.key)

    await until('the lot has ended', async () => (await creditOf(account.key))['available'] === 5, 5_000)

    const refused = await its.v1.post(reserve, { ...account.named, amount: 6, idempotency_key: 'k' })
    expect(before).to.include({ wallet: 8, available: 8 })
    expect(told(refused)).to.equal('409 INSUFFICIENT_CREDITS')
    expect(refused.body['available']).to.equal(5)
    expect(lines(await rowsOf(account.key)), 'a refusal books nothing').to.deep.equal(['GRANT 3', 'GRANT 5'])
  })

  it('gives another ETag once a lot has ended', async () => {
    const account = await anAccount(5)
    await grant(account, { amount: 3, expires_at: inMilliseconds(60_000), idempotency_key: 'short' })
    const path = `/v1/billing/accounts/${account.accountId}/status`
    const etag = String((await its.v1.get(path)).headers.get('etag'))
    await pass()

    const after = await its.v1.get(path, { headers: { 'if-none-match': etag } })

    expect(after.status).to.equal(200)
    expect(after.body['credit']).to.include({ wallet: 5 })
  })

  it('books the end of a lot in front of the next command that books anything', async () => {
    const account = await anAccount(5)
    await grant(account, { amount: 3, expires_at: inMilliseconds(60_000), idempotency_key: 'short' })
    await pass()

    const made = await its.v1.post(reserve, { ...account.named, amount: 5, idempotency_key: 'k' })

    const [held, ended] = await rowsOf(account.key)
    expect(made.status).to.equal(201)
    expect(made.body['credit']).to.deep.equal({ wallet: 5, reserved: 5, available: 0 })
    expect(ended).to.deep.include({
      reason: 'EXPIRE',
      delta: -3,
      wallet_delta: -3,
      reserved_delta: 0,
      caused_by: null,
      reservation_id: null,
    })
    expect(ended?.['idempotency_key']).to.match(/^expire:lot:[0-9a-f-]{36}$/)
    expect(held).to.include({ reason: 'RESERVE', delta: 5, caused_by: null })
    const [row] = await query(
      its.databaseUrl,
      `select actor from ledger.entries where account_id = '${account.accountId}' and reason = 'EXPIRE'`,
    )
    expect(row).to.deep.equal({ actor: 'job:expire' })
  })

  it('uses first what ends first, though it was granted last', async () => {
    const account = await anAccount(5)
    await grant(account, { amount: 3, expires_at: inMilliseconds(60_000), idempotency_key: 'short' })
    await expectStatus(201, its.v1.post(reserve, { ...account.named, amount: 4, idempotency_key: 'r' }))
    await expectStatus(200, its.v1.post(consume, { ...account.named, idempotency_key: 'c' }))
    await pass()

    expect(await creditOf(account.key)).to.include({ wallet: 4, available: 4 })
  })

  it('keeps a lot that ends while it is held good for that reservation', async () => {
    const account = await anAccount(1)
    await grant(account, { amount: 3, expires_at: inMilliseconds(60_000), idempotency_key: 'short' })
    await expectStatus(201, its.v1.post(reserve, { ...account.named, amount: 2, idempotency_key: 'r' }))
    await pass()
    const held = await creditOf(account.key)

    const spent = await its.v1.post(consume, { ...account.named, idempotency_key: 'c' })

    expect(held).to.include({ wallet: 3, reserved: 2, available: 1 })
    expect(spent.body).to.deep.include({ status: 'CONSUMED', credit: { wallet: 1, reserved: 0, available: 1 } })
  })

  for (const [what, path, amount, expected] of [
    ['is released', release, undefined, ['EXPIRE -3', 'RELEASE 3']],
    ['is left of a part', consume, 1, ['EXPIRE -2', 'RELEASE 2', 'CONSUME -1']],
  ] as const) {
    it(`expires at once what ${what} to an ended lot`, async () => {
      const account = await anAccount(1)
      await grant(account, { amount: 3, expires_at: inMilliseconds(60_000), idempotency_key: 'short' })
      await expectStatus(201, its.v1.post(reserve, { ...account.named, amount: 3, idempotency_key: 'r' }))
      await pass()

      const settled = await its.v1.post(path, { ...account.named, amount, idempotency_key: 's' })

      const rows = (await rowsOf(account.key)).slice(0, expected.length)
      expect(settled.body['credit']).to.deep.equal({ wallet: 1, reserved: 0, available: 1 })
      expect(lines(rows)).to.deep.equal(expected)
      const [first, ...caused] = [...rows].reverse()
      expect(first?.['caused_by']).to.equal(null)
      for (const row of caused) expect(row).to.include({ caused_by: first?.['id'], idempotency_key: 's' })
    })
  }

  it('gives a reservation the end that the policy sets', async () => {
    const account = await aReservationThatEnds(2)

    const [reservation] = await reservationsOf(account.key, 'active')

    const lived = Date.parse(String(reservation?.['expires_at'])) - Date.parse(String(reservation?.['created_at']))
    expect(lived).to.equal(60_000)
  })

  it('shows an ended reservation as EXPIRED, and its credits as available', async () => {
    const account = await aReservationThatEnds(2)
    await pass()

    expect(await creditOf(account.key)).to.deep.equal({ wallet: 5, reserved: 0, available: 5, debt: 0 })
    expect(await reservationsOf(account.key, 'active')).to.deep.equal([])
    expect((await reservationsOf(account.key, 'expired')).map(({ id, status }) => ({ id, status }))).to.deep.equal([
      { id: account.id, status: 'EXPIRED' },
    ])
    expect(lines(await rowsOf(account.key)), 'reading books nothing').to.deep.equal(['RESERVE 2', 'GRANT 5'])
  })

  it('settles an ended reservation no more, by whichever name', async () => {
    const account = await aReservationThatEnds(2)
    await pass()
    const byId = { external_key: account.key, reservation_id: account.id }

    const answers = [
      await its.v1.post(consume, { ...account.named, idempotency_key: '1' }),
      await its.v1.post(release, { ...account.named, idempotency_key: '2' }),
      await its.v1.post(consume, { ...byId, idempotency_key: '3' }),
      await its.v1.post(release, { ...byId, idempotency_key: '4' }),
    ]

    expect(answers.map(told)).to.deep.equal(Array<string>(4).fill('409 RESERVATION_ALREADY_RELEASED'))
    for (const { body } of answers) expect(body).to.include({ reservation_id: account.id, reservation_status: 'EXPIRED' })
  })

  it('reserves anew for the reference of an ended reservation, and books that end in front', async () => {
    const account = await aReservationThatEnds(4)
    await pass()

    const made = await its.v1.post(reserve, { ...account.named, amount: 5, idempotency_key: 'r2' })

    const [held, given] = await rowsOf(account.key)
    expect(made.status).to.equal(201)
    expect(made.body['id']).to.not.equal(account.id)
    expect(held).to.include({ reason: 'RESERVE', delta: 5 })
    expect(given).to.deep.include({
      reason: 'RELEASE',
      delta: 4,
      reservation_id: account.id,
      metadata_json: { cause: 'RESERVATION_EXPIRED' },
    })
    expect(given).to.include({ idempotency_key: `expire:reservation:${account.id}`, caused_by: null })
    expect((await reservationsOf(account.key, 'expired')).map(({ id }) => id)).to.deep.equal([account.id])
  })

  it('tells the replay of an ended reservation’s reserve what it told then', async () => {
    const account = await aReservationThatEnds(2)
    await pass()

    const again = await its.v1.post(reserve, { ...account.named, amount: 2, idempotency_key: 'r' })

    expect(again.status).to.equal(200)
    expect(again.body).to.deep.include({ id: account.id, status: 'ACTIVE', credit: { wallet: 5, reserved: 2, available: 3 } })
  })

  it('counts ends in the operators’ lists and sums, too', async () => {
    const account = await aReservationThatEnds(2)
    const tenant = '/v1/control/credits/tenant/11111111-1111-1111-1111-111111111111'
    const before = await its.operator.get(tenant)
    await pass()

    const [listed] = itemsOf(await its.operator.get(`/v1/control/tenant?search=${account.key}`))
    const after = await its.operator.get(tenant)

    expect(listed?.['credit']).to.deep.equal({ wallet: 5, reserved: 0, available: 5, debt: 0 })
    const [sumBefore, sumAfter] = [within(before.body, 'credit'), within(after.body, 'credit')]
    expect(sumAfter['reserved']).to.equal(Number(sumBefore['reserved']) - 2)
    expect(after.body['active_reservations_total']).to.equal(Number(before.body['active_reservations_total']) - 1)
  })

  it('refuses a grant whose end has come', async () => {
    const { accountId } = await anAccount(1)

    const refused = await its.operator.post(`/v1/control/accounts/${accountId}/credits/grant`, {
      ...{ amount: 3, reason: 'grant', expires_at: inMilliseconds(-1), idempotency_key: 'k' },
    })

    expect(told(refused)).to.equal('422 EXPIRY_IN_THE_PAST')
  })
})
