import { expect } from 'chai'
import { groupOf } from '../../adapters/postgres/ledger/group-of.ts'
import { makeTurnQueue } from '../../adapters/postgres/ledger/turn-queue.ts'
import type { AccountCommands } from '../../adapters/postgres/ledger/turn-queue.ts'
import { aReserveCommand } from '../support/given.ts'

const accounts = Array.from({ length: 64 }, (_, index) => `01900000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`)

/** A queue whose batches are answered at once, and remembered. */
function aQueue({ groups, batchMax = 256 }: { readonly groups: number; readonly batchMax?: number }) {
  const batches: (readonly AccountCommands[])[] = []
  const submit = makeTurnQueue({
    ...{ groups, batchMax, onLength: () => undefined },
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
