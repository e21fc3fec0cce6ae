import { expect } from 'chai'
import type { Answer, Body } from '../support/api.ts'
import { itemsOf, serviceOfFile, told, within } from './service-of-file.ts'

const reserve = '/v1/billing/credits/reserve'

/** An object of that many members that no contract knows. */
const wide = (count: number): Body => Object.fromEntries(Array.from({ length: count }, (_, index) => [`m${index}`, 1]))

const placesOf = ({ body }: Pick<Answer, 'body'>): readonly unknown[] => itemsOf({ body }, 'errors').map(({ path }) => path)

describe('what is wrong in very many places', () => {
  const its = serviceOfFile()

  it('is said once of an object with far too many members', async () => {
    const answer = await its.v1.post(reserve, wide(150_000))

    expect(told(answer)).to.equal('400 VALIDATION_FAILED')
    expect(itemsOf(answer, 'errors')).to.deep.equal([
      { path: '/body', message: 'must NOT have more than 1000 members', code: 'maxProperties' },
    ])
  })

  it('is said with its place where such an object is further in', async () => {
    const grant = '/v1/control/accounts/01900000-0000-7000-8000-000000000002/credits/grant'

    const answer = await its.operator.post(grant, { amount: 1, metadata_json: { facts: [1, wide(1001)] } })

    expect([told(answer), placesOf(answer)]).to.deep.equal(['400 VALIDATION_FAILED', ['/body/metadata_json/facts/1']])
  })

  it('is said once of a list with far too many items', async () => {
    const answer = await its.v1.post('/v1/billing/accounts/statuses', { external_keys: Array<number>(900_000).fill(1) })

    expect(told(answer)).to.equal('400 VALIDATION_FAILED')
    expect(itemsOf(answer, 'errors')).to.deep.equal([
      { path: '/body/external_keys', message: 'must NOT have more than 10000 items', code: 'maxItems' },
    ])
  })

  it('is said of a hundred places at most', async () => {
    const answer = await its.v1.post(reserve, wide(500))

    expect([told(answer), placesOf(answer).length]).to.deep.equal(['400 VALIDATION_FAILED', 100])
  })

  it('is said of twenty places at most of each item of a batch', async () => {
    const operations = Array.from({ length: 100 }, () => ({ op: 'reserve', ...wide(500) }))

    const results = itemsOf(await its.v1.post('/v1/billing/credits/batch', { operations }), 'results')

    expect(results.map((result) => [result['status'], placesOf({ body: within(result, 'body') }).length])).to.deep.equal(
      operations.map(() => [400, 20]),
    )
  })
})
