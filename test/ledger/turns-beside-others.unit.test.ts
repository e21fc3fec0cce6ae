import { expect } from 'chai'
import { makeTurnQueue } from '../../adapters/postgres/ledger/turn-queue.ts'
import { aReserveCommand } from '../support/given.ts'
import { until } from '../support/until.ts'

const [hot, quiet, other] = [1, 2, 3].map((index) => `01900000-0000-7000-8000-00000000000${index}`) as [string, string, string]
const crowd = 64

/** A queue whose batches are told as "account commands", and come back when the test says so, the first one first. */
function aQueue() {
  const left: string[] = []
  const back: (() => void)[] = []
  const { submit } = makeTurnQueue({
    ...{ groups: 1, batchMax: 256, onLength: () => undefined, onShed: () => undefined },
    commit: async (batch) => {
      left.push(batch.map(({ accountId, waiting }) => `${nameOf(accountId)} ${waiting.length}`).join(', '))
      await new Promise<void>((resolve) => back.push(resolve))
      for (const { waiting } of batch)
        for (const { answer } of waiting) answer({ kind: 'IGNORED', reason: 'NO_RESERVATION', billingMode: 'CREDIT' })
      return []
    },
  })
  const give = (accountId: string, count = 1): void => {
    for (let index = 0; index < count; index++) void submit(aReserveCommand({ accountId }))
  }
  const leaves = (batches: number): Promise<void> => until(`${batches} batches left`, () => left.length === batches)
  return { left, back, give, leaves }
}

const nameOf = (accountId: string): string => (accountId === hot ? 'hot' : accountId === quiet ? 'quiet' : 'other')

describe('the queue of turns, for quiet accounts beside a busy one', () => {
  it('lets them by while a batch of the busy one is under way', async () => {
    const { left, give, leaves } = aQueue()
    give(hot, crowd)
    await leaves(1)
    give(quiet)
    await leaves(2)
    expect(left).to.deep.equal([`hot ${crowd}`, 'quiet 1'])
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
    expect(left).to.deep.equal(['quiet 1, hot 16, other 1', 'hot 16', 'hot 32'])
  })

  it('has a quarter of it go with them where more than a few wait', async () => {
    const { left, give, leaves } = aQueue()
    give(quiet)
    give(hot, 400)
    await leaves(1)
    expect(left).to.deep.equal(['quiet 1, hot 100'])
  })
})
