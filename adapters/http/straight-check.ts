import requests from 'express-openapi-validator/dist/middlewares/openapi.request.validator.js'
import type { Request, RequestHandler } from 'express'
import { parameterOf, schemaOf } from './contract.ts'
import type { ContractDocument, ContractParameter, OperationObject } from './contract.ts'
import { inTurn } from './in-turn.ts'

/** A schema as the library has compiled it, by the name under which it keeps it. */
interface Compiled {
  readonly schema: unknown
  (data: unknown): unknown
}

interface Schemas {
  getSchema(name: string): Compiled | undefined
}

/** What the library's check of a document's requests holds. */
interface RequestCheck {
  /** Of all but the body. */
  readonly ajv: Schemas
  readonly ajvBody: Schemas
}

/** Under this name a document says which one it is. */
const mark = 'x-checked-as'
let documents = 0
const awaiting = new Map<unknown, (check: RequestCheck) => void>()

requests.RequestValidator = new Proxy(requests.RequestValidator, {
  construct: (Validator, [document, options]: ConstructorParameters<typeof requests.RequestValidator>) => {
    const check = new Validator(document, options)
    const of = (document as { readonly [mark]?: unknown })[mark]
    awaiting.get(of)?.(check as object as RequestCheck)
    awaiting.delete(of)
    return check
  },
})

/** A call of one operation that its check has let pass. */
interface Known {
  readonly openapi: unknown
  readonly contentType: string | undefined
  /** The names of its query that may go straight. */
  readonly texts: ReadonlySet<string>
  readonly others: Compiled
  readonly body: Compiled
}

/**
 * Makes the library's check of a document, which for most calls is done in one step. The library looks for the path, parses the address
 * and builds what it checks anew for each call, which takes many times as long as the check itself. A call whose path has no parameters
 * and whose query is of texts needs none of it: once one of its operation has passed, others are held against what the library has
 * compiled for that one. What does not fit goes the whole way, which also says what is wrong.
 *
 * @param make gives the library's steps for the marked document
 */
export function makeStraightCheck(
  document: ContractDocument,
  make: (marked: ContractDocument) => readonly RequestHandler[],
): RequestHandler {
  let check: RequestCheck | null = null
  const id = ++documents
  awaiting.set(id, (made) => (check = made))
  const steps = make({ ...document, [mark]: id })
  const whole = inTurn(steps)
  const ofAnswers = inTurn(steps.filter(({ name }) => name === 'responseMiddleware'))
  const known = new Map<string, Known>()

  return (req, res, next) => {
    const [address = '', asked] = req.originalUrl.split('?', 2)
    const name = `${req.method} ${address}`
    const one = known.get(name)
    const query = asked === undefined ? {} : req.query
    if (one !== undefined && fits(one, req, query)) {
      Object.assign(req, { openapi: one.openapi })
      Object.defineProperty(req, 'query', { value: query, writable: true }) // as the library does it; else each look parses it anew
      ofAnswers(req, res, next)
      return
    }
    whole(req, res, (error?: unknown) => {
      const learnt = error === undefined && one === undefined && check !== null ? learn(req, check, document) : null
      if (learnt !== null) known.set(name, learnt)
      next(error)
    })
  }
}

const fits = ({ contentType, texts, others, body }: Known, { headers, body: sent }: Request, query: Request['query']): boolean => {
  if (headers['content-type'] !== contentType) return false
  // One that is empty or comes twice is refused, or is another thing.
  for (const name in query) if (!texts.has(name) || typeof query[name] !== 'string' || query[name] === '') return false
  const data = { query, headers, params: {}, body: sent as unknown }
  return others(data) === true && body(data) === true
}

interface Checked extends Request {
  readonly openapi?: {
    readonly expressRoute: string
    readonly pathParams: object
    readonly schema: Pick<OperationObject, 'parameters'>
  }
}

/** @returns null where more than the compiled schemas is to be asked, or what the library holds is not as it was */
function learn(req: Checked, { ajv, ajvBody }: RequestCheck, document: ContractDocument): Known | null {
  const { openapi, method } = req
  if (openapi === undefined || Object.keys(openapi.pathParams).length > 0) return null
  const contentType = req.headers['content-type']
  const name = `${method}-${openapi.expressRoute}-${contentType ?? 'not_provided'}`
  const [others, body] = [ajv.getSchema(name), ajvBody.getSchema(name)]
  if (others === undefined || body === undefined) return null
  const parameters = (openapi.schema.parameters ?? []).map((parameter) => parameterOf(document, parameter))
  const ofQuery = parameters.filter((parameter) => parameter.in === 'query')
  // What is left out of a query has a default that the library writes into it; a discriminator has schemas of its own.
  if (ofQuery.some((parameter) => 'default' in schemaOf(document, parameter))) return null
  if ('_discriminator' in membersOf(body.schema, 'properties', 'body')) return null
  const texts = ofQuery.filter((parameter) => isText(document, parameter)).map((parameter) => parameter.name)
  return { openapi, contentType, texts: new Set(texts), others, body }
}

/** Whether the library takes a parameter as it is parsed: no characters that it would refuse, nothing that it would make of it. */
function isText(document: ContractDocument, parameter: ContractParameter): boolean {
  const schema = schemaOf(document, parameter)
  return parameter.allowReserved === true && schema.type === 'string' && !('format' in schema)
}

/** What is at that place of a schema; nothing where there is no such place. */
const membersOf = (schema: unknown, ...path: readonly string[]): object =>
  path.reduce<object>((at, step) => objectOf(Reflect.get(at, step)), objectOf(schema))

const objectOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})
