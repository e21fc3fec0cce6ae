import { expect } from 'chai'
import { anEnrolledAccount, asPortal, expectStatus, makeApi } from '../support/api.ts'
import type { Answer } from '../support/api.ts'
import { sayRaw } from '../support/raw-http.ts'
import { invoices } from './invoice-calls.ts'
import { hostileCallsOf, hostileFilters, invoiceOperations } from './hostile-invoice-cases.ts'
import type { HostileRequest } from './hostile-requests.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { makeInvoiceWorld } from './refusal-world-of-invoices.ts'
import type { InvoiceWorld } from './refusal-world-of-invoices.ts'
import { itemsOf, serviceOfFile, told } from './service-of-file.ts'

describe('what hostile callers send to service invoices', () => {
  const its = serviceOfFile()
  let world: InvoiceWorld
  let key: string
  let untouched: unknown
  before(async () => {
    ;({ key } = await anEnrolledAccount(its.operator))
    world = await makeInvoiceWorld(its.operator, key)
    untouched = await ledgerDigest(its.databaseUrl)
  })
  afterEach(async () => {
    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(untouched)
    expect(its.service.logs()).to.not.include('"level":"error"')
  })

  for (const operation of invoiceOperations) {
    it(`is refused as what it is, in every way, and nothing of it is written: ${operation.id}`, async () => {
      const place = operation.template.includes('{tenant_id}') ? world.sellerPath : world.issued
      const calls = hostileCallsOf(operation, /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(place)?.[0])
      const found: string[] = []

      for (const call of calls) found.push(`${call.title}: ${await say(call)}`)

      expect(found).to.deep.equal(calls.map(({ title, wanted }) => `${title}: ${wanted}`))
      expect(calls).to.have.length.of.at.least(10)
    })
  }

  for (const list of ['', '/export']) {
    it(`is refused of a filter that is none, of ${invoices}${list}, also of a portal`, async () => {
      const found: string[] = []

      for (const filter of hostileFilters) found.push(`${filter}: ${told(await its.operator.get(`${invoices}${list}?${filter}`))}`)

      expect(found).to.deep.equal(hostileFilters.map((filter) => `${filter}: 400 VALIDATION_FAILED`))
      if (list !== '') return
      const portal = makeApi(its.service.baseUrl, asPortal())
      for (const filter of hostileFilters) expect(told(await portal.get(`${invoices}?${filter}`)), filter).to.equal('400 VALIDATION_FAILED')
    })
  }

  it('finds nothing by what one invoice has of another', async () => {
    const [issued, full] = [world.issued, world.full]
    const [note] = itemsOf(await expectStatus(200, its.operator.get(`${issued}/credit-notes`)))
    const [proof] = itemsOf(await expectStatus(200, its.operator.get(`${full}/payment-proofs`)))
    const [movement] = itemsOf(await expectStatus(200, its.operator.get(`${issued}/payments`)))
    const id = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

    const wanted: readonly (readonly [path: string, told: string])[] = [
      [`${full}/credit-notes/${String(note?.['id'])}/pdf`, '404 CREDIT_NOTE_NOT_FOUND'],
      [`${issued}/payment-proofs/${String(proof?.['id'])}`, '404 PAYMENT_PROOF_NOT_FOUND'],
      [`${issued}/payment-proofs/${String(note?.['id'])}`, '404 PAYMENT_PROOF_NOT_FOUND'],
      [`${issued}/credit-notes/${id(issued)}/pdf`, '404 CREDIT_NOTE_NOT_FOUND'],
      [`${invoices}/${String(note?.['id'])}`, '404 INVOICE_NOT_FOUND'],
      [`${invoices}/${String(movement?.['id'])}/pdf`, '404 INVOICE_NOT_FOUND'],
      [`${invoices}/00000000-0000-0000-0000-000000000000`, '404 INVOICE_NOT_FOUND'],
      [`${issued.toUpperCase().replace('/V1/SERVICE-INVOICES', invoices)}`, '200'],
    ]
    for (const [path, deserved] of wanted) expect(told(await its.operator.get(path)), path).to.equal(deserved)
  })

  it('makes no draft for two accounts at once, and none for an account that is named twice and otherwise', async () => {
    const items = [{ description: 'Report', quantity: 1, unit_price: 1 }]
    const answers: Answer[] = []
    const { accountId } = await accountOf(key)
    for (const names of [
      { external_key: key, account_id: '00000000-0000-0000-0000-000000000000' },
      { external_key: 'v1:partner:nobody', account_id: accountId },
      { external_key: 'v1:partner:nobody' },
      {},
    ])
      answers.push(await its.operator.post(invoices, { ...names, items }))

    expect(answers.map(told)).to.deep.equal([
      '409 ACCOUNT_MISMATCH',
      '404 ACCOUNT_NOT_FOUND',
      '404 ACCOUNT_NOT_FOUND',
      '400 ACCOUNT_REQUIRED',
    ])
  })

  const accountOf = async (externalKey: string): Promise<{ accountId: string }> => {
    const { body } = await expectStatus(200, its.v1.get(`/v1/billing/accounts/status?external_key=${externalKey}`))
    return { accountId: String(body['account_id']) }
  }

  async function say({ line, headers, body = '' }: HostileRequest): Promise<string> {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body)
    const length = bytes.length > 0 || /^(POST|PATCH|PUT)/.test(line) ? [`content-length: ${bytes.length}`] : []
    const head = [`${line} HTTP/1.1`, 'host: studio', 'connection: close', ...headers, ...length, '', ''].join('\r\n')
    const [response] = await sayRaw(its.service.baseUrl, Buffer.concat([Buffer.from(head, 'latin1'), bytes]))
    if (response === undefined) return 'no answer'
    const { code } = JSON.parse(response.body) as { code?: string }
    return `${response.status} ${String(code)}`
  }
})
