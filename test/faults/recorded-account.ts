import { expect } from 'chai'
import { Books } from '../model/credits-model.ts'
import type { Call, Said } from '../model/credits-model.ts'
import { Names, toCredit, toRequest, toSaid } from '../model/wire.ts'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { outcomeOf } from './fleet.ts'
import type { Fleet } from './fleet.ts'
import { findLegalOrder, showHistory } from './linear-history.ts'
import type { Recorded } from './linear-history.ts'

/** A call; what it makes goes by its key. */
export type KeyedCall = Omit<Call, 'makes'>

/** One account of a fleet, of which every call is written down as its caller saw it. */
export class RecordedAccount {
  readonly accountId: string
  readonly history: Recorded[] = []
  /** Calls of which nothing came, because the database did not answer in time. */
  turnedAway = 0
  readonly #fleet: Fleet
  readonly #names = new Names()
  readonly #opening: Books

  private constructor(accountId: string, fleet: Fleet, opening: Books) {
    this.accountId = accountId
    this.#fleet = fleet
    this.#opening = opening
  }

  /** A fresh account in CREDIT with nothing. */
  static async open(fleet: Fleet, { ttlMinutes = null }: { readonly ttlMinutes?: number | null } = {}): Promise<RecordedAccount> {
    const operator = fleet.operator(0)
    const { accountId } = await anEnrolledAccount(operator)
    const policy = { billing_mode: 'credit', force_enable_credit: true, reservation_ttl_minutes: ttlMinutes }
    await expectStatus(200, operator.patch(`/v1/control/accounts/${accountId}/policy`, policy))
    return new RecordedAccount(accountId, fleet, new Books().copy(ttlMinutes === null ? {} : { ttl: ttlMinutes * 60_000 }))
  }

  /** Makes a call on the process whose turn it is. */
  async tell(turn: number, keyed: KeyedCall): Promise<void> {
    const call = this.#meant(keyed)
    const { path, byOperator, body } = toRequest(call, { account: this.accountId, names: this.#names })
    const api = byOperator ? this.#fleet.operator(turn) : this.#fleet.v1(turn)
    const start = performance.now()
    this.#write(call, start, await outcomeOf(api.post(path, body)))
  }

  async read(turn: number): Promise<void> {
    const start = performance.now()
    const answer = await outcomeOf(this.#fleet.v1(turn).get(`/v1/billing/accounts/${this.accountId}/status`))
    if (answer?.status === 200) this.#record(null, start, { fate: 'READ', credit: toCredit(answer.body) })
  }

  /** Makes calls on accounts in one batch. */
  static async tellBatch(fleet: Fleet, turn: number, items: readonly { account: RecordedAccount; keyed: KeyedCall }[]): Promise<void> {
    const meant = items.map(({ account, keyed }) => ({ account, call: account.#meant(keyed) }))
    const operations = meant.map(({ account, call }) => {
      const { body } = toRequest(call, { account: account.accountId, names: account.#names })
      return { op: call.op, ...body }
    })
    const start = performance.now()
    const answer = await outcomeOf(fleet.v1(turn).post('/v1/billing/credits/batch', { operations }))
    const results = answer === null ? null : (answer.body['results'] as readonly { status: number; replayed: boolean; body: Body }[])
    if (answer !== null && results === undefined) throw new Error(`${answer.status} to a batch: ${JSON.stringify(answer.body)}`)
    for (const [index, { account, call }] of meant.entries()) {
      const result = results?.[index]
      const isUnknown = result === undefined || result.body['outcome'] === 'UNKNOWN'
      const headers = new Headers({ 'idempotent-replayed': String(result?.replayed) })
      account.#write(call, start, isUnknown ? null : { ...result, headers })
    }
  }

  /** The calls of unknown outcome, made again on the process whose turn it is. */
  async tellUnknownAgain(turn: number): Promise<number> {
    const unknown = this.history.flatMap(({ call, said }) => (call !== null && said === null ? [call] : []))
    for (const call of unknown) await this.tell(turn, call)
    return unknown.length
  }

  expectLegalOrder(): void {
    if (findLegalOrder(this.history, this.#opening) === null) expect.fail(`no legal order of\n${showHistory(this.history)}`)
  }

  // A reservation that nobody was told of yet has no id to be named by.
  #meant({ id, ...keyed }: KeyedCall): Call {
    const known = id !== undefined && this.#names.knows(id) ? id : 'unknown'
    return { ...keyed, makes: `${keyed.op}:${keyed.key}`, ...(id !== undefined && { id: known }) }
  }

  #write(call: Call, start: number, answer: Pick<Answer, 'status' | 'headers' | 'body'> | null): void {
    if (answer === null) {
      this.#record(call, start, null)
      return
    }
    if (answer.status === 503) {
      this.turnedAway += 1
      return
    }
    const { id, idempotency_key: key, ref_id: ref } = answer.body
    if (ref !== undefined && call.op !== 'grant') this.#names.learn(`reserve:${String(key)}`, String(id))
    this.#record(call, start, toSaid(call, answer, this.#names))
  }

  #record(call: Call | null, start: number, said: Said | null): void {
    const now = performance.now()
    // What nobody knows may still happen: at any time from then on.
    const end = said === null ? Infinity : now
    this.history.push({ call, start, end, said, clocks: this.#fleet.clocksBetween(start, said === null ? now : end) })
  }
}
