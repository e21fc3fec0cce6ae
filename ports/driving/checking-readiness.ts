export interface ReadinessCheck {
  readonly ok: boolean
  readonly latencyMilliseconds: number
  /** Why not, in words; null where it is well. */
  readonly detail: string | null
}

/** Whether calls can be served now. Never rejects: what fails is said. */
export interface CheckingReadiness {
  /** Whether the database is known not to answer. Nothing is touched for it. */
  isDatabaseAway(): boolean

  check(): Promise<{
    /** Whether calls are to be sent to this process; of a worker, which serves none, whether it does its work. */
    readonly isReady: boolean
    readonly postgres: ReadinessCheck
    readonly migrations: ReadinessCheck
    /** Whether jobs run when they should. It keeps no call from being served. */
    readonly scheduler: ReadinessCheck
  }>
}
