import { middleware } from 'express-openapi-validator'
import forDocuments from 'express-openapi-validator/dist/framework/openapi.schema.validator.js'
import type { RequestHandler } from 'express'
import type { Log } from '../../ports/driven/log.ts'
import { aliasesOf, bodyOf, operationsAt } from './contract.ts'
import type { ContractDocument, PathItem } from './contract.ts'
import { inTurn } from './in-turn.ts'
import { reachedComponents } from './reached-components.ts'
import { makeStraightCheck } from './straight-check.ts'
import { refuseLooseIntegers } from './whole-numbers.ts'

// The library compiles the schema of OpenAPI itself once more for each document, also where it is told not to check it: most of
// the time of a path's first call, and a megabyte that stays.
forDocuments.OpenAPISchemaValidator = new Proxy(forDocuments.OpenAPISchemaValidator, {
  construct: (Validator, [options]: ConstructorParameters<typeof forDocuments.OpenAPISchemaValidator>) =>
    options.validateApiSpec ? new Validator(options) : (Object.create(Validator.prototype) as object),
})

interface Options {
  readonly document: ContractDocument
  /** In production a response that does not fit is logged: a committed success must not become a 500. Elsewhere it fails. */
  readonly isProduction: boolean
  readonly log: Log
}

/**
 * Makes the check of one path of the contract: of requests ahead of the handler, and of what it answers behind it.
 *
 * The library looks through all paths of its document at each request, so each path gets a document of its own, at its first call:
 * of itself, its aliases, and what they refer to.
 */
export function makeValidator({ document, isProduction, log }: Options): (path: string) => RequestHandler {
  return (path) => {
    let validator: RequestHandler | null = null
    return (req, res, next) => {
      validator ??= inTurn([refuseLooseIntegers(document, path), checkOf(path)])
      const { params } = req // the library puts others in their place
      validator(req, res, (error?: unknown) => {
        req.params = params
        next(error)
      })
    }
  }

  function checkOf(path: string): RequestHandler {
    const item = document.paths[path] ?? {}
    const served = [path, ...aliasesOf(item)].map((one) => [one, structuredClone(withJsonBodies(item))])
    const paths = Object.fromEntries(served) as ContractDocument['paths']
    const apiSpec = structuredClone({ ...document, paths, components: reachedComponents(document, paths) })
    return makeStraightCheck(apiSpec, (marked) => {
      const handlers = middleware({
        apiSpec: marked as Parameters<typeof middleware>[0]['apiSpec'],
        validateApiSpec: false, // `npm run contract:check` does
        validateSecurity: false, // authentication comes before parsing, hence before this
        // What is signed is its body; a query that somebody has put behind the address harms nobody.
        validateRequests: { allowUnknownQueryParameters: sortsOf(item).includes('RAW'), allErrors: true },
        validateResponses: isProduction ? { onError: (error) => log.error({ err: error }, 'a response does not fit the contract') } : true,
        fileUploader: false,
      })
      return handlers as RequestHandler[]
    })
  }
}

/** The path without the bodies that are no JSON: who reads them checks them, and the library reads none. */
export function withJsonBodies(item: PathItem): PathItem {
  const others = operationsAt(item).filter(([, operation]) => bodyOf(operation) !== 'JSON')
  return { ...item, ...Object.fromEntries(others.map(([method, { requestBody: _, ...rest }]) => [method, rest])) }
}

const sortsOf = (item: PathItem) => operationsAt(item).map(([, operation]) => bodyOf(operation))
