import { expect } from 'chai'
import type { SandboxPage, SandboxWish } from '../../ports/driving/paying.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { startEdge } from './edge-of-payments.ts'
import type { Edge } from './edge-of-payments.ts'

const link = 'cs_test_01900000000070008000000000000701'
const page = `/sandbox/checkout/${link}`

describe('the pages of the sandbox', () => {
  let edge: Edge
  let closed: Edge
  let wishes: (readonly [string, SandboxWish])[] = []

  const sandbox: SandboxPage = {
    show: (linkId) => {
      if (linkId === 'cs_broken') return Promise.reject(new TypeError('a defect'))
      return linkId === link
        ? Promise.resolve('<!doctype html><p>pay</p>')
        : Promise.reject(new BillingError('NOT_FOUND', 'Cannot find <it>'))
    },
    act: (linkId, wish) => {
      wishes.push([linkId, wish])
      if (wish.act === 'CANCEL') return Promise.reject(new BillingError('PROVIDER_REFUSED', 'Cannot use the payment link: it is PAID'))
      return Promise.resolve('<!doctype html><p>paid</p>')
    },
  }
  before(async () => {
    ;[edge, closed] = [await startEdge({ sandbox }), await startEdge()]
  })
  beforeEach(() => {
    wishes = []
  })
  after(() => Promise.all([edge.stop(), closed.stop()]))

  const send = (form: Record<string, string> | string, path = page) =>
    fetch(`${edge.url}${path}`, { method: 'POST', body: typeof form === 'string' ? form : new URLSearchParams(form) })

  it('are shown to anybody with a browser, and run nothing', async () => {
    const response = await fetch(`${edge.url}${page}`)

    expect(response.status).to.equal(200)
    expect(response.headers.get('content-type')).to.equal('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).to.equal('no-store')
    expect(response.headers.get('content-security-policy')).to.equal(
      "default-src 'none';style-src 'unsafe-inline';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    )
    expect(await response.text()).to.equal('<!doctype html><p>pay</p>')
  })

  it('do what their form says, and show what is then', async () => {
    const response = await send({ act: 'PAY' })

    expect([response.status, await response.text()]).to.deep.equal([200, '<!doctype html><p>paid</p>'])
    await send({ act: 'PAY_LATER', twice: 'yes', reversed: 'yes' })
    await send({ reversed: 'yes', act: 'FAIL' })
    expect(wishes).to.deep.equal([
      [link, { act: 'PAY', isTwice: false, isReversed: false }],
      [link, { act: 'PAY_LATER', isTwice: true, isReversed: true }],
      [link, { act: 'FAIL', isTwice: false, isReversed: true }],
    ])
  })

  it('say on a page, too, why something is not done', async () => {
    const answers = [
      [await fetch(`${edge.url}/sandbox/checkout/cs_other`), 404],
      [await fetch(`${edge.url}/sandbox/checkout/cs-other`), 404],
      [await send({ act: 'CANCEL' }), 409],
      [await send({ act: 'STEAL' }), 400],
      [await send({}), 400],
      [await send('act=PAY'), 415],
      [await send({ act: 'PAY', padding: 'x'.repeat(5000) }), 413],
    ] as const

    for (const [response, status] of answers) {
      expect([response.status, response.headers.get('content-type')]).to.deep.equal([status, 'text/html; charset=utf-8'])
      expect(await response.text()).to.match(/<p role="alert">Cannot /)
    }
    expect(wishes.map(([, { act }]) => act)).to.deep.equal(['CANCEL'])
    expect(await (await fetch(`${edge.url}/sandbox/checkout/cs_other`)).text()).to.include('Cannot find &#60;it&#62;')
  })

  it('tell nothing of a defect', async () => {
    const response = await fetch(`${edge.url}/sandbox/checkout/cs_broken`)

    expect(response.status).to.equal(500)
    expect(await response.text())
      .to.include('INTERNAL')
      .and.not.to.include('a defect')
  })

  it('are not there where no rail is a sandbox', async () => {
    for (const init of [{}, { method: 'POST' }]) {
      const response = await fetch(`${closed.url}${page}`, init)
      expect([response.status, ((await response.json()) as { code: string }).code]).to.deep.equal([404, 'NOT_FOUND'])
    }
  })
})
