import { expect } from 'chai'
import { callerOf, callOperation, makeApi } from '../support/api.ts'
import type { Answer } from '../support/api.ts'
import { contractOperations, exampleCall } from '../support/contract-operations.ts'
import type { ContractOperation } from '../support/contract-operations.ts'
import { openWay } from '../support/cut-off.ts'
import { inGroups } from '../support/in-groups.ts'
import { openRaw } from '../support/raw-http.ts'
import type { RawConnection } from '../support/raw-http.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { operatorClaims, signJwt } from '../support/sign-jwt.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { until } from '../support/until.ts'
import { expectProblem } from './expect-problem.ts'
import { ledgerDigest } from './ledger-digest.ts'

const documenting = (code: string): readonly ContractOperation[] =>
  contractOperations.filter(({ refusals }) => refusals.some((refusal) => refusal.code === code))

describe('refusals that need circumstances', () => {
  let service: Service
  let databaseUrl: string
  const start = async (env: Readonly<Record<string, string>> = {}): Promise<void> => {
    databaseUrl = await serviceDatabase()
    service = await startService({ databaseUrl, env })
  }
  afterEach(async () => {
    await service.stop()
    await expectSoundLedger(databaseUrl)
  })

  const callAs = (credential: Readonly<Record<string, string>>, operation: ContractOperation): Promise<Answer> =>
    callOperation(service.baseUrl, credential, { operation, call: exampleCall(operation) })

  it('are the whole document for the fourth control call of one minute where three are allowed, and that call does nothing', async () => {
    await start({ CONTROL_RATE_LIMIT_RPM: '3' })

    for (const operation of documenting('RATE_LIMITED')) {
      const credential = { authorization: `Bearer ${signJwt(operatorClaims({ sub: operation.id }))}` }
      const { baseUrl } = service
      for (const left of [2, 1, 0]) {
        const { status, headers } = await makeApi(baseUrl, credential).get('/v1/control/accounts/1/status')
        expect([status, headers.get('ratelimit')?.split(';')[1]?.trim()], operation.id).to.deep.equal([400, `r=${left}`])
      }
      const before = await ledgerDigest(databaseUrl)

      const answer = await callAs(credential, operation)

      expectProblem(answer, { status: 429, code: 'RATE_LIMITED', retryable: true, of: operation.id })
      expect(answer.body['retry_after_seconds'], operation.id).to.equal(Number(answer.headers.get('retry-after')))
      expect(await ledgerDigest(databaseUrl), operation.id).to.deep.equal(before)
    }
  })

  it('are the whole document while the database cannot be reached, and nothing of the calls is made up for afterwards', async () => {
    databaseUrl = await serviceDatabase()
    const way = await openWay(databaseUrl)
    service = await startService({ databaseUrl: way.url })
    const before = await ledgerDigest(databaseUrl)
    const needing = documenting('STORAGE_UNAVAILABLE').filter(({ id }) => id !== 'runCreditBatch' && id !== 'recordEventBatch') // they say so of each item
    await way.cut()

    const answers = await inGroups(needing, (operation) => callAs(callerOf(operation), operation))

    for (const [index, answer] of answers.entries()) {
      expectProblem(answer, { status: 503, code: 'STORAGE_UNAVAILABLE', retryable: true, of: needing[index]?.id ?? '' })
    }
    await way.mend()
    await until('it is ready again', async () => (await makeApi(service.baseUrl, {}).get('/v1/ready')).status === 200)
    expect(await ledgerDigest(databaseUrl)).to.deep.equal(before)
    await way.cut()
  })

  it('are the whole document for an operator whose issuer does not answer', async () => {
    await start({ JWT_SECRET: '', OIDC_ISSUER: 'https://127.0.0.1:9' })
    const before = await ledgerDigest(databaseUrl)
    const asAnna = { authorization: `Bearer ${signJwt(operatorClaims())}` }

    for (const operation of documenting('AUTHENTICATION_UNAVAILABLE')) {
      const answer = await callAs(asAnna, operation)
      expectProblem(answer, { status: 503, code: 'AUTHENTICATION_UNAVAILABLE', retryable: true, of: operation.id })
    }

    expect(await ledgerDigest(databaseUrl)).to.deep.equal(before)
  })

  it('are the whole document for a call that comes over an open connection once the service has been asked to stop', async () => {
    await start({ LOG_LEVEL: 'info' })
    const before = await ledgerDigest(databaseUrl)
    const calls: { readonly operation: ContractOperation; readonly connection: RawConnection }[] = []
    for (const operation of documenting('SHUTTING_DOWN')) calls.push({ operation, connection: await beginCall(operation) })

    service.process.kill('SIGTERM')
    await until('it is stopping', () => service.logs().includes('stopping: no new calls'))
    for (const { connection } of calls) connection.send('\r\n')

    for (const { operation, connection } of calls) {
      const [, response] = await connection.untilClosed()
      // Deno takes a connection for idle until it has read a whole head, and closes it: that turns the call away, too.
      if (response === undefined && process.env['RUNTIME'] === 'deno') continue
      const answer = {
        status: response?.status ?? 0,
        headers: new Headers([...(response?.headers ?? [])]),
        body: JSON.parse(response?.body ?? '{}') as Answer['body'],
      }
      expectProblem(answer, { status: 503, code: 'SHUTTING_DOWN', retryable: true, of: operation.id })
    }
    expect(await ledgerDigest(databaseUrl)).to.deep.equal(before)
  })

  // A connection on which a call has begun is left open until that call is answered. The answer in front of it, asked for in the
  // same packet, tells that the beginning has been read.
  async function beginCall({ method, path, ...operation }: ContractOperation): Promise<RawConnection> {
    const connection = await openRaw(service.baseUrl)
    const credential = Object.entries(callerOf(operation)).map(([name, value]) => `${name}: ${value}\r\n`)
    const first = 'GET /v1/health HTTP/1.1\r\nhost: studio\r\n\r\n'
    connection.send(`${first}${method} ${path} HTTP/1.1\r\nhost: studio\r\n${credential.join('')}`)
    await until('the call before is answered', () => connection.soFar().includes('"ok":true'))
    return connection
  }
})
