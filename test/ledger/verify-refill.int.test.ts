import { expect } from 'chai'
import { later, minutes } from '../../src/domain/time.ts'
import { commandsOf } from '../ports/ledger-calls.ts'
import { askStranger, startProofWorld, verdictOf } from './proof-world.ts'
import type { ProofWorld } from './proof-world.ts'

describe('proving refills, and ends that were booked alone', () => {
  let proof: ProofWorld
  let lotId = ''

  before(async () => {
    proof = await startProofWorld()
    const { world } = proof
    const accountId = await world.enrol({ reservationTtlMinutes: 30 })
    const call = commandsOf(world, accountId)
    const refill = call.refill('refill:s:1', { mode: 'TOP_UP_TO', expiresAt: later(world.now(), minutes(20)), metadata: '{"period":1}' })
    ;({ lotId } = refill)
    await world.ledger.execute(call.grant('g', { amount: 4n }))
    await world.ledger.refill(refill)
    await world.ledger.execute(call.reserve('1', { amount: 2n }))
    world.setClock(later(world.now(), minutes(60)))
    await world.ledger.expireDue(accountId)
    await world.ledger.refill(call.refill('refill:s:2'))
    await proof.keep()
  })
  after(() => proof.close())

  const verdict = async () => verdictOf(await proof.proving().verify({ accountId: null, heads: null }))

  it('finds nothing while nothing is changed, nor does a stranger', async () => {
    expect(await verdict()).to.equal(null)
    expect(await askStranger(proof.proving())).to.include({ code: 0 })
  })

  it('finds and names a refill that is stored as another lot, or that another operation is said to have booked', async () => {
    await proof.spoil(`update ledger.lots set source = 'GRANT' where lot_id = '${lotId}'`)
    expect(await verdict()).to.equal('STORED_LOTS 2')
    await proof.restore()

    await proof.spoil(`update ledger.entries set operation = 'grant' where operation = 'refill' and seq = 2`)
    expect(await verdict()).to.equal('CHAIN 2')
    expect((await askStranger(proof.proving())).code).to.equal(1)
    await proof.restore()
  })
})
