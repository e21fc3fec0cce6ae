import { asOperator, asV1, expectStatus, makeApi } from '../support/api.ts'
import type { Api } from '../support/api.ts'
import { query } from '../support/query.ts'
import type { Service } from '../support/running-service.ts'
import type { MovedTime } from '../support/moved-time.ts'
import { Books } from './credits-model.ts'
import type { Call } from './credits-model.ts'
import type { Counts } from './live.ts'
import { isCall, mustAgree, steer } from './live.ts'
import type { SteeringStep } from './live.ts'
import { Script } from './random-steps.ts'
import type { Step } from './random-steps.ts'
import { Names, toCredit, toRequest, toSaid } from './wire.ts'

/** A service whose time is the test's. */
export interface ModelledService {
  readonly service: Service
  readonly time: MovedTime
}

const minute = 60_000
let made = 0

/** An account of a service, over the wire, beside the model. */
class HttpLife {
  readonly #accountId: string
  readonly #operator: Api
  readonly #v1: Api
  readonly #names = new Names()
  readonly #moved = new Map<string, bigint>()
  readonly #counts: Counts
  /** The books as each step left them. */
  readonly #past: Books[] = []
  books = new Books()

  constructor(accountId: string, { baseUrl }: Service, counts: Counts) {
    this.#accountId = accountId
    this.#operator = makeApi(baseUrl, asOperator)
    this.#v1 = makeApi(baseUrl, asV1)
    this.#counts = counts
  }

  async steer(step: SteeringStep, clock: number): Promise<void> {
    this.books = steer(this.books, step)
    this.#past.push(this.books)
    const change = toPatch(step)
    if (change !== null) await expectStatus(200, this.#operator.patch(`/v1/control/accounts/${this.#accountId}/${change.of}`, change.body))
    await this.compareCredit(step, clock)
  }

  async call(call: Call, { clock, script }: { readonly clock: number; readonly script: Script }): Promise<void> {
    const { books, said: wanted } = this.books.tell(call, clock)
    this.books = books
    this.#past.push(books)
    const { path, byOperator, body } = toRequest(call, { account: this.#accountId, names: this.#names })
    const told = await (byOperator ? this.#operator : this.#v1).post(path, body)
    const { fate, credit, reservation } = toSaid(call, told, this.#names)
    this.#counts.add(call, wanted)
    script.hear(call, wanted)
    if (wanted.fate === 'BOOKED') this.#move(wanted.rows ?? '')
    const model = [wanted.fate, wanted.credit, wanted.reservation].join(' | ')
    mustAgree(call, { model, account: [fate, credit, reservation].join(' | ') })
  }

  async compareCredit(asked: Step, clock: number): Promise<void> {
    const status = await expectStatus(200, this.#v1.get(`/v1/billing/accounts/${this.#accountId}/status`))
    mustAgree(asked, { model: this.books.asOf(clock).credit, account: toCredit(status.body) })
  }

  /** What the past was, at instants at which something was booked and between them, as it was known by then. */
  async comparePast(clock: number): Promise<void> {
    const booked = [...new Set(this.#past.map(({ at }) => at))].filter((at) => at > 0)
    const instants = booked.flatMap((at, index) => [at - 1, at, Math.floor((at + (booked[index + 1] ?? clock)) / 2)])
    const asked = instants.filter((at, index) => at <= clock && index % Math.ceil(instants.length / 9) === 0)
    for (const at of asked) {
      const books = this.#past.findLast((one) => one.at <= at) ?? new Books()
      const as_of = new Date(at).toISOString()
      const status = await expectStatus(200, this.#v1.get(`/v1/billing/accounts/${this.#accountId}/status?as_of=${as_of}`))
      mustAgree({ step: 'wait', minutes: (at - clock) / minute }, { model: books.asOf(at).credit, account: toCredit(status.body) })
    }
  }

  /** What the journal has moved in all, by reason and buckets. */
  async compareJournal(databaseUrl: string): Promise<void> {
    const rows = await query(
      databaseUrl,
      `select reason || ' ' || from_bucket || '>' || to_bucket || ' ' || sum(amount) as moved from ledger.entries
       where account_id = '${this.#accountId}' group by reason, from_bucket, to_bucket`,
    )
    const account = rows.map(({ moved }) => String(moved)).toSorted()
    const model = [...this.#moved].map(([move, amount]) => `${move} ${amount}`).toSorted()
    mustAgree({ step: 'wait', minutes: 0 }, { model: model.join(', '), account: account.join(', ') })
  }

  #move(rows: string): void {
    for (const [, move = '', amount = ''] of rows.matchAll(/([A-Z]+ \w+>\w+) (\d+)/g))
      this.#moved.set(move, (this.#moved.get(move) ?? 0n) + BigInt(amount))
  }
}

/** Lets an account live through steps over HTTP and PostgreSQL beside the model. @throws {Error} where they differ */
export async function liveOverHttp(steps: readonly Step[], { service, time }: ModelledService, counts: Counts): Promise<void> {
  let clock = Date.UTC(2026, 2, 1)
  time.moveTo(clock)
  const life = new HttpLife(await makeAccount(makeApi(service.baseUrl, asOperator)), service, counts)
  const script = new Script()
  for (const step of steps) {
    if (!isCall(step)) {
      if (step.step === 'wait') time.moveTo((clock += step.minutes * minute))
      await life.steer(step, clock)
    } else if (step.step === 'again' || step.amount !== 0n) {
      const call = script.callOf(step, clock)
      if (call !== null) await life.call(call, { clock, script })
    }
  }
  await life.compareCredit({ step: 'wait', minutes: 0 }, clock)
  await life.comparePast(clock)
  await life.compareJournal(service.databaseUrl ?? '')
}

async function makeAccount(operator: Api): Promise<string> {
  made += 1
  const key = `v1:partner:model-${made}`
  const tenant = '11111111-1111-1111-1111-111111111111'
  const names = { tenant_id: tenant, account_type: 'external_associate', display_name: key, external_key: key }
  const id = String((await expectStatus(201, operator.post('/v1/control/accounts', names))).body['account_id'])
  await expectStatus(200, operator.patch(`/v1/control/accounts/${id}/policy`, { billing_mode: 'credit', force_enable_credit: true }))
  return id
}

function toPatch(step: SteeringStep): { readonly of: 'policy' | 'status'; readonly body: Readonly<Record<string, unknown>> } | null {
  switch (step.step) {
    case 'mode':
      return { of: 'policy', body: { billing_mode: step.mode.toLowerCase(), ...(step.mode === 'CREDIT' && { force_enable_credit: true }) } }
    case 'ttl':
      return { of: 'policy', body: { reservation_ttl_minutes: step.minutes } }
    case 'suspended':
      return { of: 'status', body: { status: step.is ? 'suspended' : 'active' } }
    case 'wait':
      return null
    case 'owe':
      throw new Error('no call makes a debt')
  }
}
