import type { Knex } from 'knex'
import type pg from 'pg'
import { openDatabase, openHotPool, openJobsPool, openPortalPool, openProofPool } from '../../adapters/postgres/connect.ts'
import type { Log } from '../../ports/driven/log.ts'

interface Circumstances {
  readonly databaseUrl: string
  readonly portalDatabaseUrl: string
  readonly jobsDatabaseUrl: string
  /** Connections of this process. */
  readonly size: number
  readonly log: Log
}

/** The connections of one process, shared out. */
export interface Pools {
  readonly hot: pg.Pool
  readonly lists: Knex
  readonly portal: pg.Pool
  readonly proof: pg.Pool
  /** Beside the size: three, for as long as they are asked. */
  readonly jobs: pg.Pool
  close(): Promise<void>
}

/** The ledger flies few batches at once; what is left serves lists and operators, and a few connections portals and proof. */
export function openPools({ databaseUrl: url, portalDatabaseUrl, jobsDatabaseUrl, size, log }: Circumstances): Pools {
  const hotSize = Math.max(2, Math.ceil(size / 2))
  const [portalSize, proofSize] = [Math.ceil(size / 5), Math.ceil(size / 10)]
  const listsSize = Math.max(2, size - hotSize - portalSize - proofSize)
  const hot = openHotPool({ url, role: 'ledger_api', size: hotSize, log })
  const lists = openDatabase({ url, role: 'ledger_api', size: listsSize, log })
  const portal = openPortalPool({ url: portalDatabaseUrl, size: portalSize, log })
  const proof = openProofPool({ url, size: proofSize, log })
  const jobs = openJobsPool({ url: jobsDatabaseUrl, size: 3, log })
  return {
    ...{ hot, lists, portal, proof, jobs },
    close: async () => {
      await hot.end()
      await portal.end()
      await proof.end()
      await jobs.end()
      await lists.destroy()
    },
  }
}
