import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import pg from 'pg'
import { makePulse } from '../../adapters/postgres/pulse.ts'
import type { FeltPulse } from '../../adapters/postgres/pulse.ts'
import { until } from '../support/until.ts'

/** A pulse on a database that answers while `answers` says so, and else refuses connections at once. */
function aPulse(answers: () => boolean) {
  const said: string[] = []
  const say = (_fields: object, message: string): void => void said.push(message)
  const pool = new pg.Pool() // connects to nothing by itself
  const connect = async (): Promise<object> => {
    if (!answers()) throw new Error('connect ECONNREFUSED')
    const client = new EventEmitter()
    return Object.assign(client, { query: async () => ({ rows: [] }), release: () => pool.emit('release', undefined, client) })
  }
  const pulse = makePulse({ pool: Object.assign(pool, { connect }), log: { info: say, warn: say, error: say } })
  return { pulse, said }
}

describe('the pulse of the database', function () {
  this.timeout(60_000)
  let running: FeltPulse | null = null
  afterEach(() => running?.stop())

  it('is felt where one connection is refused and the next is not', async () => {
    let calls = 0
    const { pulse, said } = aPulse(() => ++calls !== 2)
    running = pulse
    pulse.start()

    await until('it was refused once, and answered again', () => calls >= 3)

    expect(pulse.awaySince()).to.equal(null)
    expect(said).to.deep.equal([])
  })

  it('is lost where all are refused for a while, since it was felt last, and found again', async () => {
    let isThere = true
    const { pulse, said } = aPulse(() => isThere)
    running = pulse
    pulse.start()
    await wait(10)
    const felt = performance.now()
    isThere = false

    await until('it is lost', () => pulse.awaySince() !== null)
    expect(performance.now() - felt).to.be.above(1_400)
    expect(pulse.awaySince()).to.be.within(felt - 1_000, felt)
    isThere = true
    await until('it is found', () => pulse.awaySince() === null)

    expect(said).to.deep.equal([
      'the database does not answer: calls that need it are turned away until it does',
      'the database answers again',
    ])
  })

  it('says nothing once it is stopped', async () => {
    const { pulse, said } = aPulse(() => false)
    pulse.start()
    pulse.stop()
    await wait(1_700)

    expect([pulse.awaySince(), said]).to.deep.equal([null, []])
  })
})
