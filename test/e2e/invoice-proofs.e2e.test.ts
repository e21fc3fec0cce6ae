import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { aForm, anEnrolledAccount, asPortal, expectStatus, makeApi } from '../support/api.ts'
import type { Answer, Api, Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { expectProblem } from './expect-problem.ts'
import { aDraft, anIssued, aTenant, download, only, pathOf } from './invoice-calls.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { itemsOf, serviceOfFile } from './service-of-file.ts'

type Bytes = Uint8Array<ArrayBuffer>

const bytesOf = (text: string, encoding: BufferEncoding = 'latin1'): Bytes => new Uint8Array(Buffer.from(text, encoding))

const png = bytesOf('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==', 'base64')
const jpeg = bytesOf('ffd8ffe000104a46494600010100000100010000ffdb004300', 'hex')
const pdf = (size = 64, says = ''): Bytes => bytesOf(`%PDF-1.7\n${says}`.padEnd(size, 'x'))
const executable = bytesOf(`MZ${'\0'.repeat(200)}PE\0\0`)

const limit = 5 * 1024 * 1024

describe('a payment proof', () => {
  const its = serviceOfFile()
  let key: string
  before(async () => {
    ;({ key } = await anEnrolledAccount(its.operator))
  })

  const upload = (
    invoice: Body,
    file: Bytes,
    { name = 'receipt.pdf', by = its.operator }: { name?: string; by?: Api } = {},
  ): Promise<Answer> => by.post(`${pathOf(invoice)}/payment-proof`, aForm(file, name))
  const proofsOf = async (invoice: Body): Promise<readonly Body[]> =>
    itemsOf(await expectStatus(200, its.operator.get(`${pathOf(invoice)}/payment-proofs`)))

  for (const [mediaType, file, name] of [
    ['application/pdf', pdf(), 'receipt.pdf'],
    ['image/png', png, 'screen.png'],
    ['image/jpeg', jpeg, 'photo.jpg'],
    ['image/png', png, 'Called Otherwise.PNG'],
    ['application/pdf', pdf(limit), 'as-large-as-may-be.pdf'],
  ] as const) {
    it(`is taken as ${mediaType} by its bytes, and given back byte for byte as a download: ${name}`, async () => {
      const issued = await anIssued(its.operator, key)

      const { body } = await expectStatus(201, upload(issued, file, { name }))

      expect(only(body, 'invoice_id', 'account_id', 'file_name', 'media_type', 'size_bytes', 'sha256', 'uploaded_by')).to.deep.equal({
        ...{ invoice_id: issued['id'], account_id: issued['account_id'], file_name: name, media_type: mediaType, size_bytes: file.length },
        ...{ sha256: createHash('sha256').update(file).digest('hex'), uploaded_by: 'operator:emergency' },
      })
      expect(await proofsOf(issued)).to.deep.equal([body])
      const { status, headers, bytes } = await download(its.service.baseUrl, `${pathOf(issued)}/payment-proofs/${String(body['id'])}`)
      expect([status, bytes.equals(file)]).to.deep.equal([200, true])
      const names = ['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy', 'cache-control']
      expect(names.map((one) => headers.get(one))).to.deep.equal([
        ...[mediaType, `attachment; filename="${name}"`, 'nosniff', "default-src 'none'; sandbox", 'no-store'],
      ])
    })
  }

  it('is on the timeline with who sent it, and changes nothing of the invoice', async () => {
    const issued = await anIssued(its.operator, key)

    const { body } = await expectStatus(201, upload(issued, png))

    const [row] = await query(
      its.databaseUrl,
      `select actor, amount, payload::json->>'proof_id' as proof, payload::json->>'media_type' as type from ledger.timeline
       where ref_id = '${String(issued['id'])}' and event_type = 'service_invoice_payment_proof_received'`,
    )
    expect(row).to.deep.equal({ actor: 'operator:emergency', amount: null, proof: body['id'], type: 'image/png' })
    expect((await its.operator.get(pathOf(issued))).body).to.deep.equal(issued)
  })

  it('is known where the same file comes twice, whatever it is called, and kept once', async () => {
    const issued = await anIssued(its.operator, key)
    const first = await expectStatus(201, upload(issued, png, { name: 'screen.png' }))
    const before = await ledgerDigest(its.databaseUrl)

    const again = [await upload(issued, png, { name: 'screen.png' }), await upload(issued, png, { name: 'other.png' })]

    for (const { status, body } of again) expect([status, body]).to.deep.equal([200, first.body])
    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(before)
    // Of another invoice it is another proof.
    expect((await expectStatus(201, upload(await anIssued(its.operator, key), png))).body['id']).to.not.equal(first.body['id'])
  })

  it('is kept once where it is sent twenty times at once', async () => {
    const issued = await anIssued(its.operator, key)

    const answers = await Promise.all(Array.from({ length: 20 }, () => upload(issued, jpeg)))

    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([...Array<number>(19).fill(200), 201])
    expect(await proofsOf(issued)).to.have.length(1)
  })

  it('is refused beyond the twentieth of one invoice, and the others stay', async () => {
    const issued = await anIssued(its.operator, key)
    const answers = await Promise.all(Array.from({ length: 25 }, (_, place) => upload(issued, pdf(64, String(place)))))

    const last = await upload(issued, pdf(64, 'the last'))

    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([...Array<number>(20).fill(201), ...Array<number>(5).fill(409)])
    expectProblem(last, { status: 409, code: 'PAYMENT_PROOFS_FULL' })
    expect(await proofsOf(issued)).to.have.length(20)
  })

  it('is refused where it is something else, too large, or no form of one file, with nothing written', async () => {
    const issued = await anIssued(its.operator, key)
    const before = await ledgerDigest(its.databaseUrl)
    const two = aForm(png, 'one.png')
    two.append('file', new Blob([jpeg]), 'two.jpg')
    const other = aForm(png, 'one.png')
    other.set('amount', '1.00')
    const cases: readonly (readonly [title: string, answer: Promise<Answer>, wanted: string])[] = [
      ['an executable named .pdf', upload(issued, executable), '422 FILE_TYPE_NOT_ALLOWED'],
      [
        'a page of HTML named .png',
        upload(issued, bytesOf('<!doctype html><script>alert(1)</script>'), { name: 'a.png' }),
        '422 FILE_TYPE_NOT_ALLOWED',
      ],
      ['an SVG', upload(issued, bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), { name: 'a.svg' }), '422 FILE_TYPE_NOT_ALLOWED'],
      ['5 MB and one byte', upload(issued, pdf(limit + 1)), '413 BODY_TOO_LARGE'],
      ['20 MB', upload(issued, pdf(4 * limit)), '413 BODY_TOO_LARGE'],
      ['nothing', upload(issued, bytesOf('')), '400 VALIDATION_FAILED'],
      ['two files', its.operator.post(`${pathOf(issued)}/payment-proof`, two), '400 VALIDATION_FAILED'],
      ['something beside the file', its.operator.post(`${pathOf(issued)}/payment-proof`, other), '400 VALIDATION_FAILED'],
      ['a form of nothing', its.operator.post(`${pathOf(issued)}/payment-proof`, new FormData()), '400 VALIDATION_FAILED'],
      ['JSON', its.operator.post(`${pathOf(issued)}/payment-proof`, { file: 'x' }), '415 MEDIA_TYPE_UNSUPPORTED'],
      ['no body', its.operator.post(`${pathOf(issued)}/payment-proof`), '415 MEDIA_TYPE_UNSUPPORTED'],
    ]

    for (const [title, answer, wanted] of cases) {
      const { status, body } = await answer
      expect(`${status} ${String(body['code'])}`, title).to.equal(wanted)
    }
    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(before)
  })

  it('keeps of its name what is one, and nothing that leads elsewhere', async () => {
    const names: readonly (readonly [sent: string, kept: string])[] = [
      ['../../etc/passwd.pdf', 'passwd.pdf'],
      ['C:\\temp\\receipt.pdf', 'receipt.pdf'],
      ['रसीद ₹.pdf', 'रसीद ₹.pdf'],
      ['a"b;c.pdf', 'a"b;c.pdf'],
      ['gpj.\u202efdp.pdf', 'gpj.fdp.pdf'],
      // Opened on a desk, these would be run.
      ['receipt.html', 'receipt.html.pdf'],
      ['called-otherwise.png', 'called-otherwise.png.pdf'],
      ['scan', 'scan.pdf'],
      ['SCAN.PDF', 'SCAN.PDF'],
    ]
    const issued = await anIssued(its.operator, key)

    for (const [place, [sent, kept]] of names.entries()) {
      const { body } = await expectStatus(201, upload(issued, pdf(64, sent.length + String(place)), { name: sent }))
      expect(body['file_name'], sent).to.equal(kept)
      const { status, headers } = await download(its.service.baseUrl, `${pathOf(issued)}/payment-proofs/${String(body['id'])}`)
      expect(status, sent).to.equal(200)
      expect(headers.get('content-disposition'), sent).to.match(/^attachment; filename="[^"\\/]+"(; filename\*=UTF-8''[\w%.!#$&+^`|~-]+)?$/)
    }
  })

  it('is taken of what is issued, and of nothing that is a draft or void', async () => {
    const [draft, voided, paid] = [await aDraft(its.operator, key), await anIssued(its.operator, key), await anIssued(its.operator, key)]
    await expectStatus(200, its.operator.post(`${pathOf(voided)}/void`, { reason: 'never mind' }))
    await expectStatus(200, its.operator.post(`${pathOf(paid)}/mark-paid`, {}))

    expectProblem(await upload(draft, png), { status: 409, code: 'INVOICE_NOT_ISSUED' })
    expectProblem(await upload(voided, png), { status: 409, code: 'INVOICE_VOID' })
    await expectStatus(201, upload(paid, png))
  })

  it('comes from a tenant’s portal for its own invoices alone, and is for operators to read', async () => {
    const [own, neighbour] = [await aTenant(its.operator, 'own'), await aTenant(its.operator, 'neighbour')]
    const [issued, theirs] = [await anIssued(its.operator, own.key), await anIssued(its.operator, neighbour.key)]
    const draft = await aDraft(its.operator, own.key)
    const by = makeApi(its.service.baseUrl, asPortal(own.tenantId))

    const { body } = await expectStatus(201, upload(issued, png, { by }))

    expect(body).to.include({ tenant_id: own.tenantId, uploaded_by: 'portal:meera' })
    for (const hidden of [theirs, draft]) expectProblem(await upload(hidden, jpeg, { by }), { status: 404, code: 'INVOICE_NOT_FOUND' })
    expect(await proofsOf(theirs)).to.deep.equal([])
    for (const list of ['/payment-proofs', `/payment-proofs/${String(body['id'])}`])
      expectProblem(await by.get(pathOf(issued) + list), { status: 403, code: 'FORBIDDEN' })
    const others = await its.operator.get(`${pathOf(theirs)}/payment-proofs/${String(body['id'])}`)
    expectProblem(others, { status: 404, code: 'PAYMENT_PROOF_NOT_FOUND' })
  })
})
