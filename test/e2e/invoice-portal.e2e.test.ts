import { expect } from 'chai'
import { aForm, asPortal, expectStatus, makeApi } from '../support/api.ts'
import type { Api, Body } from '../support/api.ts'
import { expectProblem } from './expect-problem.ts'
import { aDraft, anIssued, aTenant, everyItem, invoices, pathOf, readInvoice } from './invoice-calls.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { itemsOf, serviceOfFile } from './service-of-file.ts'

const missing = { status: 404, code: 'INVOICE_NOT_FOUND' }

describe("a tenant's portal and service invoices", () => {
  const its = serviceOfFile()
  let own: Awaited<ReturnType<typeof aTenant>>
  let neighbour: Awaited<ReturnType<typeof aTenant>>
  let portal: Api
  let issued: Body
  let voided: Body
  let paid: Body
  let draft: Body
  let voidedDraft: Body
  let theirs: Body
  before(async () => {
    ;[own, neighbour] = [await aTenant(its.operator, 'own'), await aTenant(its.operator, 'neighbour')]
    portal = makeApi(its.service.baseUrl, asPortal(own.tenantId))
    issued = await anIssued(its.operator, own.key)
    voided = await anIssued(its.operator, own.key)
    await expectStatus(200, its.operator.post(`${pathOf(voided)}/void`, { reason: 'never mind' }))
    paid = await anIssued(its.operator, own.key)
    await expectStatus(200, its.operator.post(`${pathOf(paid)}/mark-paid`, {}))
    draft = await aDraft(its.operator, own.key)
    voidedDraft = await aDraft(its.operator, own.key)
    await expectStatus(200, its.operator.post(`${pathOf(voidedDraft)}/void`, { reason: 'never mind' }))
    theirs = await anIssued(its.operator, neighbour.key)
  })

  const idsOf = async (api: Api, query = ''): Promise<readonly unknown[]> =>
    itemsOf(await expectStatus(200, api.get(`${invoices}${query}`))).map(({ id }) => id)

  it('lists its own, newest first, and neither a draft nor what was never issued', async () => {
    expect(await idsOf(portal)).to.deep.equal([paid['id'], voided['id'], issued['id']])
    expect(await idsOf(portal, '?status=draft')).to.deep.equal([])
    expect(await idsOf(portal, '?status=void')).to.deep.equal([voided['id']])
    expect(await idsOf(portal, '?overdue=true')).to.deep.equal([issued['id']])
    expect(await idsOf(portal, `?number=${String(issued['number'])}`)).to.deep.equal([issued['id']])
    const list = await everyItem(portal, invoices, 1)
    expect(list).to.deep.equal(
      itemsOf(await its.operator.get(`${invoices}?tenant_id=${own.tenantId}`)).filter(({ number }) => number !== null),
    )
  })

  it('reads one of its own as operators do, under both names', async () => {
    for (const invoice of [issued, voided, paid]) {
      const whole = await readInvoice(its.operator, invoice)
      expect((await expectStatus(200, portal.get(pathOf(invoice)))).body).to.deep.equal(whole)
      expect((await expectStatus(200, portal.get(`/v1/invoices/${String(invoice['id'])}`))).body).to.deep.equal(whole)
    }
  })

  it('finds neither a draft of its own nor anything of another tenant’s, by whatever name', async () => {
    for (const hidden of [draft, voidedDraft, theirs, { id: '01900000-0000-7000-8000-00000000dead' }]) {
      expectProblem(await portal.get(pathOf(hidden)), missing)
      expectProblem(await portal.post(`${pathOf(hidden)}/payment-proof`, aForm('%PDF-1.4', 'receipt.pdf')), missing)
    }
    expect(await idsOf(portal, `?account_id=${neighbour.accountId}`)).to.deep.equal([])
    expect(await idsOf(portal, `?external_key=${neighbour.key}`)).to.deep.equal([])
    expect(await idsOf(portal, `?external_key=${neighbour.key}&account_id=${own.accountId}`)).to.deep.equal([])
    expect(await idsOf(portal, `?number=${String(theirs['number'])}`)).to.deep.equal([])
    for (const tenantId of [own.tenantId, neighbour.tenantId])
      expectProblem(await portal.get(`${invoices}?tenant_id=${tenantId}`), { status: 400, code: 'VALIDATION_FAILED' })
  })

  it('is told of what its tenant alone can be told where many portals ask at once', async () => {
    const portals = [portal, makeApi(its.service.baseUrl, asPortal(neighbour.tenantId)), makeApi(its.service.baseUrl, asPortal())]

    const lists = await Promise.all(Array.from({ length: 45 }, (_, turn) => idsOf(portals[turn % 3] ?? portal)))

    const wanted = [[paid['id'], voided['id'], issued['id']], [theirs['id']], []]
    for (const [turn, list] of lists.entries()) expect(list).to.deep.equal(wanted[turn % 3])
  })

  it('uses no place that an operator’s list has given to see more', async () => {
    const { body } = await expectStatus(200, its.operator.get(`${invoices}?limit=1`))

    const ids = await idsOf(portal, `?cursor=${String(body['next_cursor'])}`)

    expect(ids).to.deep.equal([paid['id'], voided['id'], issued['id']])
  })

  it('does nothing else to an invoice, its own or not, and leaves no trace by trying', async () => {
    const before = await ledgerDigest(its.databaseUrl)
    const acts: readonly (readonly [act: string, body: Body])[] = [
      ...(['issue', 'send', 'remind', 'mark-paid'] as const).map((act) => [act, {}] as const),
      ['void', { reason: 'never mind' }],
      ['payments', { amount: '1.00' }],
      ['adjustments', { amount: '1.00' }],
      ['credit-notes', { reason: 'never mind' }],
    ]

    for (const invoice of [issued, draft, theirs]) {
      for (const [act, body] of acts)
        expectProblem(await portal.post(`${pathOf(invoice)}/${act}`, body), { status: 403, code: 'FORBIDDEN', of: act })
      for (const list of ['pdf', 'payments', 'credit-notes', 'payment-proofs'])
        expectProblem(await portal.get(`${pathOf(invoice)}/${list}`), { status: 403, code: 'FORBIDDEN', of: list })
      expectProblem(await portal.patch(pathOf(invoice), { notes: 'mine' }), { status: 403, code: 'FORBIDDEN' })
    }
    expectProblem(await portal.get(`${invoices}/export`), { status: 403, code: 'FORBIDDEN' })
    expectProblem(await portal.post(invoices, { external_key: own.key, items: [] }), { status: 403, code: 'FORBIDDEN' })
    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(before)
  })

  it('is nobody’s way in for V1, whose token is for none of these calls', async () => {
    for (const path of [invoices, pathOf(issued), `${pathOf(issued)}/pdf`, '/v1/invoices'])
      expectProblem(await its.v1.get(path), { status: 403, code: 'FORBIDDEN', of: path })
    expectProblem(await its.v1.post(`${pathOf(issued)}/payments`, { amount: '1.00' }), { status: 403, code: 'FORBIDDEN' })
    expectProblem(await its.v1.post(`${pathOf(issued)}/payment-proof`, aForm('%PDF-1.4', 'a.pdf')), { status: 403, code: 'FORBIDDEN' })
  })
})
