import { expect } from 'chai'
import pg from 'pg'
import { anEnrolledAccount, asOperator, asV1, callerOf, makeApi } from '../support/api.ts'
import { contractOperations } from '../support/contract-operations.ts'
import type { ContractOperation } from '../support/contract-operations.ts'
import { openRaw } from '../support/raw-http.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { until } from '../support/until.ts'

describe('a service that is asked to stop', () => {
  let service: Service
  beforeEach(async () => {
    service = await startService({ env: { LOG_LEVEL: 'info' } })
  })
  afterEach(async () => {
    await service.stop()
    await expectSoundLedger(service.databaseUrl ?? '')
  })

  const isStopping = (): Promise<void> => until('it is stopping', () => service.logs().includes('stopping: no new calls'))

  it('turns away with 503 SHUTTING_DOWN what still comes over open connections: every operation but its health', async () => {
    const calls = await Promise.all(contractOperations.map(async (operation) => ({ operation, connection: await beginCall(operation) })))

    service.process.kill('SIGTERM')
    await isStopping()
    for (const { connection } of calls) connection.send('\r\n')

    for (const { operation, connection } of calls) {
      const [, response] = await connection.untilClosed()
      // Deno takes a connection for idle until it has read a whole head, and closes it: that turns the call away, too.
      if (response === undefined && process.env['RUNTIME'] === 'deno') continue
      const { code = 'none' } = JSON.parse(response?.body ?? '{}') as { code?: string }
      const isHealth = operation.id === 'getHealth'
      expect([response?.status, code], operation.id).to.deep.equal(isHealth ? [200, 'none'] : [503, 'SHUTTING_DOWN'])
      expect(response?.headers.get('connection'), operation.id).to.equal('close')
      if (!isHealth) expect(response?.headers.get('retry-after'), operation.id).to.equal('1')
    }
    await until('the process has ended', () => service.process.exitCode !== null)
    expect(service.process.exitCode).to.equal(0)
  })

  it('finishes the call that is under way, and ends by itself with 0', async () => {
    const [operator, v1] = [makeApi(service.baseUrl, asOperator), makeApi(service.baseUrl, asV1)]
    const { accountId, key } = await anEnrolledAccount(operator, { credits: 3 })
    const database = new pg.Client({ connectionString: service.databaseUrl ?? '' })
    await database.connect()
    await database.query('begin')
    await database.query('select from ledger.balances where account_id = $1 for update', [accountId])
    const reserve = { external_key: key, ref_type: 'commission_request', ref_id: '1', idempotency_key: 'slow' }
    const reserving = v1.post('/v1/billing/credits/reserve', reserve)
    await until('the reservation waits for the row', async () => {
      const { rows } = await database.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
      return rows.length > 0
    })

    service.process.kill('SIGTERM')
    await isStopping()
    await database.query('commit')
    await database.end()

    expect((await reserving).status).to.equal(201)
    await until('the process has ended', () => service.process.exitCode !== null)
    expect(service.process.exitCode).to.equal(0)
  })

  // A connection on which a call has begun is not idle: it is left open until that call is answered. The answer to what came
  // in front, in the same packet, tells that the beginning has been read.
  async function beginCall({ method, path, ...operation }: ContractOperation) {
    const connection = await openRaw(service.baseUrl)
    const credential = Object.entries(callerOf(operation)).map(([name, value]) => `${name}: ${value}\r\n`)
    const before = 'GET /v1/health HTTP/1.1\r\nhost: studio\r\n\r\n'
    connection.send(`${before}${method} ${path} HTTP/1.1\r\nhost: studio\r\n${credential.join('')}`)
    await until('the call before is answered', () => connection.soFar().includes('"ok":true'))
    return connection
  }
})
