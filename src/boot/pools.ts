import type { Knex } from 'knex'
import type pg from 'pg'
import { openDatabase, openHotPool, openPortalPool, openProofPool } from '../../adapters/postgres/connect.ts'
import type { Log } from '../../ports/driven/log.ts'

interface Circumstances {
  readonly databaseUrl: string
  readonly portalDatabaseUrl: string
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
  close(): Promise<void>
}

/** The ledger flies few batches at once; what is left serves lists and operators, and a few connections portals and proof. */
export function openPools({ databaseUrl: url, portalDatabaseUrl, size, log }: Circumstances): Pools {
  const hotSize = Math.max(2, Math.ceil(size / 2))
  const [portalSize, proofSize] = [Math.ceil(size / 5), Math.ceil(size / 10)]
  const listsSize = Math.max(2, size - hotSize - portalSize - proofSize)
  const hot = openHotPool({ url, role: 'ledger_api', size: hotSize, log })
  const lists = openDatabase({ url, role: 'ledger_api', size: listsSize, log })
  const portal = openPortalPool({ url: portalDatabaseUrl, size: portalSize, log })
  const proof = openProofPool({ url, size: proofSize, log })
  return {
    ...{ hot, lists, portal, proof },
    close: async () => {
      await hot.end()
      await portal.end()
      await proof.end()
      await lists.destroy()
    },
  }
}
