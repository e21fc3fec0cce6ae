/** The embedded PostgreSQL did not start. The message is one line that says what is wrong and what to do. */
export class CannotStartPostgres extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`Cannot start PostgreSQL: ${why}`, options)
    this.name = 'CannotStartPostgres'
  }
}

/** The system's short name for what failed (EACCES, ENOSPC, ..), else the error's own words. */
export function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : (cause.message.split('\n', 1)[0] ?? cause.name)
}
