import type { Knex } from 'knex'
import { makePostgresFindings } from '../../adapters/postgres/findings/findings.ts'
import type { Findings, FoundNow } from '../../ports/driven/findings.ts'

/** What reconciliation opens and closes, kept as the service keeps it. */
export interface KeptFindings extends Findings {
  /** Those open now, of all accounts. */
  openNow(): Promise<readonly Pick<FoundNow, 'key' | 'kind' | 'evidence'>[]>
}

export function makeKeptFindings(database: Knex): KeptFindings {
  return {
    ...makePostgresFindings({ database }),
    async openNow() {
      const rows = await database('ledger.findings')
        .whereNull('closed_at')
        .orderBy('key')
        .select<{ key: string; kind: FoundNow['kind']; evidence: string }[]>('*')
      return rows.map(({ key, kind, evidence }) => ({ key, kind, evidence: JSON.parse(evidence) as FoundNow['evidence'] }))
    },
  }
}
