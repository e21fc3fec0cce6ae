import { expect } from 'chai'
import { makeBooking } from '../../src/application/reconciliation/book-actions.ts'
import type { OrdinaryCommand } from '../../src/domain/credits/account.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { BillingError } from '../../src/domain/errors.ts'

const reserveOf = (id: number): OrdinaryCommand => ({
  ...{
    kind: 'RESERVE',
    accountId: 'a1',
    reservationId: `r${id}`,
    amount: toCredits(1),
    reference: { type: 'commission_request', id: `${id}` },
  },
  ...{ idempotencyKey: `k${id}`, actor: 'job:reconcile', override: null },
})

/** A ledger that refuses what it is told, and counts what it is asked. */
function aLedgerThat(refuses: (asked: number) => BillingError) {
  const ledger = {
    asked: 0,
    execute: () => Promise.reject(refuses((ledger.asked += 1))),
    rehearseAll: () => Promise.reject(new Error('nothing is rehearsed')),
    expireDue: () => Promise.resolve(0),
  }
  return ledger
}

describe('booking what heals an account', () => {
  const commands = Array.from({ length: 3_000 }, (_, index) => reserveOf(index))

  it('does not ask for each of thousands once the credits are spent: the answer is the same', async () => {
    const ledger = aLedgerThat(() => new BillingError('INSUFFICIENT_CREDITS', 'no credits'))

    const answers = await makeBooking(ledger).book('a1', commands)

    expect(ledger.asked).to.be.at.most(250)
    expect(answers).to.have.lengthOf(commands.length)
    expect(new Set(answers.map((answer) => (answer instanceof BillingError ? answer.code : '')))).to.deep.equal(
      new Set(['INSUFFICIENT_CREDITS']),
    )
  })

  it('asks for each where something else is wrong', async () => {
    const ledger = aLedgerThat((asked) => new BillingError('REFERENCE_ALREADY_RESERVED', `reserved ${asked}`))

    await makeBooking(ledger).book('a1', commands)

    expect(ledger.asked).to.equal(commands.length)
  })
})
