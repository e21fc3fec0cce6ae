import { expect } from 'chai'
import { toLedgerEntry } from '../../adapters/http/translate.ts'
import type { TakeBackCredits } from '../../src/domain/credits/account.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { Turn } from '../../src/domain/credits/turn.ts'
import { aConsumeCommand, aGrantCommand, aLoadedAccount, aLot, anAccount, aReserveCommand, makeIds, today } from '../support/given.ts'

const takeBack = (total: number, facts: number): TakeBackCredits => ({
  ...{ kind: 'TAKE_BACK', accountId: 'a1', idempotencyKey: `payment_reversal:lot:${facts}`, actor: 'provider:stripe', lotId: 'lot' },
  ...{ total: toCredits(total), facts, reference: null, spareLotId: `spare ${facts}` },
})

describe('a ledger row on the wire', () => {
  it('says of what is taken back, made a debt, paid and restored what it did to the wallet, and whose gain it is', () => {
    const turn = new Turn(aLoadedAccount({ account: anAccount({ lots: [aLot('lot', 10n)] }) }), today, makeIds())

    turn.take(aReserveCommand({ amount: 7n }))
    turn.take(aConsumeCommand())
    turn.take(takeBack(10, 1)) // 3 that are there, 7 that are spent
    turn.take(aGrantCommand({ amount: 2n }))
    turn.take(takeBack(1, 2)) // the 5 that are still owed, then 4

    const rows = turn.outcome().entries.map(toLedgerEntry)
    expect(
      rows.slice(2).map(({ reason, delta, wallet_delta, reserved_delta }) => [reason, delta, wallet_delta, reserved_delta]),
    ).to.deep.equal([
      ['REVERSAL', -3, -3, 0],
      ['REVERSAL', -7, 0, 0],
      ['GRANT', 2, 2, 0],
      ['REVERSAL', -2, -2, 0],
      ['ADJUSTMENT', 5, 0, 0],
      ['ADJUSTMENT', 4, 4, 0],
    ])
    // What the rows did to the wallet, and what was in it before them, is the newest row's balance.
    expect(rows.reduce((sum, row) => sum + row.wallet_delta, 10)).to.equal(rows.at(-1)?.balance.wallet)
    expect(rows.slice(-2).map((row) => row.metadata_json)).to.deep.equal(Array(2).fill({ lot_id: 'lot', total: '1', facts: 2 }))
  })
})
