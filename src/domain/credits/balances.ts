import type { Balances, Booking, Bucket } from './account.ts'
import { minus, plus } from './credits.ts'
import type { Credits } from './credits.ts'

type Move = Pick<Booking, 'from' | 'to' | 'amount'>

/** The balances after one movement. `owed` holds a debt: what leaves it is owed more, what enters it is paid back. */
export function balancesAfter({ available, reserved, owed }: Balances, move: Move): Balances {
  return {
    available: bucketAfter('available', available, move),
    reserved: bucketAfter('reserved', reserved, move),
    owed: bucketAfter('owed', owed, { from: move.to, to: move.from, amount: move.amount }),
  }
}

/** What one bucket holds after a movement; a lot's available and held parts are such buckets in small. */
export function bucketAfter(bucket: Bucket, held: Credits, { from, to, amount }: Move): Credits {
  if (from === bucket) return minus(held, amount)
  return to === bucket ? plus(held, amount) : held
}
