/** Whether the database answers at all. */
export interface DatabasePulse {
  /** Since when it is known not to answer, in milliseconds of the process's steady clock; null while it does. It is cheap, and never throws. */
  awaySince(): number | null
}
