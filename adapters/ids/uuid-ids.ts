import { v7 } from 'uuid'
import type { Ids } from '../../ports/driven/ids.ts'

/** UUIDs of version 7, ever increasing within the process. */
export const uuidIds: Ids = { next: () => v7() }
