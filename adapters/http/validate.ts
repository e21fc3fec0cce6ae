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

/**
 * Makes the checks of the contract: of requests ahead of the handler, and of what it answers behind it.
 *
 * The library looks through all paths of its document at each request, so each family of paths (`/v1/billing`, `/v1/control`, and
 * the public ones) gets a document of its own.
 */
export function makeValidators({ document, isProduction, log }: Options): (path: string) => readonly RequestHandler[] {
  const families = Map.groupBy(Object.keys(document.paths), familyOf)
  const validators = new Map([...families].map(([family, paths]) => [family, validatorsOf(paths)]))
  return (path) => validators.get(familyOf(path)) ?? []

  function validatorsOf(paths: readonly string[]): readonly RequestHandler[] {
    const apiSpec = structuredClone({ ...document, paths: Object.fromEntries(paths.map((path) => [path, document.paths[path]])) })
    const handlers = middleware({
      apiSpec: apiSpec as Parameters<typeof middleware>[0]['apiSpec'],
      validateApiSpec: false, // `npm run contract:check` does
      validateSecurity: false, // authentication comes before parsing, hence before this
      validateRequests: { allowUnknownQueryParameters: false, allErrors: true },
      validateResponses: isProduction ? { onError: (error) => log.error({ err: error }, 'a response does not fit the contract') } : true,
      fileUploader: false,
    })
    return handlers as RequestHandler[]
  }
}

const familyOf = (path: string): string => /^\/v1\/(billing|control)\//.exec(path)?.[1] ?? 'public'
