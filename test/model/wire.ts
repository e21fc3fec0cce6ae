import type { Answer, Body } from '../support/api.ts'
import type { Call, Said } from './credits-model.ts'

/** A call as it goes over the wire. */
export interface Request {
  readonly path: string
  /** Whether only an operator may send it. */
  readonly byOperator: boolean
  readonly body: Body
}

/** The names that the model and the wire have for one another's things. */
export class Names {
  readonly #ids = new Map<string, string>()
  readonly #names = new Map<string, string>()

  learn(name: string, id: string): void {
    this.#ids.set(name, id)
    this.#names.set(id, name)
  }

  knows(name: string): boolean {
    return this.#ids.has(name)
  }

  idOf(name: string): string {
    return this.#ids.get(name) ?? '00000000-0000-7000-8000-000000000000'
  }

  nameOf(id: string): string {
    return this.#names.get(id) ?? id
  }
}

const refType = 'commission_request'

/** A call on an account. A grant and an override are an operator's. */
export function toRequest(call: Call, { account, names }: { readonly account: string; readonly names: Names }): Request {
  const { op, key, amount, override = false, end, undoes } = call
  const given = { idempotency_key: key, ...(amount !== undefined && { amount: Number(amount) }) }
  if (op === 'grant') {
    const body = {
      ...{ ...given, reason: (call.reason ?? 'GRANT').toLowerCase() },
      ...(end !== undefined && { expires_at: new Date(end).toISOString() }),
      ...(undoes !== undefined && { reverses_entry_id: names.idOf(undoes) }),
    }
    return { path: `/v1/control/accounts/${account}/credits/grant`, byOperator: true, body }
  }
  const body = { account_id: account, ...given, ...namesOf(call, names) }
  if (!override) return { path: `/v1/billing/credits/${op}`, byOperator: false, body }
  return { path: '/v1/control/credits/reserve', byOperator: true, body: { ...body, operator_override: true, override_reason: 'why' } }
}

const namesOf = ({ ref, id }: Call, names: Names): Body => ({
  ...(ref !== undefined && { ref_type: refType, ref_id: ref }),
  ...(id !== undefined && { reservation_id: names.idOf(id) }),
})

/** What an answer says, in the model's words; and it teaches the names of what was made. Without debt: the wire alone makes none. */
export function toSaid(call: Call, { status, headers, body }: Pick<Answer, 'status' | 'headers' | 'body'>, names: Names): Said {
  if (status >= 400) {
    const available = body['available']
    return { fate: `REFUSED ${String(body['code'])}${available === undefined ? '' : ` ${String(available)}`}` }
  }
  if (body['ignored'] === true) return { fate: `IGNORED ${String(body['reason'])} ${String(body['billing_mode'])}` }
  const isReplay = headers.get('idempotent-replayed') === 'true'
  const expected = isReplay || call.op === 'consume' || call.op === 'release' ? 200 : 201
  if (status !== expected) return { fate: `${status} where ${expected} was to come` }
  const entry = body['ledger_entry'] as { readonly id: string } | undefined
  if (entry !== undefined) names.learn(`${call.op} ${call.key}`, entry.id)
  if (call.op === 'reserve' && !isReplay) names.learn(call.makes, String(body['id']))
  return {
    fate: isReplay ? 'REPLAYED' : 'BOOKED',
    credit: toCredit(body),
    ...(call.op !== 'grant' && { reservation: `${names.nameOf(String(body['id']))} ${String(body['status'])} ${String(body['amount'])}` }),
  }
}

/** `available/reserved/debt`, of a body that shows credit. */
export function toCredit(body: Body): string {
  const { available, reserved, wallet, debt = 0 } = body['credit'] as Readonly<Record<string, number>>
  if (wallet !== Number(available) + Number(reserved)) return `a wallet of ${wallet} with ${available} and ${reserved}`
  return `${available}/${reserved}/${debt}`
}
