import { identityStatements } from './accounts/account-identities.ts'
import { viewsStatements } from './accounts/read-views.ts'
import { appendStatement } from './ledger/append.ts'
import type { PartName } from './ledger/append.ts'
import { loadStatements } from './ledger/load.ts'
import type { DatabaseForm, Statement } from './statement.ts'

/** The statements that V1's calls wait for, as this database takes them: each call gives the one to use now. */
export interface HotStatements {
  readonly form: DatabaseForm
  readonly load: () => Statement
  /** Of these parts, each of which an append may do without. */
  readonly append: (parts: readonly PartName[]) => Statement
  readonly views: () => Statement
  readonly identitiesByKey: () => Statement
  readonly identitiesById: () => Statement
  /** Any other statement that is asked all day. */
  readonly prepare: (name: string, text: string) => () => Statement
}

interface Circumstances {
  readonly form: DatabaseForm
  /** Whether statements may be prepared under a name; not behind a pooler in transaction mode that loses them. */
  readonly prepares: boolean
}

/** A plan made anew each time costs more than running it, so all are prepared wherever they can be. */
export function makeHotStatements({ form, prepares }: Circumstances): HotStatements {
  const statement = (name: string, text: string): (() => Statement) => (prepares ? makePrepared(name, text) : () => ({ text }))
  return {
    form,
    load: statement('ledger_load', loadStatements[form]),
    append: oneForEach((parts) => statement(`ledger_append_${parts.map(([letter]) => letter).join('')}`, appendStatement(form, parts))),
    views: statement('account_views', viewsStatements[form]),
    identitiesByKey: statement('identities_by_key', identityStatements.byKey),
    identitiesById: statement('identities_by_id', identityStatements.byId),
    prepare: statement,
  }
}

function oneForEach(make: (parts: readonly PartName[]) => () => Statement): HotStatements['append'] {
  const made = new Map<string, () => Statement>()
  return (parts) => {
    const name = parts.join()
    const give = made.get(name) ?? make(parts)
    made.set(name, give)
    return give()
  }
}

/** The last time that a statement is prepared anew: after so many powers of four. */
const agesMax = 8

// On tables of a few dozen rows to scan them is as good as any plan, and the driver keeps it. So while a process is young the
// statement is prepared anew, under another name, each time that its uses have grown fourfold.
function makePrepared(name: string, text: string): () => Statement {
  let uses = 0
  return () => {
    uses += 1
    const age = Math.min(Math.floor(Math.log2(uses) / 2), agesMax)
    return { name: `${name}_${age}`, text }
  }
}
