import { createHash, verify } from 'node:crypto'
import { expect } from 'chai'
import { anEnrolledAccount, asOperator, expectStatus, makeApi } from '../support/api.ts'
import { query } from '../support/query.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { until } from '../support/until.ts'
import { fillLongHistory } from '../ledger/long-history.ts'

interface Head {
  readonly account_id: string
  readonly seq: number
  readonly hash: string
}

describe('the proof of the ledger over HTTP', () => {
  let service: Service
  before(async () => {
    service = await startService({ env: { DEMO: 'false' } })
    await fillLongHistory(service.databaseUrl ?? '', 20_000)
  })
  after(() => service.stop())

  const operator = () => makeApi(service.baseUrl, asOperator)
  const large = '0192e0a0-a000-7000-8000-000000000000'

  it('says that all is right, and names what is not, with 200 in both cases', async () => {
    const { body: sound } = await expectStatus(200, operator().get('/v1/control/ledger/verify'))
    expect(sound).to.include({ ok: true, accounts: 101, entries: 20_000, heads_checked: null, fault: null })

    const change = (by: string) =>
      query(service.databaseUrl ?? '', `update ledger.balances set available = available ${by} where account_id = '${large}'`)
    await change('+ 1')
    const { body: spoilt } = await expectStatus(200, operator().get(`/v1/control/ledger/verify?account_id=${large}`))
    await change('- 1')

    expect(spoilt).to.deep.include({ ok: false, accounts: 1, entries: 10_000 })
    expect(spoilt['fault']).to.include({ account_id: large, seq: 10_000, rule: 'STORED_BALANCES' })
  })

  it('exports each entry as a line, which hashes as it says', async () => {
    const response = await fetch(`${service.baseUrl}/v1/control/ledger/export?account_id=${large}`, { headers: asOperator })
    const lines = (await response.text()).trimEnd().split('\n')

    expect(response.headers.get('content-type')).to.equal('application/x-ndjson')
    expect(lines).to.have.lengthOf(10_000)
    let last = '0'.repeat(64)
    for (const line of lines) {
      const { row, hash } = JSON.parse(line) as { readonly row: readonly unknown[]; readonly hash: string }
      last = createHash('sha256').update(last, 'hex').update(JSON.stringify(row)).digest('hex')
      expect(hash).to.equal(last)
    }
  })

  it('gives an account without entries an export without lines', async () => {
    const { accountId } = await anEnrolledAccount(operator())

    const response = await fetch(`${service.baseUrl}/v1/control/ledger/export?account_id=${accountId}`, { headers: asOperator })

    expect([response.status, await response.text()]).to.deep.equal([200, ''])
  })

  it('ends an export whose reader has gone away, and serves the next one', async () => {
    const gone = new AbortController()
    const response = await fetch(`${service.baseUrl}/v1/control/ledger/export`, { headers: asOperator, signal: gone.signal })
    await response.body?.getReader().read()
    gone.abort()

    await until('no connection reads for it any more', async () => {
      const [row] = await query(
        service.databaseUrl ?? '',
        `select count(*)::int as busy from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`,
      )
      return row?.['busy'] === 0
    })
    expect((await expectStatus(200, operator().get('/v1/control/ledger/verify'))).body).to.include({ ok: true })
  })

  it('signs where each account stands', async () => {
    const { body: heads } = await expectStatus(200, operator().get('/v1/control/ledger/heads'))

    const items = heads['items'] as readonly Head[]
    const digest = createHash('sha256')
      .update(items.map(({ account_id, seq, hash }) => `${account_id} ${seq} ${hash}\n`).join(''))
      .digest('hex')
    expect(heads['accounts']).to.equal(101)
    expect(items[0]).to.include({ account_id: large, seq: 10_000 })
    expect(heads['digest']).to.equal(digest)
    const signature = Buffer.from(String(heads['signature']), 'base64')
    expect(verify(null, Buffer.from(digest), String(heads['public_key']), signature)).to.equal(true)
  })
})
