import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from 'chai'
import { credentials, startService } from '../test/support/running-service.ts'
import type { Service } from '../test/support/running-service.ts'
import { expectSoundLedger } from '../test/support/sound-ledger.ts'
import { makeTemporaryDirectory } from '../test/support/temporary-directory.ts'
import { makeHistory } from './history.ts'
import type { Outcome } from './outcomes.ts'
import { repeatSteps, shuffleSteps } from './reorder.ts'
import { toReport } from './replay-report.ts'
import { replay } from './replay.ts'
import type { ReplayOptions } from './replay.ts'
import { asOperator, asService, makeWire } from './wire.ts'
import type { Wire } from './wire.ts'
import { readWorldAfter } from './world-after.ts'
import type { WorldAfter } from './world-after.ts'

const v1At = ({ baseUrl }: Service): Wire => makeWire({ baseUrl, headers: asService(credentials.serviceToken) })
const operatorAt = ({ baseUrl }: Service): Wire => makeWire({ baseUrl, headers: asOperator(credentials.adminToken) })

/** Fails with the report, which says what was sent, what came and what should have come. */
function expectNoFailure(outcomes: readonly Outcome[]): void {
  const failed = outcomes.filter(({ missed }) => missed !== null)
  if (failed.length > 0) expect.fail(toReport({ heading: 'the replay', seconds: 0, outcomes: failed }))
}

describe('the replay of V1’s catalogue', () => {
  let service: Service
  before(async () => {
    service = await startService()
  })
  after(async () => {
    await service.stop()
  })

  it('is answered as the catalogue says, by accounts of each sort and for keys that none has', async () => {
    const outcomes = await replay({ wire: v1At(service), operator: operatorAt(service), part: 'catalogue', seed: 1, run: 1 })

    expectNoFailure(outcomes)
    expect(outcomes).to.have.lengthOf.above(300)
    await expectSoundLedger(service.databaseUrl ?? '')
  }).timeout(120_000)

  it('is answered the same way by a deployment that has been asked before, and where nothing can be enrolled', async () => {
    expectNoFailure(await replay({ wire: v1At(service), operator: operatorAt(service), part: 'catalogue', seed: 1, run: 2 }))
    expectNoFailure(await replay({ wire: v1At(service), operator: null, part: 'catalogue', seed: 1, run: 3 }))
  }).timeout(120_000)
})

describe('the replay of a whole history', () => {
  const size = { seed: 11, run: 7, partners: 40, invoices: 300, commissions: 200 }
  const { accountKeys, steps } = makeHistory(size)

  /** Replays it on a database of its own; what is left behind. */
  async function worldAfter(reorder?: ReplayOptions['reorder']): Promise<{ readonly world: WorldAfter; readonly calls: number }> {
    const service = await startService()
    try {
      const [wire, operator] = [v1At(service), operatorAt(service)]
      const outcomes = await replay({ wire, operator, part: 'history', ...size, ...(reorder !== undefined && { reorder }) })
      expectNoFailure(outcomes)
      await expectSoundLedger(service.databaseUrl ?? '')
      return { world: await readWorldAfter(wire, accountKeys), calls: outcomes.length }
    } finally {
      await service.stop()
    }
  }

  let plain: WorldAfter
  it('is answered throughout, and every event is on the timeline of its key once', async () => {
    const { world, calls } = await worldAfter()

    plain = world
    const rows = Object.values(plain.timelines).flat().length
    const eventKeys = new Set(steps.flatMap((step) => (step.kind === 'event' ? [step.envelope.idempotency_key] : [])))
    const shown = Object.values(plain.timelines).flatMap((texts) =>
      texts.map((row) => (JSON.parse(row) as Record<string, unknown>)['idempotency_key']),
    )
    expect(calls).to.be.above(2_000)
    expect(rows).to.be.above(eventKeys.size)
    expect(shown.filter((key) => eventKeys.has(String(key)))).to.have.lengthOf(eventKeys.size)
    expect(Object.values(plain.balances).filter((credit) => credit !== null)).to.have.lengthOf(27)
  }).timeout(180_000)

  it('leaves the same behind when everything comes twice', async () => {
    const { world } = await worldAfter((given) => repeatSteps(given, 12))

    expectSameWorld(world, plain)
  }).timeout(180_000)

  it('leaves the same behind in any order', async () => {
    const { world } = await worldAfter((given) => shuffleSteps(given, 13))

    expectSameWorld(world, plain)
  }).timeout(180_000)
})

function expectSameWorld(world: WorldAfter, plain: WorldAfter): void {
  expect(world.balances).to.deep.equal(plain.balances)
  for (const [key, rows] of Object.entries(plain.timelines)) expect(world.timelines[key], key).to.deep.equal(rows)
  expect(Object.keys(world.timelines)).to.deep.equal(Object.keys(plain.timelines))
}

describe('npm run contract:replay', () => {
  let service: Service
  before(async () => {
    service = await startService()
  })
  after(async () => {
    await service.stop()
  })

  const run = async (...parameters: readonly string[]) => {
    const child = spawn(process.execPath, ['contract-tests/replay-cli.ts', '--base-url', service.baseUrl, ...parameters], {
      ...{ cwd: join(import.meta.dirname, '..'), stdio: ['ignore', 'pipe', 'pipe'] },
    })
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
    return { out, err, code }
  }

  it('tells a person and a machine that all is well', async () => {
    const directory = makeTemporaryDirectory()
    const junit = join(directory.path, 'replay.xml')
    const tokens = ['--token', credentials.serviceToken, '--operator-token', credentials.adminToken]

    const { out, err, code } = await run(...tokens, '--only', 'catalogue', '--junit', junit)
    const xml = readFileSync(junit, 'utf8')
    directory.remove()

    expect({ err, code }, out).to.deep.equal({ err: '', code: 0 })
    expect(out.trimEnd()).to.match(/^\d+ calls in [\d.]+ s: all answered as they must be$/m)
    expect(xml).to.match(/<testsuite name="catalogue" tests="\d{3,}" failures="0"/)
  }).timeout(120_000)

  it('ends with 1 where V1 would not be served', async () => {
    const another = createServer((_, response) => void response.end('{}')).listen(0, '127.0.0.1')
    await once(another, 'listening')
    const address = another.address()
    const port = typeof address === 'object' ? address?.port : undefined

    const { out, code } = await run('--token', 'any', '--only', 'catalogue', '--base-url', `http://127.0.0.1:${port}`)
    another.close()

    expect(code).to.equal(1)
    expect(out)
      .to.match(/came: 200 \{\}/)
      .and.match(/not answered as they must be$/m)
  })

  it('ends with 2 where it cannot be run, and says why', async () => {
    const misused = await run()
    const unknown = await run('--token', 'not-the-token')
    const nobody = await run('--token', 'any', '--base-url', 'http://127.0.0.1:1')
    const refused = await run('--token', credentials.serviceToken, '--operator-token', 'not-the-token')

    expect(misused).to.deep.include({ code: 2, out: '' })
    expect(misused.err).to.include('--base-url and --token are needed').and.include('--operator-token TOKEN')
    for (const one of [unknown, nobody, refused]) expect(one).to.deep.include({ code: 2, out: '' })
    expect(unknown.err).to.equal('Cannot replay: the service answers 401 to --token\n')
    expect(nobody.err).to.match(/^Cannot reach the service: \w+: [^\n]+\n$/)
    expect(refused.err).to.equal('Cannot replay: the service answers 401 to --operator-token\n')
  })
})
