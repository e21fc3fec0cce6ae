import { makeUuidIds } from '../../adapters/ids/uuid-ids.ts'
import { makePostgresAccountStore } from '../../adapters/postgres/accounts/account-store.ts'
import { openDatabase, openHotPool } from '../../adapters/postgres/connect.ts'
import { makePostgresEventInbox } from '../../adapters/postgres/events/event-inbox.ts'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import { makePostgresCreditLedger } from '../../adapters/postgres/ledger/credit-ledger.ts'
import { migrate } from '../../adapters/postgres/migrate.ts'
import { makePostgresReconcileEvidence } from '../../adapters/postgres/reconciliation/reconcile-evidence.ts'
import type { DatabaseForm } from '../../adapters/postgres/statement.ts'
import type { CreditCall, EventEnvelope } from '../../contract-tests/v1-calls.ts'
import type { ReconcileEvidence } from '../../ports/driven/reconcile-evidence.ts'
import type { ReconcileReport, ReconcileRequest } from '../../ports/driving/reconciling.ts'
import type { SpendRequest } from '../../ports/driving/spending-credits.ts'
import { makeReconcileCredits } from '../../src/application/reconciliation/reconcile-credits.ts'
import { makeRecordEvents } from '../../src/application/record-events.ts'
import { makeSpendCredits } from '../../src/application/spend-credits.ts'
import { defaultPolicy } from '../../src/domain/accounts/account.ts'
import type { Account, BillingMode, Policy } from '../../src/domain/accounts/account.ts'
import { changePolicy, changeStatus, enrolled } from '../../src/domain/accounts/steer.ts'
import type { Answer } from '../../src/domain/credits/turn.ts'
import { toCredits, zeroCredits } from '../../src/domain/credits/credits.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { isCatalogued, moneyOf, referenceOf } from '../../src/domain/events/catalogue.ts'
import type { ReadEvent } from '../../src/domain/events/event.ts'
import { later, minutes, toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'
import { at } from '../support/given.ts'
import { silentLog } from '../support/logs.ts'
import { freshDatabase } from '../support/postgres-server.ts'
import { query } from '../support/query.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { makeKeptFindings } from './kept-findings.ts'
import type { KeptFindings } from './kept-findings.ts'

const migrated = async (url: string): Promise<void> => {
  await migrate(url)
}
export const tenantId = '11111111-1111-1111-1111-111111111111'

/** A database with accounts that V1 talks to, and reconciliation on it; its clock stands until it is moved. */
export interface ReconcileWorld {
  readonly url: string
  readonly evidence: ReconcileEvidence
  readonly findings: KeptFindings
  now(): Instant
  pass(minuteCount: number): void
  enrol(
    externalKey: string,
    says?: {
      readonly mode?: BillingMode
      readonly credits?: number
      readonly tenant?: string
      readonly endsAt?: Instant
    } & Partial<Policy>,
  ): Promise<string>
  grant(externalKey: string, amount: number, endsAt?: Instant | null): Promise<void>
  steer(externalKey: string, change: Partial<Policy> & { readonly status?: 'ACTIVE' | 'SUSPENDED' }): Promise<void>
  /** Settled once the event is on its account's timeline. */
  send(envelope: EventEnvelope): Promise<void>
  sendAll(envelopes: readonly EventEnvelope[]): Promise<void>
  /** As V1 does: the answer, or the code of the refusal. */
  call(call: Exclude<CreditCall, { readonly operation: 'status' }>): Promise<Answer | string>
  spend(externalKey: string, request: SpendBody): Promise<Answer | string>
  reconcile(request?: Partial<ReconcileRequest>): Promise<ReconcileReport>
  /** Everything, run after run until there is no more. */
  sweep(request?: Partial<ReconcileRequest>): Promise<ReconcileReport>
  /** `[available, reserved]`, as booked. */
  creditOf(externalKey: string): Promise<readonly [number, number]>
  /** By reference id, the status that is booked. */
  reservationsOf(externalKey: string): Promise<Readonly<Record<string, string>>>
  /** All rows of all tables that keep something, with the transaction that wrote each. */
  trace(): Promise<string>
  close(): Promise<void>
}

type SpendBody = SpendRequest extends infer One ? (One extends SpendRequest ? Omit<One, 'account' | 'actor'> : never) : never

const anyRequest: ReconcileRequest = {
  ...{ tenantId: null, accountId: null, referenceType: null, limit: null, timeoutMinutes: null, isDryRun: false, cursor: null },
}

export interface WorldOptions {
  /** An existing database, which is not dropped; else one of its own. */
  readonly url?: string
  readonly limit?: number
  readonly now?: Instant
  /** Of the statements that read evidence. */
  readonly form?: DatabaseForm
}

export async function startReconcileWorld({
  url: given,
  limit = 500,
  now: begins,
  form = 'single',
}: WorldOptions = {}): Promise<ReconcileWorld> {
  const own = given === undefined ? await freshDatabase(migrated) : null
  const url = given ?? own?.url ?? ''
  let now = begins ?? at('2026-03-01T10:00:00Z')
  const clock = { now: () => now }
  const ids = makeUuidIds(clock)
  const hotPool = openHotPool({ url, role: 'ledger_api', size: 5, log: silentLog })
  const database = openDatabase({ url, role: 'ledger_api', size: 4, log: silentLog })
  const statements = makeHotStatements({ form: 'single', prepares: true })
  const accounts = makePostgresAccountStore({ database, hotPool, ids, statements })
  const metrics = {
    observeBatch: () => undefined,
    countLostRace: () => undefined,
    setQueueLength: () => undefined,
    countShed: () => undefined,
  }
  const inbox = makePostgresEventInbox({ pool: hotPool, clock, ids, log: silentLog, statements, metrics })
  const ledger = makePostgresCreditLedger({ pool: hotPool, clock, ids, metrics, groups: 1, statements })
  const spending = makeSpendCredits({ accounts, ledger, ids })
  const recording = makeRecordEvents({ inbox, accounts, ids, clock })
  const evidence = makePostgresReconcileEvidence({ database, pool: hotPool, form })
  const findings = makeKeptFindings(database)
  const defaults = { limit, timeoutMinutes: 43_200 }
  const reconciling = makeReconcileCredits({ accounts, evidence, ledger, findings, clock, ids, log: silentLog, defaults })
  const act = () => ({ actor: 'operator:anna', now, keyed: null })
  await accounts.ensureTenant({ tenantId, name: 'A tenant', ownerEmail: null }, now)

  const idOf = async (externalKey: string): Promise<string> => {
    const account = (await accounts.findByKeys([externalKey])).get(externalKey)
    if (account === undefined) throw new Error(`no account has ${externalKey}`)
    return account.accountId
  }
  const reconcile = (request: Partial<ReconcileRequest> = {}) => reconciling.reconcile({ ...anyRequest, ...request })

  async function sendAll(envelopes: readonly EventEnvelope[]): Promise<void> {
    for (const one of await recording.record(envelopes.map(toReadEvent))) if (one instanceof Error) throw one
    await inbox.idle()
  }

  async function spend(externalKey: string, request: SpendBody): Promise<Answer | string> {
    try {
      const { answer } = await spending.spend({
        ...request,
        account: { externalKey, accountId: null },
        actor: 'service:v1',
      })
      return answer
    } catch (error) {
      if (error instanceof BillingError) return error.code
      throw error
    }
  }

  const world: ReconcileWorld = {
    ...{ url, evidence, findings, reconcile, spend, sendAll },
    now: () => now,
    pass: (count) => void (now = later(now, minutes(count))),
    async enrol(externalKey, { mode = 'CREDIT', credits = 10, tenant = tenantId, endsAt, ...policy } = {}) {
      const accountId = ids.next()
      if (tenant !== tenantId) await accounts.ensureTenant({ tenantId: tenant, name: 'Another', ownerEmail: null }, now)
      const account: Account = {
        ...{ accountId, tenantId: tenant, externalKey, accountType: 'TENANT', displayName: 'Anna', status: 'ACTIVE' },
        ...{ policy: { ...defaultPolicy, billingMode: mode, ...policy }, revision: 1, createdAt: now, updatedAt: now },
      }
      await accounts.enrol({ account, newTenant: null, record: enrolled(account) }, act())
      await inbox.finishFor({ accountId, tenantId: tenant, externalKey })
      if (credits > 0) await world.grant(externalKey, credits, endsAt ?? null)
      return accountId
    },
    async grant(externalKey, amount, endsAt = null) {
      await ledger.execute({
        ...{ kind: 'GRANT', accountId: await idOf(externalKey), idempotencyKey: ids.next(), actor: 'operator:anna', lotId: ids.next() },
        ...{ reason: 'GRANT', amount: BigInt(amount), expiresAt: endsAt, reference: null, reversesEntryId: null, metadata: null },
      })
    },
    async steer(externalKey, { status, ...change }) {
      await accounts.steer(await idOf(externalKey), act(), ({ account }) =>
        status === undefined
          ? changePolicy(account, { ...change, forceEnableCredit: true }, zeroCredits, now)
          : changeStatus(account, status, null, now),
      )
    },
    send: (envelope) => sendAll([envelope]),
    call({ operation, body }) {
      const { external_key: externalKey, ref_type: type, ref_id: id, idempotency_key: idempotencyKey } = body
      const reference = { type, id }
      if (operation === 'reserve') {
        return spend(externalKey, {
          kind: 'RESERVE',
          amount: toCredits(body.amount ?? 1),
          reference,
          idempotencyKey,
          overrideReason: null,
          isDryRun: false,
        })
      }
      const reservation = { reservationId: null, reference }
      return operation === 'consume'
        ? spend(externalKey, { kind: 'CONSUME', reservation, amount: null, idempotencyKey })
        : spend(externalKey, { kind: 'RELEASE', reservation, idempotencyKey })
    },
    async sweep(request = {}) {
      let report = await reconcile(request)
      const whole = { ...report, actions: [...report.actions], findings: [...report.findings] }
      while (report.nextCursor !== null) {
        report = await reconcile({ ...request, cursor: report.nextCursor })
        whole.actions.push(...report.actions)
        whole.findings.push(...report.findings)
        whole.scanned += report.scanned
      }
      return whole
    },
    async creditOf(externalKey) {
      const [row] = await query(url, `select available, reserved from ledger.balances where account_id = '${await idOf(externalKey)}'`)
      return [Number(row?.['available']), Number(row?.['reserved'])]
    },
    async reservationsOf(externalKey) {
      const rows = await query(
        url,
        `select ref_id, status from ledger.reservations where account_id = '${await idOf(externalKey)}' order by seq`,
      )
      return Object.fromEntries(rows.map(({ ref_id, status }) => [String(ref_id), String(status)]))
    },
    async trace() {
      // A row that is written again has another place and another transaction.
      const kept = tables.map(
        (table) => `(select md5(string_agg(t.ctid::text || t.xmin::text || t::text, ',' order by t.ctid)) from ledger.${table} t)`,
      )
      return JSON.stringify(await query(url, `select array[${kept.join(', ')}] as kept`))
    },
    async close() {
      await hotPool.end()
      await database.destroy()
      if (own === null) return
      await expectSoundLedger(url)
      await own.drop()
    },
  }
  return world
}

const tables = [
  ...['balances', 'entries', 'lots', 'reservations', 'timeline', 'event_inbox', 'findings', 'reconcile_subjects', 'work_ties'],
  ...['reconcile_progress', 'operator_requests'],
]

function toReadEvent(envelope: EventEnvelope & { readonly occurred_at?: string }): ReadEvent {
  const { event_type: type, idempotency_key: idempotencyKey, external_account_key: accountKey, payload_json: payload } = envelope
  return {
    ...{ source: 'v1', type, idempotencyKey, accountKey, namedAccountId: null, payload: JSON.stringify(payload), otherMembers: null },
    ...{ isCatalogued: isCatalogued(type), isPayloadValid: true, violations: [], warnings: [], actor: 'service:v1' },
    ...{ reference: referenceOf(type, payload, idempotencyKey), money: moneyOf(type, payload) },
    occurredAt: envelope.occurred_at === undefined ? null : toInstant(Date.parse(envelope.occurred_at)),
  }
}
