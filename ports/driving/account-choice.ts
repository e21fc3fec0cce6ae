/** An account as a caller names it: by its id, by its key, or by both, which must then be one account. */
export interface AccountChoice {
  readonly accountId: string | null
  readonly externalKey: string | null
}
