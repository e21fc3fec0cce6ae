import type { EventWarning, ReadEvent } from './event.ts'

interface Identity {
  readonly accountId: string
  readonly tenantId: string
}

/** Whose an event is: an account, nobody yet, or nobody because what it says of its account does not agree. */
export interface Link {
  readonly account: Identity | null
  readonly warning: EventWarning | null
}

/**
 * Decides whose an event is, by what is known of the key and of the id that it names (contract 3).
 *
 * An event that names an account that is not there, or one that does not have the key that it names too, stays unlinked: to put it
 * with one of the two would be a guess.
 */
export function linkOf({ namedAccountId, accountKey }: NamesAccount, { byKey, byId }: Known): Link {
  if (namedAccountId === null) return { account: byKey, warning: null }
  const path = '/account_id'
  if (byId === null) return unlinked({ code: 'ACCOUNT_UNKNOWN', path, message: 'is no account here' })
  if (accountKey !== null && byKey?.accountId !== byId.accountId)
    return unlinked({ code: 'ACCOUNT_MISMATCH', path, message: 'is an account that does not have the key' })
  return { account: byId, warning: null }
}

type NamesAccount = Pick<ReadEvent, 'namedAccountId' | 'accountKey'>

/** The accounts that have the key and the id; null where none has. */
interface Known {
  readonly byKey: Identity | null
  readonly byId: Identity | null
}

const unlinked = (warning: EventWarning): Link => ({ account: null, warning })
