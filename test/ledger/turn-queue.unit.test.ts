import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { groupOf } from '../../adapters/postgres/ledger/group-of.ts'
import { makeTurnQueue } from '../../adapters/postgres/ledger/turn-queue.ts'
import type { AccountCommands } from '../../adapters/postgres/ledger/turn-queue.ts'
import type { CreditCommand } from '../../src/domain/credits/account.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { LoadClass } from '../../src/domain/load.ts'
import { aReserveCommand } from '../support/given.ts'
import { until } from '../support/until.ts'

const accounts = Array.from({ length: 64 }, (_, index) => `01900000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`)

/** A queue whose batches are answered at once, and remembered. */
function aQueue({ groups, batchMax = 256 }: { readonly groups: number; readonly batchMax?: number }) {
  const batches: (readonly AccountCommands[])[] = []
  const { submit } = makeTurnQueue({
    ...{ groups, batchMax, onLength: () => undefined, onShed: () => undefined },
    commit: async (batch) => {
      batches.push(batch)
      await new Promise(setImmediate)
      for (const { waiting } of batch)
        for (const { answer } of waiting) answer({ kind: 'IGNORED', reason: 'NO_RESERVATION', billingMode: 'CREDIT' })
      return []
    },
  })
  const reserve = (accountId: string) => submit(aReserveCommand({ accountId }))
  return { batches, reserve }
}

describe('the queue of turns', () => {
  for (const groups of [1, 8]) {
    it(`puts accounts of one group into a batch, and no others, with ${groups} groups`, async () => {
      const { batches, reserve } = aQueue({ groups })

      await Promise.all([...accounts, ...accounts].map(reserve))

      const groupsOf = batches.map((batch) => new Set(batch.map(({ accountId }) => groupOf(accountId, groups))).size)
      expect(groupsOf).to.deep.equal(batches.map(() => 1))
      expect(batches.flatMap((batch) => batch.map(({ accountId }) => accountId))).to.include.members(accounts)
      expect(new Set(batches.map((batch) => groupOf(batch[0]?.accountId ?? '', groups))).size).to.equal(groups)
    })
  }

  it('puts no more commands into a batch than it may, and each into one', async () => {
    const { batches, reserve } = aQueue({ groups: 1, batchMax: 10 })

    await Promise.all(Array.from({ length: 3 }, () => accounts.map(reserve)).flat())

    const sizes = batches.map((batch) => batch.reduce((sum, { waiting }) => sum + waiting.length, 0))
    expect(Math.max(...sizes)).to.equal(10)
    expect(sizes.reduce((sum, size) => sum + size, 0)).to.equal(3 * accounts.length)
  })
})

/** A queue whose batches come back when the test says so. */
function aSlowQueue(batchMax = 4) {
  const back: (() => void)[] = []
  const left: string[] = []
  const shed: LoadClass[] = []
  const queue = makeTurnQueue({
    ...{ groups: 1, batchMax, onLength: () => undefined, onShed: (loadClass) => void shed.push(loadClass) },
    commit: async (batch) => {
      left.push(batch.map(({ accountId, waiting }) => `${accountId.slice(-2)} ${waiting.length}`).join(', '))
      await new Promise<void>((resolve) => back.push(resolve))
      for (const { waiting } of batch)
        for (const { answer } of waiting) answer({ kind: 'IGNORED', reason: 'NO_RESERVATION', billingMode: 'CREDIT' })
      return []
    },
  })
  const told: string[] = []
  const give = (command: CreditCommand): void => {
    const name = `${command.accountId.slice(-2)} ${command.kind}`
    void queue.submit(command).then(
      () => void told.push(`${name} answered`),
      (error: unknown) => void told.push(`${name} ${error instanceof BillingError ? error.code : String(error)}`),
    )
  }
  return { back, left, shed, queue, told, give }
}

