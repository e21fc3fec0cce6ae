import type { BookedCommand, ReservationName } from './account.ts'
import { referenceName } from './reservation.ts'
import type { Reference, Reservation } from './reservation.ts'

/** The reservations that one turn of an account knows: as loaded, then as its commands make and settle them. */
export class ReservationBook {
  readonly #byId: Map<string, Reservation>
  readonly #idByReference: Map<string, string>
  readonly #made = new Set<string>()
  readonly #settled = new Set<string>()
  readonly #freed = new Set<string>()

  constructor({ reservations, current }: { readonly reservations: readonly Reservation[]; readonly current: readonly Reservation[] }) {
    this.#byId = new Map([...reservations, ...current].map((one) => [one.reservationId, one]))
    this.#idByReference = new Map(current.map(({ reservationId, reference }) => [referenceName(reference), reservationId]))
  }

  /** By id, else "the" reservation of the reference: the active one, else the newest. */
  find({ reservationId, reference }: ReservationName): Reservation | null {
    const id = reservationId ?? this.#idByReference.get(referenceName(reference))
    return (id !== undefined && this.#byId.get(id)) || null
  }

  /** Whether a reservation of this reference that stands in the database was settled in this turn. */
  hasFreed(reference: Reference): boolean {
    return this.#freed.has(referenceName(reference))
  }

  keep(commands: readonly BookedCommand[]): void {
    for (const { reservation } of commands) if (reservation !== null) this.#remember(reservation)
  }

  changes(): { readonly made: readonly Reservation[]; readonly settled: readonly Reservation[] } {
    return { made: this.#all(this.#made), settled: this.#all(this.#settled) }
  }

  #remember(reservation: Reservation): void {
    const { reservationId, reference, status } = reservation
    if (status === 'ACTIVE') this.#made.add(reservationId)
    else if (!this.#made.has(reservationId)) {
      this.#settled.add(reservationId)
      this.#freed.add(referenceName(reference))
    }
    this.#byId.set(reservationId, reservation)
    this.#idByReference.set(referenceName(reference), reservationId)
  }

  #all(ids: ReadonlySet<string>): readonly Reservation[] {
    return [...ids].map((id) => {
      const reservation = this.#byId.get(id)
      if (reservation === undefined) throw new Error(`reservation ${id} was kept and is gone`)
      return reservation
    })
  }
}
