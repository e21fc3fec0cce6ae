/**
 * `npm run ledger:verify [-- --account ID --heads FILE --database URL]`: proves the ledger straight from its database. The exit code
 * is 0 where all of it is right, 1 where something is not, 2 where it could not be looked at.
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { makeLog } from '../../adapters/log/pino-log.ts'
import { openProofPool } from '../../adapters/postgres/connect.ts'
import { urlOfRunning } from '../../adapters/postgres/embedded/running-url.ts'
import { makePostgresLedgerJournal } from '../../adapters/postgres/proof/ledger-journal.ts'
import { sha256Chain } from '../../adapters/signing/ed25519-seal.ts'
import { makeVerifyLedger } from '../application/verify-ledger.ts'
import type { Fault, LedgerHead } from '../domain/credits/found-state.ts'
import { readProofConfig } from './config.ts'
import { readHeads } from './heads-file.ts'
import { peakMegabytes } from './peak-memory.ts'
import { StartError } from './start-error.ts'

const usage = `npm run ledger:verify [-- OPTIONS]
  --account ID      only this account
  --heads FILE      what GET /v1/control/ledger/heads gave: entries that are gone since, or changed, are found by it
  --database URL    default: DATABASE_URL, else the embedded PostgreSQL of the service that runs on DATA_DIR`

class Misuse extends Error {}

try {
  process.exitCode = await main()
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  if (cause instanceof Misuse || (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS')))
    process.stderr.write(`${usage}\n`)
  process.exitCode = 2
}

async function main(): Promise<number> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { account: text, heads: text, database: text } })
  const accountId = values.account?.toLowerCase() ?? null
  if (accountId !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(accountId))
    throw new Misuse('--account takes the id of an account')

  const config = readProofConfig()
  const heads = values.heads === undefined ? null : readHeadsFile(values.heads, config.headsPublicKey)
  const url = values.database ?? config.databaseUrl ?? urlOfRunning(config.dataDir)
  if (url === null)
    throw new Misuse(`there is no database: give --database or DATABASE_URL, or start the service whose DATA_DIR is ${config.dataDir}`)
  if (!URL.canParse(url)) throw new Misuse('--database takes a URL such as postgres://user:password@host:5432/database')

  const pool = openProofPool({ url, size: 1, log: makeLog({ level: 'silent', pretty: false }) })
  const verify = makeVerifyLedger({ journal: makePostgresLedgerJournal({ pool }), hashOf: sha256Chain, clock: systemClock })
  try {
    const report = await verify({ accountId, heads, onFault: (fault) => process.stdout.write(`${lineOf(fault)}\n`) })
    const { accounts, entries, seconds, headsChecked, faults } = report
    const compared = headsChecked === null ? '' : `, ${headsChecked} heads compared`
    const verdict = faults === 0 ? 'sound' : `${faults} ${faults === 1 ? 'account is' : 'accounts are'} at fault`
    process.stdout.write(
      `${verdict}: ${accounts} accounts, ${entries} entries${compared}, ${seconds.toFixed(1)} s, ${peakMegabytes()} MB at most\n`,
    )
    return faults === 0 ? 0 : 1
  } catch (error) {
    throw StartError.from(error, 'verify the ledger', 'check the database URL and that it is migrated')
  } finally {
    await pool.end()
  }
}

function lineOf({ accountId, seq, entryId, rule, message }: Fault): string {
  return `${rule} account ${accountId}${seq === null ? '' : `, entry ${seq} (${entryId})`}: ${message}`
}

function readHeadsFile(file: string, publicKey: string | null): readonly LedgerHead[] {
  try {
    return readHeads(readFileSync(file, 'utf8'), publicKey)
  } catch (cause) {
    throw new Misuse(`--heads ${file}: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}
