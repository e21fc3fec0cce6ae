/** One call. What it does not give is absent. `makes` names what it may make: its lot and its reservation. */
export interface Call {
  readonly op: 'grant' | 'refill' | 'expire' | 'reserve' | 'consume' | 'release' | 'take-back'
  readonly key: string
  readonly makes: string
  readonly amount?: bigint
  readonly ref?: string
  /** A reservation, by the name of the call that made it. */
  readonly id?: string
  readonly reason?: 'GRANT' | 'TOPUP' | 'ADJUSTMENT'
  readonly end?: number
  /** `consume {key}`: the call whose entry is undone. */
  readonly undoes?: string
  readonly override?: boolean
  /** Of a refill: what its amount says. */
  readonly fills?: 'ADD' | 'TOP_UP_TO'
  /** Of a take-back: the lot, how many credits are to have been taken of it in all, and how many facts say so. */
  readonly of?: string
  readonly total?: bigint
  readonly facts?: number
}

export interface Said {
  /**
   * BOOKED, REPLAYED, `ENDED {how many ends}`, `IGNORED {reason} {mode}`, `UNMOVED {reason}`, of a take-back with the facts that the lot
   * knows of, or `REFUSED {code}`, of INSUFFICIENT_CREDITS with what is available.
   */
  readonly fate: string
  /** `available/reserved/owed`, once the call is booked. */
  readonly credit?: string
  /** `name STATUS amount`, as the call left it. */
  readonly reservation?: string
  /** What the rows of the call and of the ends before it moved, by reason and buckets. */
  readonly rows?: string
}

export type Part = readonly [lot: string, amount: bigint]

/** No wallet and no debt is larger. */
export const most = 2n ** 53n - 1n

/** Whether a call that comes again may be the one that was booked: what it leaves out agrees with anything. */
export const callAgrees = (call: Call, booked: Partial<Call>): boolean =>
  (['amount', 'ref', 'id', 'reason', 'end', 'undoes', 'of', 'total'] as const).every(
    (member) => call[member] === undefined || call[member] === booked[member],
  )

/** So many credits off the front of what is offered. */
export function takenFrom(offers: readonly Part[], wanted: bigint): Part[] {
  let missing = wanted
  const taken = offers.map(([name, offered]): Part => {
    const amount = offered < missing ? offered : missing
    missing -= amount
    return [name, amount]
  })
  return taken.filter(([, amount]) => amount > 0n)
}
