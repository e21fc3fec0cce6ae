import { expect } from 'chai'
import { CannotStartPostgres } from '../../adapters/postgres/embedded/cannot-start-postgres.ts'
import type { Server } from '../../adapters/postgres/embedded/server.ts'
import { supervise } from '../../adapters/postgres/embedded/supervise.ts'
import { makeKeepingLog } from '../support/logs.ts'

/** A server that ends when it is told, or when it is stopped. */
function aServer(pid: number): Server & { end(how: string): void } {
  const { promise: ended, resolve } = Promise.withResolvers<string>()
  return { pid, ended, end: resolve, lastWords: () => '', stop: async () => resolve('with code 0') }
}

describe('supervise', () => {
  it('starts a server again that ended though nobody stopped it, with a line for each', async () => {
    const [log, first, second, again] = [makeKeepingLog(), aServer(1), aServer(2), Promise.withResolvers<void>()]
    const startAgain = async (): Promise<Server> => {
      queueMicrotask(again.resolve)
      return second
    }
    const supervised = supervise({ first, startAgain, log, waitMs: async () => {} })
    expect(supervised.pid()).to.equal(1)

    first.end('by signal 9')
    await again.promise
    await supervised.stop()

    expect(log.lines).to.deep.equal([
      { level: 'warn', message: 'PostgreSQL ended although nobody stopped it, by signal 9' },
      { level: 'info', message: 'PostgreSQL runs again' },
    ])
    expect(supervised.pid()).to.equal(null)
  })

  it('waits 100 ms, then twice as long after each failure, and never more than 5 s', async () => {
    const [log, first, pauses, last] = [makeKeepingLog(), aServer(1), new Array<number>(), Promise.withResolvers<void>()]
    const waitMs = async (ms: number): Promise<void> => {
      if (pauses.push(ms) === 8) last.resolve()
    }
    const startAgain = async (): Promise<Server> => {
      if (pauses.length === 8) return aServer(2)
      throw new CannotStartPostgres('no')
    }
    const supervised = supervise({ first, startAgain, log, waitMs })

    first.end('by signal 9')
    await last.promise
    await supervised.stop()

    expect(pauses).to.deep.equal([100, 200, 400, 800, 1600, 3200, 5000, 5000])
    expect(log.lines.filter(({ level }) => level === 'error')).to.have.lengthOf(7)
    expect(log.lines[1]).to.deep.equal({ level: 'error', message: 'PostgreSQL does not start again: Cannot start PostgreSQL: no' })
  })

  it('waits longer each time while servers end as soon as they run', async () => {
    const [first, pauses, last] = [aServer(1), new Array<number>(), Promise.withResolvers<void>()]
    const waitMs = async (ms: number): Promise<void> => {
      if (pauses.push(ms) === 4) last.resolve()
    }
    const startAgain = async (): Promise<Server> => {
      const server = aServer(pauses.length + 1)
      if (pauses.length < 4) server.end('with code 1')
      return server
    }
    const supervised = supervise({ first, startAgain, log: makeKeepingLog(), waitMs })

    first.end('with code 1')
    await last.promise
    await supervised.stop()

    expect(pauses).to.deep.equal([100, 200, 400, 800])
  })

  it('starts nothing and says nothing when it is stopped', async () => {
    const log = makeKeepingLog()
    const startAgain = async (): Promise<Server> => expect.fail('it was started again')
    const supervised = supervise({ first: aServer(1), startAgain, log })

    await Promise.all([supervised.stop(), supervised.stop()])

    expect(supervised.pid()).to.equal(null)
    expect(log.lines).to.deep.equal([])
  })

  it('ends a server that got ready in the moment of the stop', async () => {
    const [first, second, starting] = [aServer(1), aServer(2), Promise.withResolvers<void>()]
    const started = Promise.withResolvers<Server>()
    const startAgain = (): Promise<Server> => {
      starting.resolve()
      return started.promise
    }
    const supervised = supervise({ first, startAgain, log: makeKeepingLog(), waitMs: async () => {} })

    first.end('by signal 9')
    await starting.promise
    const stopped = supervised.stop()
    started.resolve(second)
    await stopped

    expect(await second.ended).to.equal('with code 0')
    expect(supervised.pid()).to.equal(null)
  })

  it('cuts a pause short when it is stopped', async () => {
    const [first, log] = [aServer(1), makeKeepingLog()]
    const startAgain = async (): Promise<Server> => expect.fail('it was started again')
    const supervised = supervise({ first, startAgain, log })

    first.end('by signal 9')
    await first.ended
    await supervised.stop()

    expect(log.lines.map(({ level }) => level)).to.not.include('error')
  })
})
