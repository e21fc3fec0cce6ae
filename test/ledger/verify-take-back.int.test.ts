import { expect } from 'chai'
import { sha256Chain } from '../../adapters/signing/ed25519-seal.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { later, minutes } from '../../src/domain/time.ts'
import { commandsOf } from '../ports/ledger-calls.ts'
import { askStranger, startProofWorld, verdictOf } from './proof-world.ts'
import type { ProofWorld } from './proof-world.ts'

describe('proving what was taken back', () => {
  let proof: ProofWorld
  let [accountId, lotId] = ['', '']

  before(async () => {
    proof = await startProofWorld()
    const { world } = proof
    ;[accountId, lotId] = [await world.enrol(), world.nextId()]
    const call = commandsOf(world, accountId)
    const expiresAt = later(world.now(), minutes(90))
    await world.ledger.execute(call.grant('bought', { lotId, amount: 20n, reason: 'TOPUP', unitPrice: '2.5', currency: 'INR', expiresAt }))
    const takeBack = async (total: number, facts: number) => {
      const terms = { accountId, lotId, total: toCredits(total), facts, idempotencyKey: `payment_reversal:${lotId}:${facts}` }
      await world.ledger.takeBack({ kind: 'TAKE_BACK', ...terms, actor: 'provider:stripe', reference: null, spareLotId: world.nextId() })
    }
    await world.ledger.execute(call.reserve('1', { amount: toCredits(12) }))
    await world.ledger.execute(call.consume('1', { amount: 9n }))
    await world.ledger.execute(call.reserve('2', { amount: toCredits(4) }))
    await takeBack(18, 1) // what is there, then a debt
    await world.ledger.execute(call.grant('pays', { amount: 3n }))
    await takeBack(6, 2) // the debt, then credits
    await takeBack(6, 3) // nothing
    await takeBack(0, 4)
    await world.ledger.execute(call.release('2'))
    await takeBack(10, 5)
    world.setClock(later(world.now(), minutes(100)))
    await world.ledger.execute(call.grant('later', { amount: 1n }))
    await takeBack(2, 6) // into a lot that has ended
    await takeBack(2, 7)
    await proof.keep()
  })
  after(() => proof.close())

  const verdict = async () => verdictOf(await proof.proving().verify({ accountId: null, heads: null }))

  it('finds nothing while nothing is changed, nor does a stranger', async () => {
    expect(await verdict()).to.equal(null)
    expect((await askStranger(proof.proving())).code).to.equal(0)
    const told = (await proof.world.entriesOf(accountId))
      .filter(({ operation }) => operation === 'take-back')
      .map(({ from, to }) => `${from}>${to}`)
    expect(new Set(told)).to.include.keys('available>reversed', 'owed>reversed', 'reversed>owed', 'reversed>available', 'available>expired')
  })

  for (const change of ['reversed = reversed - 1', 'debited = debited + 1', 'expired = expired - 1', 'taken_facts = 1']) {
    it(`finds and names a lot of which ${change} was written`, async () => {
      await proof.spoil(`update ledger.lots set ${change} where lot_id = '${lotId}'`)
      expect(await verdict()).to.equal('STORED_LOTS 1')
      await proof.restore()
    })
  }

  /** The export, with a chain that is right, of rows that say another thing in `metadata`. */
  async function* forged(forge: (metadata: string) => string): AsyncGenerator<string> {
    let hash = '0'.repeat(64)
    for await (const lines of proof.proving().export(accountId)) {
      for (const line of lines.trim().split('\n')) {
        const { row } = JSON.parse(line) as { readonly row: readonly unknown[] }
        const said = typeof row[17] === 'string' ? row.with(17, forge(row[17])) : row
        hash = sha256Chain(hash, JSON.stringify(said))
        yield `${JSON.stringify({ row: said, hash })}\n`
      }
    }
  }

  it('lets a stranger find a take-back of no lot, of fewer facts, and of more than was taken, by the entries alone', async () => {
    const other = (await proof.world.entriesOf(accountId)).find(({ idempotencyKey }) => idempotencyKey === 'pays')?.lots[0]?.lotId ?? ''
    for (const [forge, said] of [
      [(metadata: string) => metadata.replace(lotId, 'none'), 'it takes back of lot none, which is not there'],
      [(metadata: string) => metadata.replace('"facts":6', '"facts":1'), 'it was folded from 1 facts, and one before it from 5'],
      [
        (metadata: string) => (metadata.includes('"facts":2') ? metadata.replace(lotId, other) : metadata),
        `it gives back more of lot ${other} than was taken`,
      ],
      [(metadata: string) => metadata, 'sound: 1 accounts'],
    ] as const) {
      const answer = await askStranger({ ...proof.proving(), export: () => forged(forge) })
      expect(answer.said).to.include(said)
      expect(answer.code).to.equal(said.startsWith('sound') ? 0 : 1)
    }
  })

  it('finds that a take-back says another lot, or fewer facts', async () => {
    for (const [from, to] of [
      ['"facts":6', '"facts":1'],
      [lotId, '01900000-0000-7000-8000-00000000dead'],
    ] as const) {
      await proof.spoil(`update ledger.entries set metadata = replace(metadata, '${from}', '${to}') where operation = 'take-back'`)
      expect(await verdict()).to.match(/^CHAIN \d+$/)
      await proof.restore()
    }
  })
})
