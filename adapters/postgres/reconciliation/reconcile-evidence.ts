import type { Knex } from 'knex'
import type pg from 'pg'
import type { ReconcileEvidence, Subject } from '../../../ports/driven/reconcile-evidence.ts'
import { sameReference } from '../../../src/domain/credits/reservation.ts'
import { endsSubject } from '../../../src/domain/reconciliation/evidence.ts'
import type { AccountEvidence } from '../../../src/domain/reconciliation/evidence.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { translated, withConnection } from '../failures.ts'
import type { Connection } from '../failures.ts'
import type { DatabaseForm } from '../statement.ts'
import { fromAccountRow, fromReservationRow, toEnds } from './evidence-rows.ts'
import type { AccountRow, EndsRow, ReservationRow } from './evidence-rows.ts'
import { accountsStatement, endsStatements, evidenceStatements } from './evidence-statements.ts'
import { gather, referencesOf, rowsOf } from './gather.ts'
import { makeSubjects } from './subjects.ts'
import { makeWalk } from './walk.ts'

interface Needs {
  readonly database: Knex
  readonly pool: pg.Pool
  readonly form: DatabaseForm
}

const noEnds: AccountEvidence['ends'] = { earliest: null, next: null }

/** What reconciliation reads, on PostgreSQL. */
export function makePostgresReconcileEvidence({ database, pool, form }: Needs): ReconcileEvidence {
  const statements = evidenceStatements[form]

  async function read(connection: Connection, subjects: readonly Subject[], now: Instant): Promise<readonly AccountEvidence[]> {
    const [ofEnds, told] = [subjects.filter(isOfEnds), subjects.filter((subject) => !isOfEnds(subject))]
    const { named, events, calls } = await gather(connection, statements, told)
    const accounts = await rowsOf<AccountRow>(connection, accountsStatement, [[...new Set(subjects.map(accountOf))]])
    const reservations = await rowsOf<ReservationRow>(connection, statements.reservations, referencesOf(named))
    const endsOf = toEnds(await readEnds(connection, ofEnds.map(accountOf), now))

    const subjectsOf = Map.groupBy(subjects, accountOf)
    const eventsOf = Map.groupBy(events, accountOf)
    const callsOf = Map.groupBy(calls, accountOf)
    const reservationsOf = Map.groupBy(reservations, ({ account_id }) => account_id)
    return accounts.map((row) => ({
      account: fromAccountRow(row),
      subjects: (subjectsOf.get(row.account_id) ?? []).map(({ reference }) => reference),
      events: (eventsOf.get(row.account_id) ?? []).map(({ event }) => event),
      reservations: (reservationsOf.get(row.account_id) ?? []).map(fromReservationRow),
      calls: callsOf.get(row.account_id) ?? [],
      ends: endsOf.get(row.account_id) ?? noEnds,
    }))
  }

  return {
    walk: makeWalk(database),
    ...makeSubjects(database),
    read: (subjects, now) =>
      withConnection(pool, (connection) => read(connection, subjects, now)).catch((error: unknown) => {
        throw translated(error, 'read the evidence')
      }),
  }
}

async function readEnds(connection: Connection, accountIds: readonly string[], now: Instant): Promise<readonly EndsRow[]> {
  if (accountIds.length === 0) return []
  const rows: EndsRow[] = []
  for (const statement of endsStatements) {
    rows.push(...(await rowsOf<EndsRow>(connection, statement, [accountIds, new Date(now).toISOString()])))
  }
  return rows
}

const isOfEnds = ({ reference }: Subject): boolean => sameReference(reference, endsSubject)
const accountOf = ({ accountId }: { readonly accountId: string }): string => accountId
