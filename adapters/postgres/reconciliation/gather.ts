import type { Subject } from '../../../ports/driven/reconcile-evidence.ts'
import { referenceName } from '../../../src/domain/credits/reservation.ts'
import { assignmentType, commissionType, consumeKey, invoiceType } from '../../../src/domain/reconciliation/evidence.ts'
import type { ConsumeCall, EvidenceEvent } from '../../../src/domain/reconciliation/evidence.ts'
import { toWorkFact } from '../../../src/domain/reconciliation/read-facts.ts'
import type { Connection } from '../failures.ts'
import { fromCallRow, fromEventRow } from './evidence-rows.ts'
import { eventsStatement, tiesStatement } from './evidence-statements.ts'
import type { EvidenceStatements } from './evidence-statements.ts'
import type { CallRow, EventRow, TieRow, ToldRow } from './evidence-rows.ts'

/** A reference of an account. */
export type Named = Pick<Subject, 'accountId' | 'reference'>

/** What V1 told, each with its account. */
export interface Gathered {
  /** What was asked for, and all that belongs to it. */
  readonly named: readonly Named[]
  readonly events: readonly { readonly accountId: string; readonly event: EvidenceEvent }[]
  readonly calls: readonly ({ readonly accountId: string } & ConsumeCall)[]
}

/** A commission leads to its assignments, those to their deliveries, and a call of one of those to another commission: no farther. */
const roundsMax = 4

/** Reads what V1 told of references and of what belongs to them: commissions and their assignments lead to one another. */
export async function gather(connection: Connection, statements: EvidenceStatements, asked: readonly Named[]): Promise<Gathered> {
  const known = new Map<string, Named>()
  const told = new Told()
  let frontier = fresh(asked)
  for (let round = 0; round < roundsMax && frontier.length > 0; round += 1)
    frontier = fresh(await follow(connection, statements, { named: frontier, told }))
  return { named: [...known.values()], events: [...told.events.values()], calls: [...told.calls.values()] }

  function fresh(found: readonly Named[]): readonly Named[] {
    const added = new Map(found.map((one) => [nameOf(one), one] as const).filter(([name]) => !known.has(name)))
    for (const [name, one] of added) known.set(name, one)
    return [...added.values()].filter(({ reference: { type } }) => toldTypes.has(type))
  }
}

/** What was read so far, each thing once. */
class Told {
  readonly events = new Map<string, Gathered['events'][number]>()
  readonly calls = new Map<string, Gathered['calls'][number]>()
  /** By assignment, the commissions that it is known to be of. */
  readonly #commissions = new Map<string, Set<string>>()
  /** By assignment, what was delivered. */
  readonly #deliverables = new Map<string, Set<string>>()

  addEvent(row: EventRow): readonly Named[] {
    const event = fromEventRow(row)
    const accountId = row.account_id
    this.events.set(row.event_id, { accountId, event })
    const fact = toWorkFact(event)
    if (fact === null || fact.assignmentId === null) return []
    const { type, commissionId, assignmentId, deliverableId } = fact
    const assignment: Named = { accountId, reference: { type: assignmentType, id: assignmentId } }
    const name = nameOf(assignment)
    if (type === 'work_accepted' && commissionId !== null) this.tie(assignment, commissionId)
    if (type === 'deliverables_released' && deliverableId !== null)
      this.#deliverables.set(name, (this.#deliverables.get(name) ?? new Set()).add(deliverableId))
    return [assignment]
  }

  tie(assignment: Named, commissionId: string): void {
    const name = nameOf(assignment)
    this.#commissions.set(name, (this.#commissions.get(name) ?? new Set()).add(commissionId))
  }

  /** Whether it is known which commission a delivery of the assignment is of. */
  isSettled = (assignment: Named): boolean => this.#commissions.get(nameOf(assignment))?.size === 1

