import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { components } from './generated/contract.ts'
import type { OperationId } from './operation.ts'

/** Who may call an operation, as its `security` names them. */
export type SecurityScheme = 'ServiceToken' | 'ServiceBearer' | 'OperatorBearer' | 'PortalBearer' | 'MetricsToken'

/** One operation of the contract, as far as routing needs it. */
export interface Route {
  readonly operationId: OperationId
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete'
  /** As the contract writes it: `/v1/billing/accounts/{account_id}/status`. */
  readonly contractPath: string
  /** The same in Express's form: `/v1/billing/accounts/:account_id/status`. */
  readonly path: string
  /** The other paths at which it is served, in Express's form. */
  readonly aliases: readonly string[]
  /** Empty where anybody may call. */
  readonly schemes: readonly SecurityScheme[]
  readonly body: BodySort | null
  /** A call without a body is as one whose body has no members. */
  readonly isBodyOptional: boolean
  readonly isControl: boolean
  /** What is refused is kept as it came. */
  readonly keepsRefused: boolean
  /** Its answers hold JSON as the text that came. */
  readonly hasRawJson: boolean
}

/** How a body is written: JSON, a form with one file, or bytes that are taken as they come, whatever they are called. */
export type BodySort = 'JSON' | 'FORM' | 'RAW'

const form = 'multipart/form-data'
const whatever = '*/*'

/** One operation as the contract writes it. */
export interface OperationObject {
  readonly operationId: OperationId
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, unknown>> }
  readonly parameters?: readonly (ContractParameter | Reference)[]
  readonly 'x-keeps-refused'?: boolean
  readonly 'x-raw-json'?: boolean
}

/** A parameter of the contract, as far as checks beside the validator's need it. */
export interface ContractParameter {
  readonly name: string
  readonly in: string
  readonly allowReserved?: boolean
  readonly schema?: ParameterSchema
}

interface ParameterSchema extends Partial<Reference> {
  readonly type?: unknown
  readonly format?: unknown
  readonly default?: unknown
}

interface Reference {
  readonly $ref: string
}

type Method = Route['method']

/** What is served at a path, and at its aliases. */
export type PathItem = Readonly<Partial<Record<Method, OperationObject>>> & { readonly 'x-path-aliases'?: readonly string[] }

/** The bundled contract: the document, how it is served, and its routes. */
export interface Contract {
  readonly document: ContractDocument
  /** The ETag of the document, served as JSON. */
  readonly etag: string
  /** The document as YAML. Made once somebody asks: it takes longer than all else at the start. */
  yaml(): Promise<Served>
  readonly routes: readonly Route[]
}

export interface Served {
  readonly text: string
  readonly etag: string
}

export type ContractDocument = components['schemas']['ContractDocument'] & {
  readonly paths: Readonly<Record<string, PathItem>>
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>
    readonly parameters: Readonly<Record<string, ContractParameter>>
  }
}

const methods: readonly Method[] = ['get', 'post', 'patch', 'put', 'delete']

/** Loads `openapi/dist/openapi.json`, from which router, validation and the served contract come. */
export function loadContract(): Contract {
  const json = readFileSync(new URL('../../openapi/dist/openapi.json', import.meta.url), 'utf8')
  const document = JSON.parse(json) as ContractDocument
  let yaml: Promise<Served> | null = null
  return {
    document,
    etag: etagOf(json),
    yaml: () => (yaml ??= toYaml(document)),
    routes: toRoutes(document),
  }
}

function toRoutes({ paths }: ContractDocument): readonly Route[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    operationsAt(item).map(([method, operation]) => toRoute(operation, { path, method, aliases: aliasesOf(item) })),
  )
}

/** The operations of a path, each with its method. */
export function operationsAt(item: PathItem): readonly (readonly [Method, OperationObject])[] {
  return methods.flatMap((method) => {
    const operation = item[method]
    return operation === undefined ? [] : [[method, operation] as const]
  })
}

/** A parameter of the document, which may name one of its components. */
export function parameterOf({ components }: ContractDocument, parameter: ContractParameter | Reference): ContractParameter {
  return '$ref' in parameter ? named(components.parameters, parameter) : parameter
}

/** The schema of a parameter, which may name one of the document's components. */
export function schemaOf({ components }: ContractDocument, { schema = {} }: ContractParameter): ParameterSchema {
  return schema.$ref === undefined ? schema : { ...named(components.schemas, { $ref: schema.$ref }), ...schema }
}

function named<Component>(components: Readonly<Record<string, Component>>, { $ref }: Reference): Component {
  const found = components[$ref.slice($ref.lastIndexOf('/') + 1)]
  if (found === undefined) throw new Error(`the contract does not have ${$ref}`)
  return found
}

/** The other paths at which a path's operations are served, as the contract writes them. */
export const aliasesOf = (item: PathItem): readonly string[] => item['x-path-aliases'] ?? []

/** How the body of an operation is written; null where it has none. */
export function bodyOf({ requestBody }: OperationObject): BodySort | null {
  if (requestBody === undefined) return null
  if (whatever in requestBody.content) return 'RAW'
  return form in requestBody.content ? 'FORM' : 'JSON'
}

interface Place {
  readonly path: string
  readonly method: Method
  readonly aliases: readonly string[]
}

function toRoute(operation: OperationObject, { path, method, aliases }: Place): Route {
  const alternatives = operation.security ?? []
  // An empty alternative means that the operation itself looks who is calling, as /metrics does.
  const isOpen = alternatives.length === 0 || alternatives.some((one) => Object.keys(one).length === 0)
  return {
    operationId: operation.operationId,
    method,
    contractPath: path,
    path: toExpress(path),
    aliases: aliases.map(toExpress),
    schemes: isOpen ? [] : (alternatives.flatMap((one) => Object.keys(one)) as SecurityScheme[]),
    body: bodyOf(operation),
    isBodyOptional: operation.requestBody?.required !== true,
    isControl: path.startsWith('/v1/control/'),
    keepsRefused: operation['x-keeps-refused'] ?? false,
    hasRawJson: operation['x-raw-json'] ?? false,
  }
}

const toExpress = (path: string): string => path.replaceAll(/\{([a-z_]+)\}/g, ':$1')

async function toYaml(document: ContractDocument): Promise<Served> {
  const { stringify } = await import('yaml')
  const text = stringify(document)
  return { text, etag: etagOf(text) }
}

const etagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`

/** What fits a path in Express's form, whole; a method may stand before it. */
export const toPattern = (path: string): RegExp => new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/:[a-z_]+/g, '[^/]+')}$`)
