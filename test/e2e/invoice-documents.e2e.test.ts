import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import { aDraft, anIssued, aProfile, aTenant, download, pathOf, profilePath } from './invoice-calls.ts'
import { serviceOfFile } from './service-of-file.ts'
import { query } from '../support/query.ts'

describe('the PDF of a service invoice', () => {
  const its = serviceOfFile()
  let key: string
  before(async () => {
    ;({ key } = await anEnrolledAccount(its.operator))
  })
  const pdfOf = (invoice: Parameters<typeof pathOf>[0]) => download(its.service.baseUrl, `${pathOf(invoice)}/pdf`)
  const kept = (id: unknown) =>
    query(
      its.databaseUrl,
      `select kind, length(bytes) as size from ledger.invoice_documents where document_id = '${String(id)}' order by kind`,
    )

  it('is a download by the number, made once and kept: the same bytes, whatever has come since', async () => {
    const issued = await anIssued(its.operator, key)

    const first = await pdfOf(issued)
    await expectStatus(201, its.operator.post(`${pathOf(issued)}/payments`, { amount: '500.00' }))
    await expectStatus(200, its.operator.post(`${pathOf(issued)}/send`, {}))
    const second = await pdfOf(issued)

    expect(first.status).to.equal(200)
    expect(first.bytes.subarray(0, 5).toString()).to.equal('%PDF-')
    expect(first.bytes.subarray(-6).toString()).to.include('%%EOF')
    expect(
      Object.fromEntries(
        ['content-type', 'content-disposition', 'x-content-type-options', 'cache-control'].map((name) => [name, first.headers.get(name)]),
      ),
    ).to.deep.equal({
      ...{ 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="INV-25-26-0001.pdf"' },
      ...{ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' },
    })
    expect(Number(first.headers.get('content-length'))).to.equal(first.bytes.length)
    expect(second.bytes.equals(first.bytes)).to.equal(true)
    expect(await kept(issued['id'])).to.deep.equal([{ kind: 'INVOICE', size: first.bytes.length }])
  })

  it('is the same for ten who ask at once', async () => {
    const issued = await anIssued(its.operator, key)

    const documents = await Promise.all(Array.from({ length: 10 }, () => pdfOf(issued)))

    for (const { status, bytes } of documents) expect([status, bytes.equals(documents[0]?.bytes ?? Buffer.of())]).to.deep.equal([200, true])
    expect(await kept(issued['id'])).to.have.length(1)
  })

  it('of a draft is drawn each time as the draft is, under the draft’s id, and not kept', async () => {
    const draft = await aDraft(its.operator, key)

    const [first, again] = [await pdfOf(draft), await pdfOf(draft)]
    await expectStatus(200, its.operator.patch(pathOf(draft), { notes: 'Something else now' }))
    const changed = await pdfOf(draft)

    expect(first.headers.get('content-disposition')).to.equal(`attachment; filename="draft-${String(draft['id'])}.pdf"`)
    expect(again.bytes.equals(first.bytes)).to.equal(true)
    expect(changed.bytes.equals(first.bytes)).to.equal(false)
    expect(await kept(draft['id'])).to.deep.equal([])
  })

  it('of a void invoice is another one than that of the issued one, and kept beside it', async () => {
    const issued = await anIssued(its.operator, key)
    const before = await pdfOf(issued)
    await expectStatus(200, its.operator.post(`${pathOf(issued)}/void`, { reason: 'never mind' }))

    const [voided, again] = [await pdfOf(issued), await pdfOf(issued)]

    expect(voided.bytes.equals(before.bytes)).to.equal(false)
    expect(again.bytes.equals(voided.bytes)).to.equal(true)
    expect(voided.headers.get('content-disposition')).to.equal(before.headers.get('content-disposition'))
    expect((await kept(issued['id'])).map(({ kind }) => kind)).to.deep.equal(['INVOICE', 'VOID_INVOICE'])
  })

  it('is drawn of 300 lines, of a Hindi name, and of an invoice in dinars', async () => {
    const lines = Array.from({ length: 300 }, (_, place) => ({
      description: `मूल्यांकन ${place}`,
      quantity: 1,
      unit_price: '10.00',
      tax_rate: 18,
    }))
    const long = await anIssued(its.operator, key, { items: lines, bill_to_name: 'भारत बैंक' })
    const abroad = { description: 'Report', quantity: 1, unit_price: '10.505', tax_treatment: 'zero_rated' }
    const dinars = await anIssued(its.operator, key, { currency: 'KWD', place_of_supply: '96', items: [abroad] })

    for (const { status, bytes } of [await pdfOf(long), await pdfOf(dinars)]) {
      expect(status, bytes.toString('latin1', 0, 300)).to.equal(200)
      expect(bytes.toString('latin1', 0, 5)).to.equal('%PDF-')
    }
  })

  it('has a name that is safe in any folder, whatever the series is called', async () => {
    const { tenantId, key: own } = await aTenant(its.operator, 'slashes')
    await expectStatus(201, its.operator.put(profilePath(tenantId), { ...aProfile, series_prefix: 'a/b-c' }))

    const { headers } = await pdfOf(await anIssued(its.operator, own))

    expect(headers.get('content-disposition')).to.equal('attachment; filename="A-B-C-25-26-0001.pdf"')
  })
})
