import { expect } from 'chai'
import { anEnrolledAccount, asOperator, asV1, expectStatus, makeApi } from '../support/api.ts'
import type { Answer, Api } from '../support/api.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

for (const processes of [1, 2]) {
  describe(`a storm of calls on ${processes === 1 ? 'one process' : 'two processes with one database'}`, () => {
    let databaseUrl: string
    let services: readonly Service[] = []
    let operator: Api
    let v1: readonly Api[] = []
    before(async () => {
      databaseUrl = await serviceDatabase()
      services = await Promise.all(upTo(processes).map(() => startService({ databaseUrl })))
      v1 = services.map(({ baseUrl }) => makeApi(baseUrl, asV1))
      operator = makeApi(services[0]?.baseUrl ?? '', asOperator)
    })
    after(async () => {
      await Promise.all(services.map((service) => service.stop()))
      await expectSoundLedger(databaseUrl)
    })

    const api = (index: number): Api => {
      const chosen = v1[index % processes]
      if (chosen === undefined) throw new Error('no service runs')
      return chosen
    }
    const spend = (index: number, operation: string, key: string, names: { ref_id: string; idempotency_key?: string }): Promise<Answer> =>
      api(index).post(`/v1/billing/credits/${operation}`, {
        ...{ external_key: key, ref_type: 'commission_request', idempotency_key: `${operation}:${names.ref_id}` },
        ...names,
      })

    it('books one of fifty calls with one key, and gives all of them its answer', async () => {
      const { key } = await anEnrolledAccount(operator, { credits: 100 })

      const answers = await Promise.all(upTo(50).map((index) => spend(index, 'reserve', key, { ref_id: '1' })))

      expect(answers.filter(({ status }) => status === 201)).to.have.length(1)
      expect(answers.filter(({ status, headers }) => status === 200 && headers.get('idempotent-replayed') === 'true')).to.have.length(49)
      expect(new Set(answers.map(({ body }) => JSON.stringify(body)))).to.have.property('size', 1)
    })

    it('lets exactly a hundred of three hundred have a hundred credits, and never shows less than none meanwhile', async () => {
      const { key } = await anEnrolledAccount(operator, { credits: 100 })
      const path = `/v1/billing/accounts/status?external_key=${key}`
      const seen: unknown[] = []
      let isOver = false
      const watch = async (): Promise<void> => {
        for (let read = 0; !isOver; read += 1) seen.push((await expectStatus(200, api(read).get(path))).body['credit'])
      }

      const watching = watch()
      const answers = await Promise.all(upTo(300).map((index) => spend(index, 'reserve', key, { ref_id: String(index) })))
      isOver = true
      await watching

      const fates = answers.map(({ status, body }) => `${status} ${String(body['code'] ?? body['status'])}`)
      expect(fates.filter((fate) => fate === '201 ACTIVE')).to.have.length(100)
      expect(fates.filter((fate) => fate === '409 INSUFFICIENT_CREDITS')).to.have.length(200)
      expect(seen).to.have.length.of.at.least(1)
      for (const credit of seen as { wallet: number; reserved: number; available: number }[]) {
        expect(credit.available)
          .to.equal(credit.wallet - credit.reserved)
          .and.to.be.within(0, 100)
      }
      const last = await expectStatus(200, api(0).get(path))
      expect(last.body['credit']).to.deep.equal({ wallet: 100, reserved: 100, available: 0, debt: 0 })
    })

    it('lets one of consume and release win each of a hundred races, and tells the other which', async () => {
      const { key } = await anEnrolledAccount(operator, { credits: 100 })
      const races = upTo(100).map(String)
      await Promise.all(races.map((id, index) => expectStatus(201, spend(index, 'reserve', key, { ref_id: id }))))

      const ends = await Promise.all(
        races.map((id, index) =>
          Promise.all([spend(index, 'consume', key, { ref_id: id }), spend(index + 1, 'release', key, { ref_id: id })]),
        ),
      )

      let consumed = 0
      for (const [consume, release] of ends) {
        if (consume.status === 200) consumed += 1
        const [winner, loser] = consume.status === 200 ? [consume, release] : [release, consume]
        const won = consume.status === 200 ? 'CONSUMED' : 'RELEASED'
        expect([winner.status, winner.body['status']]).to.deep.equal([200, won])
        expect([loser.status, loser.body['code']]).to.deep.equal([409, `RESERVATION_ALREADY_${won}`])
      }
      const { body } = await api(0).get(`/v1/billing/accounts/status?external_key=${key}`)
      expect(body['credit']).to.deep.equal({ wallet: 100 - consumed, reserved: 0, available: 100 - consumed, debt: 0 })
    })
  })
}
