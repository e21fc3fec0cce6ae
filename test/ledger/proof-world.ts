import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openProofPool } from '../../adapters/postgres/connect.ts'
import { makePostgresLedgerJournal } from '../../adapters/postgres/proof/ledger-journal.ts'
import { makeEd25519Seal, sha256Chain } from '../../adapters/signing/ed25519-seal.ts'
import type { LedgerJournal } from '../../ports/driven/ledger-journal.ts'
import type { ProofReport, ProvingLedger, SignedHeads } from '../../ports/driving/proving-ledger.ts'
import { makeProveLedger } from '../../src/application/prove-ledger.ts'
import { later, minutes } from '../../src/domain/time.ts'
import { commandsOf } from '../ports/ledger-calls.ts'
import { silentLog } from '../support/logs.ts'
import { query } from '../support/query.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { PostgresLedgerWorld } from './ledger-world.ts'

export const headsKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** How the proof reads: small pages and a snapshot for each account, so that their ends are met. */
interface Reading {
  readonly pageSize?: number
  readonly snapshotMilliseconds?: number
}

/** A ledger that can be spoilt as its database's superuser could, proved, and made whole again. */
export interface ProofWorld {
  readonly world: PostgresLedgerWorld
  proving(reading?: Reading): ProvingLedger
  readonly journal: LedgerJournal
  /** Keeps what is stored now, to come back to. */
  keep(): Promise<void>
  /** Runs statements as a superuser who has put the journal's guard aside. */
  spoil(statements: string): Promise<void>
  restore(): Promise<void>
  close(): Promise<void>
}

const columns: Readonly<Record<string, string>> = {
  balances: '*',
  entries: '*',
  lots: `account_id, lot_id, tenant_id, source, amount, available, held, reversed, debited, expired, taken_facts, expires_at, unit_price, currency,
    granted_at`,
  reservations: '*',
}

export async function startProofWorld(): Promise<ProofWorld> {
  const world = await startLedgerWorld()
  const { url } = world
  const pool = openProofPool({ url, size: 2, log: silentLog })
  const tables = Object.keys(columns)
  const each = (statement: (table: string) => string): string => tables.map(statement).join('; ')
  const restore = async (): Promise<void> => {
    const names = tables.map((table) => `ledger.${table}`).join(', ')
    const fill = (table: string): string => {
      const list = columns[table] ?? '*'
      return `insert into ledger.${table} ${list === '*' ? '' : `(${list})`} select ${list} from kept.${table}`
    }
    await query(url, `truncate ${names}; ${each(fill)}`)
  }
  return {
    world,
    restore,
    journal: makePostgresLedgerJournal({ pool }),
    proving: ({ pageSize = 3, snapshotMilliseconds = 0 } = {}) =>
      makeProveLedger({
        journal: makePostgresLedgerJournal({ pool, pageSize, snapshotMilliseconds }),
        ...{ hashOf: sha256Chain, seal: makeEd25519Seal(headsKey), clock: systemClock },
      }),
    async keep() {
      await query(url, `create schema kept; ${each((table) => `create table kept.${table} as table ledger.${table}`)}`)
    },
    async spoil(statements) {
      // A trigger that is `enable always` holds even where session_replication_role is replica: it has to be taken off.
      await query(
        url,
        `begin; alter table ledger.entries disable trigger append_only; ${statements};
         alter table ledger.entries enable always trigger append_only; commit`,
      )
    },
    async close() {
      await pool.end()
      await world.close()
    },
  }
}

/** An account that has seen everything: lots with and without an end, every sort of settlement, an override, an undo, ends. */
export async function liveFully(world: PostgresLedgerWorld): Promise<string> {
  const accountId = await world.enrol({ reservationTtlMinutes: 60 })
  const call = commandsOf(world, accountId)
  const { ledger } = world
  await ledger.execute(call.grant('opening', { amount: 10n, metadata: '{"note":"für \\"ü\\""}' }))
  await ledger.execute(call.grant('ending', { amount: 5n, expiresAt: later(world.now(), minutes(90)) }))
  await ledger.execute(call.reserve('1', { amount: 7n }))
  await ledger.execute(call.consume('1', { amount: 3n }))
  await ledger.execute(call.reserve('2'))
  await ledger.execute(call.release('2'))
  await ledger.execute(call.reserve('3'))
  world.setClock(later(world.now(), minutes(100)))
  await ledger.execute(call.reserve('4', { amount: 30n, override: { lotId: world.nextId(), reason: 'a good one' } }))
  const [spent] = (await world.entriesOf(accountId)).filter(({ reason }) => reason === 'CONSUME')
  await ledger.execute(call.grant('undo', { amount: 2n, reason: 'ADJUSTMENT', reversesEntryId: spent?.entryId ?? '' }))
  await ledger.execute(call.grant('down', { amount: -1n, reason: 'ADJUSTMENT' }))
  await ledger.execute(call.grant('top-up', { amount: 50n, reason: 'TOPUP' }))
  return accountId
}

/** What the service's own verifier says of all accounts: `RULE seq`; null where it finds nothing. */
export const verdictOf = ({ fault }: ProofReport): string | null => (fault === null ? null : `${fault.rule} ${fault.seq}`)

/** What a stranger finds in the export (docs/examples/verify.mjs): exit code and what it printed. */
export async function askStranger(
  proving: ProvingLedger,
  heads: SignedHeads | null = null,
): Promise<{ readonly code: number; readonly said: string }> {
  const directory = mkdtempSync(join(tmpdir(), 'export-'))
  try {
    let text = ''
    for await (const lines of proving.export(null)) text += lines
    writeFileSync(join(directory, 'export.ndjson'), text)
    const files = [join(directory, 'export.ndjson')]
    if (heads !== null) {
      files.push(join(directory, 'heads.json'))
      writeFileSync(join(directory, 'heads.json'), JSON.stringify(toDocument(heads)))
    }
    const program = fileURLToPath(new URL('../../docs/examples/verify.mjs', import.meta.url))
    return await new Promise((resolve) => {
      execFile(process.execPath, [program, ...files], (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), said: `${stdout}${stderr}`.trim() }),
      )
    })
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** As the wire has it. */
export const toDocument = ({ items, digest, signature, publicKey }: SignedHeads) => ({
  ...{ digest, signature, public_key: publicKey },
  items: items.map(({ accountId, seq, hash }) => ({ account_id: accountId, seq: Number(seq), hash })),
})
