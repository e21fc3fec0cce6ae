import { expect } from 'chai'
import { anEnrolledAccount } from '../support/api.ts'
import { contractOperations } from '../support/contract-operations.ts'
import { sayRaw } from '../support/raw-http.ts'
import { hostileCallsOf } from './hostile-invoice-cases.ts'
import type { HostileRequest } from './hostile-requests.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { aTopup, steering } from './payment-calls.ts'
import { serviceOfFile, told } from './service-of-file.ts'

const operations = contractOperations.filter(
  ({ template, takesSigned }) => /\/payments\/|\/findings(\/|$)/.test(template) && !takesSigned && !template.includes('service-invoices'),
)

const hostileFilters: readonly (readonly [list: string, filters: readonly string[]])[] = [
  [
    `${steering}/orders`,
    ['provider=paypal', 'provider=Stripe', 'status=open', 'status=paid&status=failed', 'purpose=', 'account_id=1', 'offset=1'],
  ],
  [`${steering}/events`, ['state=Received', 'state=lost', 'state[]=dead', 'event_id=evt_1', 'limit=501', 'limit=1e1', 'cursor=']],
  [`${steering}/unapplied`, ['state=closed', 'provider=*', 'payment_id=pay_1', 'state=open%00']],
  ['/v1/control/findings', ['open=1', 'open=', 'open=TRUE', 'kind=all', 'severity=URGENT', 'severity=', 'account_id=1', 'state=open']],
]

describe('what hostile callers send to payments', () => {
  const its = serviceOfFile()
  let orderId: string
  let untouched: unknown
  before(async () => {
    const { key } = await anEnrolledAccount(its.operator)
    orderId = String((await aTopup(its.operator, key))['id'])
    untouched = await ledgerDigest(its.databaseUrl)
  })
  afterEach(async () => {
    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(untouched)
    expect(its.service.logs()).to.not.include('"level":"error"')
  })

  for (const operation of operations) {
    it(`is refused as what it is, in every way, and nothing of it is written: ${operation.id}`, async () => {
      const calls = hostileCallsOf(operation, orderId)
      const found: string[] = []

      for (const call of calls) found.push(`${call.title}: ${await say(call)}`)

      expect(found).to.deep.equal(calls.map(({ title, wanted }) => `${title}: ${wanted}`))
      expect(calls).to.have.length.of.at.least(10)
    })
  }

  for (const [list, filters] of hostileFilters) {
    it(`is refused of a filter that is none, of ${list}`, async () => {
      const found: string[] = []

      for (const filter of filters) found.push(`${filter}: ${told(await its.operator.get(`${list}?${filter}`))}`)

      expect(found).to.deep.equal(filters.map((filter) => `${filter}: 400 VALIDATION_FAILED`))
    })
  }

  it('finds no payment by a name that none could have', async () => {
    for (const name of ['pay%20', 'pay%00', "pay'--", 'pay%2F..', `p${'x'.repeat(255)}`, '%E2%82%B9'])
      expect(told(await its.operator.post(`${steering}/unapplied/stripe/${name}/refund`, {})), name).to.equal('400 VALIDATION_FAILED')
    expect(told(await its.operator.post(`${steering}/unapplied/paypal/pay_1/refund`, {}))).to.equal('400 VALIDATION_FAILED')
  })

  async function say({ line, headers, body = '' }: HostileRequest): Promise<string> {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body)
    const length = bytes.length > 0 || line.startsWith('POST') ? [`content-length: ${bytes.length}`] : []
    const head = [`${line} HTTP/1.1`, 'host: studio', 'connection: close', ...headers, ...length, '', ''].join('\r\n')
    const [response] = await sayRaw(its.service.baseUrl, Buffer.concat([Buffer.from(head, 'latin1'), bytes]))
    if (response === undefined) return 'no answer'
    const { code } = JSON.parse(response.body) as { code?: string }
    return `${response.status} ${String(code)}`
  }
})
