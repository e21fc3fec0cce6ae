/** So much of an OpenAPI document as the checks look at. */
export interface Contract {
  readonly paths: Readonly<Record<string, PathItem>>
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly enum?: readonly string[] }>>
    readonly responses?: Readonly<Record<string, Response>>
  }
}

export interface Reference {
  readonly $ref: string
}

export interface Response {
  readonly description: string
  readonly headers?: Readonly<Record<string, unknown>>
  readonly content?: Content
  readonly 'x-codes'?: readonly string[]
}

export type Content = Readonly<Record<string, { readonly examples?: Readonly<Record<string, unknown>> }>>

interface PathItem {
  readonly [method: string]: RawOperation | undefined
}

interface RawOperation {
  readonly operationId: string
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, Response | Reference>>
}

/** One operation, its responses' references followed. */
export interface Operation {
  readonly id: string
  readonly takesBody: boolean
  /** Its body may be of any sort. */
  readonly takesAnything: boolean
  readonly requestExamples: readonly string[]
  readonly responses: readonly { readonly status: number; readonly response: Response }[]
}

const methods = ['get', 'put', 'post', 'patch', 'delete'] as const

/** Every operation of a bundle, in the order of its paths. */
export function operationsOf(contract: Contract): readonly Operation[] {
  const raw = Object.values(contract.paths).flatMap((item) => methods.flatMap((method) => item[method] ?? []))
  return raw.map(({ operationId, requestBody, responses }) => ({
    id: operationId,
    takesBody: requestBody !== undefined,
    takesAnything: requestBody !== undefined && '*/*' in requestBody.content,
    requestExamples: exampleNames(requestBody?.content),
    responses: Object.entries(responses).map(([status, response]) => ({ status: Number(status), response: follow(contract, response) })),
  }))
}

/** The names of the examples of all media types. */
export function exampleNames(content: Content = {}): readonly string[] {
  return Object.values(content).flatMap(({ examples }) => Object.keys(examples ?? {}))
}

// In a bundle the only references of responses are those to its own components.
function follow(contract: Contract, response: Response | Reference): Response {
  if (!('$ref' in response)) return response
  const found = contract.components.responses?.[response.$ref.replace('#/components/responses/', '')]
  if (found === undefined) throw new Error(`no response at ${response.$ref}`)
  return found
}
