import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { makeWaitingRoom } from '../../adapters/postgres/events/waiting-room.ts'
import type { Waiting, WaitingRoom } from '../../adapters/postgres/events/waiting-room.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { IncomingEvent } from '../../src/domain/events/event.ts'
import { at } from '../support/given.ts'

const statementMax = 500

const anEvent = (payload = '{}'): IncomingEvent => ({
  ...{ eventId: '01900000-0000-7000-8000-000000000001', accountId: null, tenantId: null, receivedAt: at('2026-01-01T00:00:00Z') },
  ...{ source: 'v1', type: 'deliverables_released', idempotencyKey: 'event-1', accountKey: 'v1:partner:1', namedAccountId: null },
  ...{ payload, otherMembers: null, isCatalogued: true, isPayloadValid: true, violations: [], warnings: [] },
  ...{ reference: null, money: null, occurredAt: null, actor: 'service:v1' },
})

/** A room, and what became of those that had to leave it without being kept. */
function aRoom() {
  const refused: IncomingEvent[] = []
  const codes: string[] = []
  let shed = 0
  const room = makeWaitingRoom({
    onRefused: (event) => void refused.push(event),
    onShed: () => void (shed += 1),
    cause: () => new Error('away'),
  })
  const enter = (count: number, payload?: string): void => {
    for (let entered = 0; entered < count; entered += 1) {
      void room.enter(anEvent(payload)).then((received) => received instanceof BillingError && codes.push(received.code))
    }
  }
  return { room, refused, codes, shed: () => shed, enter }
}

const settle = (all: readonly Waiting[]): void => {
  for (const { answer } of all) answer(new Error('not looked at'))
}

function emptyOf(room: WaitingRoom): void {
  while (room.count() > 0) settle(room.next())
}

describe('the waiting room of events', () => {
  it('gives as many as one statement takes, in the order in which they came, and keeps count of those it has not given', () => {
    const { room, enter } = aRoom()
    enter(statementMax + 20)

    const taken = room.next()

    expect(taken).to.have.lengthOf(statementMax)
    expect(room.count()).to.equal(20)
    settle(taken)
    expect(room.count()).to.equal(20)
    emptyOf(room)
  })

  it('holds twenty thousand of them while the database is away, and turns away who comes then as long as it is full', async () => {
    const { room, refused, codes, enter } = aRoom()
    enter(20_000)
    expect(refused).to.deep.equal([])

    enter(2)
    await wait(0)

    expect(refused).to.have.lengthOf(2)
    expect(codes).to.deep.equal(['STORAGE_UNAVAILABLE', 'STORAGE_UNAVAILABLE'])
    settle(room.next())
    enter(1)
    expect(refused).to.have.lengthOf(2)
    emptyOf(room)
  })

  it('holds 64 MB of them', () => {
    const { room, refused, enter } = aRoom()
    enter(70, ' '.repeat(1024 * 1024))

    expect(refused).to.have.lengthOf(70 - 63)
    emptyOf(room)
  })

  it('turns away at once who would have to wait too long for those before him, as soon as it knows how long they take', async () => {
    const { room, refused, codes, shed, enter } = aRoom()
    room.took(2_000)
    expect(room.expectedWait(), 'where nobody waits').to.equal(0)
    enter(statementMax - 1)
    expect(room.expectedWait(), 'behind less than a statement').to.equal(2_000)

    enter(statementMax * 4)
    await wait(0)

    expect(room.count()).to.be.within(statementMax, statementMax * 2)
    expect(room.expectedWait()).to.be.closeTo(4_500, 10)
    expect(refused).to.have.lengthOf(statementMax * 5 - 1 - room.count())
    expect(new Set(codes)).to.deep.equal(new Set(['OVERLOADED']))
    expect(shed()).to.equal(refused.length)
    emptyOf(room)
  })

  it('lets a few in, however long the last ones took', () => {
    const { room, refused, enter } = aRoom()
    room.took(60_000)

    enter(100)
    settle(room.next())
    enter(100)

    expect(refused).to.deep.equal([])
    emptyOf(room)
  })
})
