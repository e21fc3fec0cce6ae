/** What a take-back was told: its rows say so, since what they name alone does not always tell which lot was bought. */
export interface ToldBack {
  readonly lotId: string
  readonly total: bigint
  readonly facts: number
}

/** As the rows of a take-back have it in `metadata`. */
export const toTold = ({ lotId, total, facts }: ToldBack): string => JSON.stringify({ lot_id: lotId, total: String(total), facts })

/** @returns null where the text says no such thing */
export function fromTold(metadata: string | null): ToldBack | null {
  if (metadata === null) return null
  const [, lotId, total, facts] = /^\{"lot_id":"([^"\\]+)","total":"(0|[1-9][0-9]*)","facts":([1-9][0-9]*)\}$/.exec(metadata) ?? []
  return lotId === undefined || total === undefined ? null : { lotId, total: BigInt(total), facts: Number(facts) }
}

type Counts = Readonly<Record<'reversed' | 'debited', bigint>>

/**
 * What one row of a take-back does to the counts of the bought lot; null where it is none that such a command writes.
 *
 * What comes back into available was taken from there, as far as that goes; the rest stood for a debt that other credits have paid.
 */
export function countsAfter({ reversed, debited }: Counts, { from, to, amount }: Move): Counts | null {
  switch (`${from}>${to}`) {
    case 'available>reversed':
      return { reversed: reversed + amount, debited }
    case 'owed>reversed':
      return { reversed, debited: debited + amount }
    case 'reversed>owed':
      return { reversed, debited: debited - amount }
    case 'reversed>available': {
      const ofReversed = amount < reversed ? amount : reversed
      return { reversed: reversed - ofReversed, debited: debited - (amount - ofReversed) }
    }
    case 'available>expired':
      return { reversed, debited }
    default:
      return null
  }
}

interface Move {
  readonly from: string
  readonly to: string
  readonly amount: bigint
}
