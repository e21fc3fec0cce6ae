import type { Random } from '../payments/histories/random.ts'

/**
 * What the accounts of a group are for. `rich` never lack credits and `poor` often do; what is granted to `fading` ones ends, and so do
 * reservations of `brief` ones; `postpaid` ones spend no credits and are sent invoices; `payer` buy credits; `own` is one that a
 * caller onboarded.
 */
export type Group = 'rich' | 'poor' | 'fading' | 'brief' | 'postpaid' | 'payer' | 'own'

/** What the callers were told of an account, added up. */
export class KnownAccount {
  readonly group: Group
  readonly id: string
  readonly key: string
  granted = 0
  consumed = 0
  held = 0
  /** Taken back because money went back. */
  taken = 0
  events = 0
  ignored = 0
  policies = 0
  /** How often it was suspended or let go again. */
  statuses = 0

  constructor(group: Group, names: { readonly id: string; readonly key: string }) {
    this.group = group
    this.id = names.id
    this.key = names.key
  }
}

/** The accounts of a soak, all of which any caller may use. */
export class Accounts {
  readonly #groups = new Map<Group, KnownAccount[]>()

  add(account: KnownAccount): void {
    const group = this.#groups.get(account.group)
    if (group === undefined) this.#groups.set(account.group, [account])
    else group.push(account)
  }

  all(): readonly KnownAccount[] {
    return [...this.#groups.values()].flat()
  }

  /** One of a group: in three of ten times the first, which so has many callers at once. */
  one(group: Group, random: Random): KnownAccount {
    const list = this.#groups.get(group) ?? []
    const one = random.chance(0.3) ? list[0] : list[random.whole(0, list.length - 1)]
    if (one === undefined) throw new Error(`there is no account in ${group}`)
    return one
  }
}
