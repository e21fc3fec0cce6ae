import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { makeApp } from '../../adapters/http/app.ts'
import { loadContract } from '../../adapters/http/contract.ts'
import type { OperationRequest, Operations } from '../../adapters/http/operation.ts'
import type { Caller } from '../../ports/driving/caller.ts'
import { aForm } from '../support/api.ts'

const id = '01900000-0000-7000-8000-000000000601'
const callers: Readonly<Record<string, Caller>> = {
  operator: { kind: 'OPERATOR', actor: 'operator:o' },
  portal: { kind: 'PORTAL', actor: 'portal:p', tenantId: '11111111-1111-1111-1111-111111111111' },
  service: { kind: 'SERVICE', actor: 'service:v1' },
}

describe('the routes of service invoices', () => {
  let server: Server
  let url: string
  let heard: readonly unknown[]

  before(async () => {
    server = createServer(makeTestApp()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  beforeEach(() => {
    heard = []
  })
  after(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })

  /** The service's own way in, with operations that only tell what got to them. */
  function makeTestApp() {
    const hear = (...facts: readonly unknown[]): void => {
      heard = facts
    }
    const operations: Partial<Operations> = {
      listServiceInvoices: ({ query, caller }) => {
        hear(query, caller.kind)
        return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: { items: [], next_cursor: null } }
      },
      voidServiceInvoice: ({ path, body }) => {
        hear(path, body)
        throw new Error('never answered here')
      },
      exportServiceInvoices: () => ({ status: 200, headers: { 'Content-Type': 'text/csv; charset=utf-8' }, body: rows() }),
      getServiceInvoicePdf: () => ({
        status: 200,
        headers: { 'Content-Type': 'application/pdf' },
        body: new Uint8Array([0, 255, 37]).subarray(1),
      }),
      uploadPaymentProof: ({ path, body, caller }: OperationRequest<'uploadPaymentProof'>) => {
        hear(path, body.fileName, body.bytes.length, caller.kind)
        throw new Error('never answered here')
      },
    }
    return makeApp({
      contract: loadContract(),
      operations: operations as Operations,
      authenticator: {
        authenticate: (headers) => Promise.resolve(callers[String(headers['x-as'])] ?? null),
        mayReadMetrics: () => false,
      },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      metrics: { observeRequest: () => undefined },
      nextRequestId: () => 'request-1',
      isProduction: false,
      trustProxy: false,
      admission: { stepsOf: () => [] },
      controlRateLimitPerMinute: 100,
      isStopping: () => false,
      keepRefused: () => Promise.resolve(),
      sandbox: null,
    })
  }

  const call = async (path: string, { as = 'operator', ...init }: RequestInit & { as?: string } = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('x-as', as)
    return fetch(`${url}${path}`, { ...init, headers })
  }
  const codeOf = async (answer: Promise<Response>): Promise<string> => {
    const response = await answer
    const { code } = (await response.json()) as { code?: string }
    return `${response.status} ${code ?? ''}`
  }
  const asJson = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

  for (const base of ['/v1/service-invoices', '/v1/invoices']) {
    it(`lead to the same operation, checked the same way: ${base}`, async () => {
      expect((await call(`${base}?overdue=true&limit=2`)).status).to.equal(200)
      expect(heard).to.deep.equal([{ overdue: true, limit: 2 }, 'OPERATOR'])
      for (const query of ['overdue=maybe', 'limit=1e1', 'limit=0', 'colour=red', 'status=Paid', 'issued_from=2026-02-30', 'number=a%20b'])
        expect(await codeOf(call(`${base}?${query}`)), query).to.equal('400 VALIDATION_FAILED')

      await call(`${base}/${id}/void`, asJson({ reason: 'Wrong customer' }))
      expect(heard).to.deep.equal([{ invoice_id: id }, { reason: 'Wrong customer' }])
      expect(await codeOf(call(`${base}/${id}/void`, asJson({})))).to.equal('400 VALIDATION_FAILED')
      expect(await codeOf(call(`${base}/7/void`, asJson({ reason: 'x' })))).to.equal('400 VALIDATION_FAILED')
    })

    it(`say which methods a path takes: ${base}`, async () => {
      const response = await call(`${base}/${id}/payments`, { method: 'DELETE' })

      expect([response.status, response.headers.get('allow')]).to.deep.equal([405, 'GET, POST'])
      expect(await codeOf(call(`${base}/${id}/nothing`))).to.equal('404 NOT_FOUND')
    })

    it(`take a form with a file, of whoever may send one: ${base}`, async () => {
      const send = (as: string, body: FormData | string) => call(`${base}/${id}/payment-proof`, { as, method: 'POST', body })

      for (const [as, kind] of [
        ['operator', 'OPERATOR'],
        ['portal', 'PORTAL'],
      ] as const) {
        await send(as, aForm('%PDF-1.4', 'receipt.pdf'))
        expect(heard).to.deep.equal([{ invoice_id: id }, 'receipt.pdf', 8, kind])
      }
      for (const size of [1, 4 * 1024 * 1024])
        expect(await codeOf(send('nobody', aForm('x'.repeat(size), 'a.pdf'))), String(size)).to.equal('401 UNAUTHENTICATED')
      expect(await codeOf(send('service', aForm('x', 'a.pdf')))).to.equal('403 FORBIDDEN')
      expect(await codeOf(send('operator', '{}'))).to.equal('415 MEDIA_TYPE_UNSUPPORTED')
      expect(await codeOf(send('operator', aForm('x'.repeat(5 * 1024 * 1024 + 1), 'a.pdf')))).to.equal('413 BODY_TOO_LARGE')
      expect(await codeOf(call(`${base}/${id}/payment-proof?x=1`, { method: 'POST', body: aForm('x', 'a.pdf') }))).to.equal(
        '400 VALIDATION_FAILED',
      )
    })

    it(`answer bytes as they are, and rows as they come: ${base}`, async () => {
      const pdf = await call(`${base}/${id}/pdf`)
      const csv = await call(`${base}/export`)

      expect(pdf.headers.get('content-type')).to.equal('application/pdf')
      expect(pdf.headers.get('content-length')).to.equal('2')
      expect([...new Uint8Array(await pdf.arrayBuffer())]).to.deep.equal([255, 37])
      expect(csv.headers.get('content-type')).to.equal('text/csv; charset=utf-8')
      expect(await csv.text()).to.equal('one\r\ntwo\r\n')
    })
  }

  it('let a portal in where it is its own, and nowhere else', async () => {
    expect((await call('/v1/service-invoices', { as: 'portal' })).status).to.equal(200)
    expect(heard).to.deep.equal([{ limit: 50 }, 'PORTAL'])
    expect(await codeOf(call('/v1/service-invoices/export', { as: 'portal' }))).to.equal('403 FORBIDDEN')
    expect(await codeOf(call(`/v1/invoices/${id}/pdf`, { as: 'portal' }))).to.equal('403 FORBIDDEN')
    expect(await codeOf(call('/v1/invoices', { as: 'service' }))).to.equal('403 FORBIDDEN')
  })
})

async function* rows(): AsyncGenerator<string> {
  yield 'one\r\n'
  await Promise.resolve()
  yield 'two\r\n'
}
