import type { Response } from 'express'
import type { Caller } from '../../ports/driving/caller.ts'
import type { SentBody } from './events/sent-body.ts'
import type { OperationId } from './operation.ts'

/** What a request turns out to be, for the steps behind and for the log. */
export interface RequestLocals {
  requestId: string
  operationId?: OperationId
  caller?: Caller
  /** What came, where a refusal must not lose it. */
  sent?: SentBody
}

export const localsOf = (res: Response): RequestLocals => res.locals as RequestLocals
