import { cpus, totalmem } from 'node:os'
import process from 'node:process'
import { query } from '../support/query.ts'

/** What a run was measured on, as far as it matters for the figures: nothing that names the machine. */
export async function tellMachine(databaseUrl: string): Promise<string> {
  const [row] = await query(databaseUrl, `select split_part(current_setting('server_version'), ' ', 1) as version`)
  const model = cpus()[0]?.model.trim() ?? 'unknown CPU'
  const gigabytes = Math.round(totalmem() / 1024 ** 3)
  const system = `${process.platform} ${process.arch}`
  return `${model}, ${cpus().length} cores, ${gigabytes} GB; ${system}; PostgreSQL ${String(row?.['version'])}, Node ${process.versions.node}`
}
