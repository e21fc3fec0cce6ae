import { expect } from 'chai'
import { id, keptSaid, plain, playPayments, time, unappliedSaid } from './played-payments.ts'

describe('the routes by which operators steer payments', () => {
  const its = playPayments()

  it('list what operators ask for', async () => {
    const list = async (path: string) => (await its.call(`/v1/control/${path}`)).body

    expect(
      await list(`payments/orders?tenant_id=${id}&external_key=v1:partner:7&provider=stripe&status=PAID&purpose=invoice&limit=3`),
    ).to.deep.equal({
      items: [plain],
      next_cursor: null,
    })
    const asked = { tenantId: id, provider: 'STRIPE', status: 'PAID', purpose: 'INVOICE' }
    expect(its.heard).to.deep.equal([
      { ...asked, account: { accountId: null, externalKey: 'v1:partner:7' } },
      { limit: 3, cursor: null },
    ])

    const refusedSaid = {
      ...{
        id,
        provider: 'RAZORPAY',
        state: 'REFUSED',
        event_id: null,
        event_type: null,
        payment_id: null,
        signature_ok: false,
        attempts: 0,
      },
      ...{ last_error: null, code: 'BODY_TOO_LARGE', size_bytes: 300_000, received_at: time, processed_at: null },
    }
    expect(await list('payments/events?state=refused')).to.deep.equal({ items: [keptSaid, refusedSaid], next_cursor: null })
    expect(its.heard).to.deep.equal([
      { provider: null, state: 'REFUSED' },
      { limit: 50, cursor: null },
    ])
    expect(await list('payments/unapplied?provider=RAZORPAY&state=open')).to.deep.equal({ items: [unappliedSaid], next_cursor: null })
    expect(its.heard[0]).to.deep.equal({ provider: 'RAZORPAY', state: 'OPEN' })
    expect(await list('findings?open=false&kind=dead_event')).to.deep.equal({
      items: [
        {
          ...{
            id,
            key: 'payment:RAZORPAY:pay_1',
            kind: 'UNAPPLIED_PAYMENT',
            severity: 'HIGH',
            account_id: null,
            evidence: { amount: '100' },
            links: [{ rel: 'account', href: '/v1/control/accounts/1/status' }],
          },
          ...{ suggested_action: 'Look', opened_at: time, last_seen_at: time, times_seen: 2, closed_at: time },
          resolution: { by: 'operator:anna', reason: 'Known', by_hand: true },
        },
      ],
      next_cursor: null,
    })
    expect(its.heard[0]).to.deep.equal({ isOpen: false, kind: 'DEAD_EVENT', severity: null, accountId: null })
    await list(`findings?severity=high&account_id=${id.toUpperCase()}`)
    expect(its.heard[0]).to.deep.equal({ isOpen: null, kind: null, severity: 'HIGH', accountId: id })
  })

  it('mend what operators say', async () => {
    const place = '/v1/control/payments/unapplied/RAZORPAY/pay_1'
    const what = { provider: 'RAZORPAY', paymentId: 'pay_1', actor: 'operator:o' }

    expect((await its.call(`/v1/control/payments/events/${id}/apply`, { body: {} })).body).to.deep.equal(keptSaid)
    expect(its.heard).to.deep.equal([id])
    expect((await its.call(`${place}/apply`, { body: { service_invoice_id: id } })).body).to.deep.equal({
      payment: unappliedSaid,
      order: plain,
    })
    expect(its.heard).to.deep.equal([{ ...what, to: 'INVOICE', serviceInvoiceId: id }])
    await its.call(`${place}/apply`, { body: { account_id: id, credits_amount: 7 } })
    expect(its.heard).to.deep.equal([{ ...what, to: 'CREDITS', account: { accountId: id, externalKey: null }, credits: 7n }])
    expect((await its.call(`${place}/refund`, { body: {} })).body).to.deep.equal({ payment: unappliedSaid })
    expect(its.heard).to.deep.equal([what])

    expect(await its.told(`${place}/apply`, { body: { credits_amount: 7 } })).to.equal('400 ACCOUNT_REQUIRED')
    for (const body of [{}, { service_invoice_id: id, credits_amount: 7, account_id: id }, { account_id: id }, { service_invoice_id: '7' }])
      expect(await its.told(`${place}/apply`, { body }), JSON.stringify(body)).to.equal('400 VALIDATION_FAILED')
  })

  it('compare a span with what the provider has', async () => {
    const { body } = await its.call('/v1/control/payments/reconcile', {
      body: { provider: 'stripe', from: '2026-04-01T05:30:00+05:30', to: '2026-04-02T00:00:00Z' },
    })

    const [from, to] = ['2026-04-01T00:00:00.000Z', '2026-04-02T00:00:00.000Z']
    expect(body).to.deep.equal({
      ...{ provider: 'STRIPE', from, to, dry_run: false, scanned: 2, missing_there: [], differs: [] },
      missing_here: [{ payment_id: 'pay_1', order_id: null, amount: '1.00', currency: 'INR', outcome: 'FOUND', detail: 'NOT_BOOKED_HERE' }],
    })
    expect(its.heard).to.deep.equal([
      { provider: 'STRIPE', from: Date.parse(from), to: Date.parse(to), isDryRun: false, actor: 'operator:o' },
    ])
  })
})