describe('the queue of turns, where batches take long', () => {
  const [hot = '', quiet = '', other = ''] = accounts
  const reserve = (accountId: string): CreditCommand => aReserveCommand({ accountId })
  const consume = (accountId: string): CreditCommand => ({
    ...{ kind: 'CONSUME', accountId, idempotencyKey: 'c', actor: 'service:v1', amount: null },
    reservation: { reservationId: '01900000-0000-7000-8000-000000000001', reference: null },
  })

  /** Has learned that a batch takes 800 ms; then one of the hot account is under way, with twelve more behind it. */
  async function aHotAccount() {
    const { back, ...rest } = aSlowQueue()
    rest.give(reserve(other))
    await until('the first batch left', () => back.length === 1)
    await wait(800)
    back.shift()?.()
    await until('it is back', () => rest.told.length === 1)
    rest.told.length = 0
    rest.give(reserve(hot))
    await until('the second batch left', () => back.length === 1)
    for (let count = 0; count < 3; count += 1) rest.give(reserve(hot))
    return { back, ...rest }
  }

  it('turns away who would wait too long behind its own account, and nobody of another', async () => {
    const { back, shed, queue, told, give } = await aHotAccount()
    for (let count = 0; count < 20; count += 1) give(reserve(hot))

    give(reserve(quiet))
    give(consume(quiet))
    const expected = queue.expectedWait(performance.now())
    await until('some are turned away', () => told.length > 0)

    expect(shed).to.have.lengthOf.above(5)
    expect(told).to.deep.equal(shed.map(() => `${hot.slice(-2)} RESERVE OVERLOADED`))
    expect(expected, 'what a new account expects').to.be.below(2_000)

    // What was taken is answered.
    while (told.length < 26) {
      back.shift()?.()
      await new Promise(setImmediate)
    }
    expect(told.filter((one) => one.endsWith('answered'))).to.have.lengthOf(26 - shed.length)
    expect(told).to.include.members([`${quiet.slice(-2)} RESERVE answered`, `${quiet.slice(-2)} CONSUME answered`])
  })

  it('turns nobody away of a few, however long the last batch took', async () => {
    const { back, shed, told, give } = aSlowQueue(256)
    give(reserve(hot))
    await until('the first batch left', () => back.length === 1)
    await wait(2_100)
    back.shift()?.()
    await until('it is back', () => told.length === 1)
    give(reserve(hot))
    await until('the second batch left', () => back.length === 1)
    for (let count = 0; count < 20; count += 1) give(reserve(hot))
    give(reserve(quiet))

    expect(shed).to.deep.equal([])
    while (told.length < 23) {
      back.shift()?.()
      await new Promise(setImmediate)
    }
    expect(told.filter((one) => !one.endsWith('answered'))).to.deep.equal([])
  })

  it('turns a reservation away before it turns a settlement away, and never what nobody waits for', async () => {
    const { back, shed, give, told } = await aHotAccount()
    for (let count = 0; count < 20; count += 1) give(reserve(hot))
    const reservations = shed.length

    give(consume(hot))
    give({ kind: 'EXPIRE_DUE', accountId: hot })
    expect(shed.slice(reservations), 'a settlement while reservations are shed').to.deep.equal([])
    for (let count = 0; count < 40; count += 1) give(consume(hot))
    give({ kind: 'EXPIRE_DUE', accountId: hot })

    expect(reservations).to.be.above(5)
    expect(shed.slice(reservations)).to.have.lengthOf.above(5)
    expect(new Set(shed.slice(reservations))).to.deep.equal(new Set(['SETTLEMENT']))
    while (told.length < 67) {
      back.shift()?.()
      await new Promise(setImmediate)
    }
    expect(told.filter((one) => one === `${hot.slice(-2)} EXPIRE_DUE answered`)).to.have.lengthOf(2)
  })

  it('lets everybody in once nothing is under way, whatever was before', async () => {
    const { back, shed, give, told, queue } = await aHotAccount()
    while (told.length < 4) {
      back.shift()?.()
      await new Promise(setImmediate)
    }

    expect(queue.expectedWait(performance.now())).to.equal(0)
    give(reserve(hot))
    await until('its batch left', () => back.length === 1)
    back.shift()?.()
    await until('it is answered', () => told.length === 5)
    expect(shed).to.deep.equal([])
  })
})

describe('the queue of turns, for quiet accounts beside a busy one', () => {
  const [hot = '', quiet = '', other = ''] = accounts
  const crowd = 64

  function aQueue() {
    const { back, left, give: giveOne } = aSlowQueue(256)
    const give = (accountId: string, count = 1): void => {
      for (let index = 0; index < count; index += 1) giveOne(aReserveCommand({ accountId }))
    }
    const leaves = (batches: number): Promise<void> => until(`${batches} batches left`, () => left.length === batches)
    return { left, back, give, leaves }
  }

  it('lets them by while a batch of the busy one is under way', async () => {
    const { left, give, leaves } = aQueue()
    give(hot, crowd)
    await leaves(1)
    give(quiet)
    await leaves(2)
    expect(left).to.deep.equal([`00 ${crowd}`, '01 1'])
  })

  it('has fewer of the busy one go with them, and the rest with the next', async () => {
    const { left, back, give, leaves } = aQueue()
    give(quiet)
    give(hot, crowd)
    give(other)
    await leaves(1)
    back.shift()?.()
    await leaves(2)
    back.shift()?.()
    await leaves(3)
    expect(left).to.deep.equal(['01 1, 00 16, 02 1', '00 16', '00 32'])
  })

  it('has a quarter of it go with them where more than a few wait', async () => {
    const { left, give, leaves } = aQueue()
    give(quiet)
    give(hot, 400)
    await leaves(1)
    expect(left).to.deep.equal(['01 1, 00 100'])
  })
})
