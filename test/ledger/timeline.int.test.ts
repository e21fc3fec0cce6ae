import { expect } from 'chai'
import { makePostgresTimeline } from '../../adapters/postgres/timeline/timeline.ts'
import type { PageRequest } from '../../ports/page.ts'
import type { TimelineFilter } from '../../ports/driven/timeline.ts'
import { at } from '../support/given.ts'
import { query } from '../support/query.ts'
import { narrowings } from './timeline-narrowings.ts'
import {
  adopted,
  anna,
  anything,
  arrivals,
  everything,
  keyOf,
  keyOfAccount,
  ofAccount,
  pagesOf,
  rowsOfEach,
  startTimelineWorld,
  unlinkedOfAnna,
  waiting,
  waitingKey,
} from './timeline-world.ts'
import type { TimelineWorld } from './timeline-world.ts'

const celia = '0192e0a0-0000-7000-8000-00000000000c'
/** Seven ends in the middle of an instant that several rows share. */
const limits = [1, 7, 500]

const listOf = ({ lists }: TimelineWorld, accountId: string | null, narrows: Partial<TimelineFilter> = {}) => {
  const timeline = makePostgresTimeline(lists)
  const account = accountId === null ? null : { accountId, externalKey: accountId === celia ? waitingKey : keyOfAccount(accountId) }
  return (page: PageRequest) => timeline.list(account, { ...anything, ...narrows }, page)
}
const listOfWaiting = ({ lists }: TimelineWorld, narrows: Partial<TimelineFilter> = {}) => {
  const timeline = makePostgresTimeline(lists)
  return (page: PageRequest) => timeline.listWaiting(waitingKey, { ...anything, ...narrows }, page)
}

describe('the timeline’s pages', () => {
  let world: TimelineWorld
  before(async () => {
    world = await startTimelineWorld()
  })
  after(() => world.close())
  for (const limit of limits) {
    it(`have every row, every entry and every unlinked event of an account once, newest first, by ${limit}`, async () => {
      const keys = await pagesOf(listOf(world, anna), limit)

      expect(keys).to.have.lengthOf(2 * rowsOfEach + unlinkedOfAnna)
      expect(keys).to.deep.equal(await world.keysOf(everything(ofAccount(anna))))
    })

    it(`have those of all accounts once, by ${limit}`, async () => {
      const keys = await pagesOf(listOf(world, null), limit)

      expect(keys).to.have.lengthOf(6 * rowsOfEach + unlinkedOfAnna)
      expect(keys).to.deep.equal(await world.keysOf(everything('true')))
    })

    it(`have every event that waits under a key once, by ${limit}`, async () => {
      const keys = await pagesOf(listOfWaiting(world), limit)

      expect(keys).to.have.lengthOf(rowsOfEach)
      expect(keys).to.deep.equal(await world.keysOf(waiting))
    })
  }

  for (const { name, narrows, condition } of narrowings) {
    it(`have what a list is narrowed to, and nothing else: ${name}`, async () => {
      const ofKey = narrows.tenantId !== undefined ? 'false' : condition

      expect(await pagesOf(listOf(world, anna, narrows), 3)).to.deep.equal(
        await world.keysOf(everything(`${ofAccount(anna)} and ${condition}`)),
      )
      expect(await pagesOf(listOf(world, null, narrows), 3)).to.deep.equal(await world.keysOf(everything(condition)))
      expect(await pagesOf(listOfWaiting(world, narrows), 3)).to.deep.equal(
        await world.keysOf(`select key from (${waiting}) s where ${ofKey} order by at desc, id desc`),
      )
    })
  }

  it('show no more than a list is narrowed to where a cursor comes from one that was not', async () => {
    const { nextCursor } = await listOf(world, anna)({ limit: 7, cursor: null })
    const to = at('2026-03-01T10:00:05Z')

    const keys = await pagesOf(listOf(world, anna, { to }), 3, undefined, nextCursor)

    expect(keys).to.deep.equal(await world.keysOf(everything(`${ofAccount(anna)} and at < '2026-03-01T10:00:05Z'`)))
  })

  it('are refused for a cursor of another list', async () => {
    const { nextCursor } = await listOf(world, null)({ limit: 7, cursor: null })

    const answer = await listOf(world, anna)({ limit: 7, cursor: nextCursor }).catch((error: unknown) => error)

    expect(answer).to.have.property('code', 'CURSOR_INVALID')
  })
})

describe('the timeline’s pages, while more comes', () => {
  let world: TimelineWorld
  beforeEach(async () => {
    world = await startTimelineWorld()
  })
  afterEach(() => world.close())

  it('lose and double none of the old rows while new ones come, early, late and within', async () => {
    for (const accountId of [anna, null]) {
      const old = await world.keysOf(everything(accountId === null ? 'true' : ofAccount(accountId)))
      let pages = 0

      const keys = await pagesOf(listOf(world, accountId), 7, async () => {
        pages += 1
        await query(world.url, arrivals(`${accountId} ${pages}`))
      })

      expect(pages).to.be.above(10)
      expect(new Set(keys).size).to.equal(keys.length)
      expect(keys.filter((key) => old.includes(key))).to.deep.equal(old)
    }
  })

  it('go on where they were when what waits under a key has got its account', async () => {
    const first = await listOfWaiting(world)({ limit: 7, cursor: null })
    await query(world.url, adopted(celia))

    const rest = await pagesOf(listOf(world, celia), 7, undefined, first.nextCursor)

    expect([...first.items.map(keyOf), ...rest]).to.deep.equal(await world.keysOf(waiting.replace('account_id is null', 'true')))
  })
})
