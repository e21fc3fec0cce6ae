import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { anEvent } from './an-event.ts'
import { itemsOf, serviceOfFile, told, within } from './service-of-file.ts'

describe('events in a batch', () => {
  const world = serviceOfFile()
  const tellMany = (events: readonly unknown[]): Promise<Answer> => world.v1.post('/v1/billing/events/batch', { events })

  it('are answered each in its place, as the call alone would have been', async () => {
    const { key } = await anEnrolledAccount(world.operator)
    const [first, second] = [anEvent({ external_account_key: key }), anEvent({ external_account_key: key, event_type: 'something_else' })]

    const results = itemsOf(await expectStatus(200, tellMany([first, 7, first, { ...first, event_type: undefined }, second])), 'results')

    expect(results.map(({ status, replayed }) => [status, replayed])).to.deep.equal([
      [201, false],
      [400, false],
      [200, true],
      [400, false],
      [201, false],
    ])
    const bodies = results.map((result) => within(result, 'body'))
    expect(bodies.map((body) => body['code'] ?? body['catalogued'])).to.deep.equal([
      ...[true, 'VALIDATION_FAILED', true, 'VALIDATION_FAILED', false],
    ])
    expect(bodies[2]).to.deep.equal({ ...bodies[0], duplicate: true })
  })

  it('are kept, a thousand at once', async () => {
    const { key } = await anEnrolledAccount(world.operator)
    const events = Array.from({ length: 1000 }, () => anEvent({ external_account_key: key }))

    const results = itemsOf(await expectStatus(200, tellMany(events)), 'results')

    expect(new Set(results.map(({ status }) => status))).to.deep.equal(new Set([201]))
    const rows: Body[] = []
    let cursor: unknown = null
    do {
      const page = await expectStatus(
        200,
        world.v1.get(
          `/v1/billing/timeline?external_key=${key}&source=usage_v1&limit=300${cursor === null ? '' : `&cursor=${String(cursor)}`}`,
        ),
      )
      rows.push(...itemsOf(page))
      cursor = page.body['next_cursor']
    } while (cursor !== null)
    expect(rows.map((row) => row['idempotency_key'])).to.have.members(events.map((event) => event['idempotency_key']))
  })

  it('are refused all together where there are too many, none, or no list, and what came is kept', async () => {
    const bodies = [{ events: Array.from({ length: 1001 }, () => 1) }, { events: [] }, { items: [] }]

    const answers = await Promise.all(bodies.map((body) => world.v1.post('/v1/billing/events/batch', body)))

    expect(answers.map(told)).to.deep.equal(Array.from({ length: 3 }, () => '400 VALIDATION_FAILED'))
    const refused = await query(world.databaseUrl, `select code || ' ' || convert_from(body, 'utf8') as kept from ledger.event_refusals`)
    const kept = refused.map((row) => row['kept'])
    expect(kept).to.include.members(bodies.map((body) => `VALIDATION_FAILED ${JSON.stringify(body)}`))
  })

  it('are refused all together where there are two lists of them, of which one would be lost', async () => {
    const [one, two] = [anEvent(), anEvent()]
    const body = `{"events":[${JSON.stringify(one)}],"events":[${JSON.stringify(two)}]}`

    const answer = await world.v1.post('/v1/billing/events/batch', body)

    expect(told(answer)).to.equal('400 MALFORMED_JSON')
    const kept = await query(world.databaseUrl, `select code from ledger.event_refusals where convert_from(body, 'utf8') = '${body}'`)
    expect(kept).to.deep.equal([{ code: 'MALFORMED_JSON' }])
  })
})
