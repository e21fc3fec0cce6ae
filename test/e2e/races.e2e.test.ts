import { expect } from 'chai'
import { anEnrolledAccount, asOperator, asV1, expectStatus, makeApi } from '../support/api.ts'
import type { Answer, Api, Body } from '../support/api.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { itemsOf, told, within } from './service-of-file.ts'

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)
const statusOf = (key: string): string => `/v1/billing/accounts/status?external_key=${key}`

for (const { processes, title } of [
  { processes: 1, title: 'one process' },
  { processes: 2, title: 'two processes with one database' },
]) {
  describe(`races on ${title}`, () => {
    let databaseUrl: string
    let services: readonly Service[] = []
    let operator: Api
    before(async () => {
      databaseUrl = await serviceDatabase()
      services = await Promise.all(upTo(processes).map(() => startService({ databaseUrl })))
      operator = makeApi(baseUrl(0), asOperator)
    })
    afterEach(() => expectSoundLedger(databaseUrl))
    after(() => Promise.all(services.map((service) => service.stop())))

    /** Calls by turns on each process. */
    function baseUrl(turn: number): string {
      const service = services[turn % processes]
      if (service === undefined) throw new Error('no service runs')
      return service.baseUrl
    }
    const v1 = (turn: number): Api => makeApi(baseUrl(turn), asV1)
    const spend = (turn: number, operation: string, names: Body): Promise<Answer> => {
      const body = { ref_type: 'commission_request', idempotency_key: `${operation}:${String(names['ref_id'])}`, ...names }
      return v1(turn).post(`/v1/billing/credits/${operation}`, body)
    }
    const creditOf = async (key: string): Promise<Body> => within((await expectStatus(200, v1(0).get(statusOf(key)))).body, 'credit')

    it('books one of fifty calls with one key, and gives the others its answer as replays', async () => {
      const { key } = await anEnrolledAccount(operator, { credits: 100 })

      const answers = await Promise.all(upTo(50).map((turn) => spend(turn, 'reserve', { external_key: key, ref_id: 'same' })))

      const fates = answers.map(({ status, headers }) => `${status} ${headers.get('idempotent-replayed') ?? 'first'}`)
      expect(fates.toSorted()).to.deep.equal([...upTo(49).map(() => '200 true'), '201 first'])
      expect(new Set(answers.map(({ body }) => body['id'])).size).to.equal(1)
      expect(await creditOf(key)).to.deep.equal({ wallet: 100, reserved: 1, available: 99, debt: 0 })
    })

    it('lets exactly a hundred of three hundred reserves have a hundred credits, and shows no reader less than none', async () => {
      const { key } = await anEnrolledAccount(operator, { credits: 100 })
      const seen: Body[] = []
      let isOver = false
      const watch = async (turn: number): Promise<void> => {
        while (!isOver) seen.push(within((await expectStatus(200, v1(turn).get(statusOf(key)))).body, 'credit'))
      }

      const watching = Promise.all(upTo(processes).map(watch))
      const answers = await Promise.all(upTo(300).map((turn) => spend(turn, 'reserve', { external_key: key, ref_id: String(turn) })))
      isOver = true
      await watching

      const fates = answers.map(told).toSorted()
      expect(fates).to.deep.equal([...upTo(100).map(() => '201'), ...upTo(200).map(() => '409 INSUFFICIENT_CREDITS')])
      expect(seen).to.have.length.of.at.least(processes)
      for (const { wallet, reserved, available } of seen) {
        expect(available).to.equal(Number(wallet) - Number(reserved))
        expect(available).to.be.within(0, 100)
      }
      expect(await creditOf(key)).to.deep.equal({ wallet: 100, reserved: 100, available: 0, debt: 0 })
    })

    it('lets one of consume and release win each of a hundred races, and tells the other which came first', async () => {
      const { key } = await anEnrolledAccount(operator, { credits: 100 })
      const names = upTo(100).map((race) => ({ external_key: key, ref_id: String(race) }))
      await Promise.all(names.map((name, turn) => expectStatus(201, spend(turn, 'reserve', name))))

      const races = await Promise.all(
        names.map((name, turn) => {
          const [first, second] = turn % 4 < 2 ? ['consume', 'release'] : ['release', 'consume']
          return Promise.all([spend(turn, String(first), name), spend(turn + 1, String(second), name)])
        }),
      )

      const ends = races.map((race) => {
        const winner = race.find(({ status }) => status === 200)
        const loser = race.find((answer) => answer !== winner)
        return [winner?.body['status'], loser === undefined ? 'none' : told(loser)]
      })
      for (const [won, lost] of ends) {
        expect(won).to.be.oneOf(['CONSUMED', 'RELEASED'])
        expect(lost).to.equal(`409 RESERVATION_ALREADY_${String(won)}`)
      }
      const left = 100 - ends.filter(([won]) => won === 'CONSUMED').length
      expect(await creditOf(key)).to.deep.equal({ wallet: left, reserved: 0, available: left, debt: 0 })
    })

    it('books batches that name the same forty accounts in opposite orders, all of them', async () => {
      const accounts: string[] = []
      for (const _ of upTo(40)) accounts.push((await anEnrolledAccount(operator, { credits: 50 })).key)
      const inOrder = (batch: number): readonly string[] => (batch % 2 === 0 ? accounts : accounts.toReversed())
      const run = async (batch: number, op: string): Promise<readonly Body[]> => {
        const operations = inOrder(batch).map((key) => ({
          ...{ op, external_key: key, ref_type: 'commission_request', ref_id: String(batch), idempotency_key: `${op}:${batch}` },
        }))
        // Neighbours have opposite orders, and each process gets both orders.
        return itemsOf(await expectStatus(200, v1(batch >> 1).post('/v1/billing/credits/batch', { operations })), 'results')
      }

      const reserved = (await Promise.all(upTo(24).map((batch) => run(batch, 'reserve')))).flat()
      const settled = (await Promise.all(upTo(24).map((batch) => run(batch, batch % 3 === 0 ? 'release' : 'consume')))).flat()

      expect(reserved.filter(({ status, replayed }) => status !== 201 || replayed !== false)).to.deep.equal([])
      expect(settled.filter(({ status, replayed }) => status !== 200 || replayed !== false)).to.deep.equal([])
      expect(settled).to.have.length(24 * 40)
      for (const key of accounts) expect(await creditOf(key)).to.deep.equal({ wallet: 34, reserved: 0, available: 34, debt: 0 })
    })
  })
}