  addCall(call: Gathered['calls'][number]): void {
    this.calls.set(`${call.accountId} ${call.deliverableId}`, call)
  }

  deliverablesOf = (assignment: Named): readonly string[] => [...(this.#deliverables.get(nameOf(assignment)) ?? [])]
}

interface Frontier {
  readonly named: readonly Named[]
  readonly told: Told
}

/** Reads what was told of references. @returns what else that names */
async function follow(connection: Connection, statements: EvidenceStatements, { named, told }: Frontier): Promise<readonly Named[]> {
  const rows = await rowsOf<ToldRow>(connection, statements.told, referencesOf(named))
  const [ignored, kept] = [rows.filter(isIgnoredConsume).flatMap(fromCallRow), rows.filter((row) => !isIgnoredConsume(row))]
  for (const call of ignored) told.addCall(call)
  // The event of a delivery that a call names: V1's keys follow from its ids.
  const keys = [
    ...kept.map((row) => row.idempotency_key),
    ...ignored.map(({ deliverableId }) => `v1:deliverables_released:${deliverableId}`),
  ]
  const events = await rowsOf<EventRow>(connection, eventsStatement, [[...new Set(keys)]])
  const assignments = [...named.filter(isAssignment), ...events.flatMap((row) => told.addEvent(row))]
  return [
    ...assignments,
    ...(await tiesOf(connection, assignments, told)),
    ...(await callsOf(connection, statements, { named: assignments, told })),
  ]
}

async function tiesOf(connection: Connection, assignments: readonly Named[], told: Told): Promise<readonly Named[]> {
  if (assignments.length === 0) return []
  const [accounts, , ids] = referencesOf(assignments)
  const rows = await rowsOf<TieRow>(connection, tiesStatement, [accounts, ids])
  return rows.map((row) => {
    told.tie({ accountId: row.account_id, reference: { type: assignmentType, id: row.assignment_id } }, row.commission_id)
    return commission(row.account_id, row.commission_id)
  })
}

// Where `work_accepted` never came, or came for several, a consume call of V1 says which commission was delivered.
async function callsOf(connection: Connection, statements: EvidenceStatements, { named, told }: Frontier): Promise<readonly Named[]> {
  const unsettled = named.filter((one) => !told.isSettled(one))
  const deliveries = unsettled.flatMap((one) => told.deliverablesOf(one).map((id) => ({ accountId: one.accountId, key: consumeKey(id) })))
  if (deliveries.length === 0) return []
  const values = [deliveries.map(({ accountId }) => accountId), deliveries.map(({ key }) => key)]
  const ignored = await rowsOf<CallRow>(connection, statements.ignoredCalls, values)
  // One key stands for one call: where it was ignored first and booked later, it was booked.
  const booked = await rowsOf<CallRow>(connection, statements.bookedCalls, values)
  const found = [...ignored, ...booked].flatMap(fromCallRow)
  for (const call of found) told.addCall(call)
  return found.filter(({ reference }) => reference.type === commissionType)
}

const toldTypes: ReadonlySet<string> = new Set([commissionType, assignmentType, invoiceType])

const isAssignment = ({ reference }: Named): boolean => reference.type === assignmentType

const commission = (accountId: string, id: string): Named => ({ accountId, reference: { type: commissionType, id } })

const isIgnoredConsume = ({ event_type }: ToldRow): boolean => event_type === 'credit_consume_ignored'

/** Three arrays: accounts, types, ids. */
export const referencesOf = (named: readonly Named[]): readonly (readonly string[])[] => [
  named.map(({ accountId }) => accountId),
  named.map(({ reference }) => reference.type),
  named.map(({ reference }) => reference.id),
]

export async function rowsOf<Row extends object>(
  connection: Connection,
  text: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  return (await connection.query<Row & Record<string, unknown>>({ text, values: [...values] })).rows
}

const nameOf = ({ accountId, reference }: Named): string => `${accountId} ${referenceName(reference)}`
