export interface ReadinessCheck {
  readonly ok: boolean
  readonly latencyMilliseconds: number
  /** Why not, in words; null where it is well. */
  readonly detail: string | null
}

/** Whether calls can be served now. Never rejects: what fails is said. */
export interface CheckingReadiness {
  check(): Promise<{ readonly postgres: ReadinessCheck; readonly migrations: ReadinessCheck }>
}
