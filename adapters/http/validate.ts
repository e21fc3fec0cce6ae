import { middleware } from 'express-openapi-validator'
import type { RequestHandler } from 'express'
import type { Log } from '../../ports/driven/log.ts'
import type { ContractDocument } from './contract.ts'

interface Options {
  readonly document: ContractDocument
  /** In production a response that does not fit is logged: a committed success must not become a 500. Elsewhere it fails. */
  readonly isProduction: boolean
  readonly log: Log
}

/** Checks requests against the contract ahead of every handler, and what handlers answer behind them. */
export function makeValidators({ document, isProduction, log }: Options): readonly RequestHandler[] {
  return middleware({
    apiSpec: structuredClone(document) as unknown as Parameters<typeof middleware>[0]['apiSpec'],
    validateApiSpec: false, // `npm run contract:check` does
    validateSecurity: false, // authentication comes before parsing, hence before this
    validateRequests: { allowUnknownQueryParameters: false },
    validateResponses: isProduction ? { onError: (error) => log.error({ err: error }, 'a response does not fit the contract') } : true,
    fileUploader: false,
  }) as RequestHandler[]
}
