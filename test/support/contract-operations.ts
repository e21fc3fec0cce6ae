import { readFileSync } from 'node:fs'
import type { operations } from '../../adapters/http/generated/contract.ts'
import { places } from '../../infra/contract/places.ts'
import { aForm } from './api.ts'
import { signedByRazorpay, signedByStripe } from './sign-webhook.ts'

export type OperationId = keyof operations

/** One operation of the contract, as tests need it. */
export interface ContractOperation {
  readonly id: OperationId
  readonly method: string
  /** With its path parameters' examples filled in. */
  readonly path: string
  /** As the contract writes it. */
  readonly template: string
  /** The schemes of its `security`; empty where anybody may call. */
  readonly schemes: readonly string[]
  readonly takesBody: boolean
  /** Its body is a form with one file. */
  readonly takesForm: boolean
  /** Its body is taken as the bytes that come, signed by a provider. */
  readonly takesSigned: boolean
  /** Query parameters with their examples: all that have one, and those that are required. */
  readonly query: Readonly<Record<string, string>>
  readonly requiredQuery: Readonly<Record<string, string>>
  readonly requests: Readonly<Record<string, Example>>
  readonly answers: readonly ExampleAnswer[]
  /** Every code that it documents, with its status. */
  readonly refusals: readonly { readonly status: number; readonly code: string }[]
}

interface Example {
  readonly value: unknown
  readonly 'x-excerpt'?: boolean
}

export interface ExampleAnswer {
  readonly status: number
  readonly type: string
  readonly name: string
  readonly value: unknown
  readonly isExcerpt: boolean
}

interface Reference {
  readonly $ref?: string
}
type Content = Readonly<Record<string, { readonly examples?: Readonly<Record<string, Example>> }>>
interface Parameter extends Reference {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly example?: string | number
}
interface Response extends Reference {
  readonly content?: Content
  readonly 'x-codes'?: readonly string[]
}
interface RawOperation {
  readonly operationId: OperationId
  readonly security?: readonly Readonly<Record<string, unknown>>[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, Response>>
}
interface Bundle {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>> & { readonly parameters?: readonly Parameter[] }>>
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>>; readonly responses: Readonly<Record<string, Response>> }
}

const form = 'multipart/form-data'
const whatever = '*/*'

const bundle = JSON.parse(readFileSync(places.bundle, 'utf8')) as Bundle

/** Every operation of the bundled contract. */
export const contractOperations: readonly ContractOperation[] = Object.entries(bundle.paths).flatMap(([template, item]) =>
  ['get', 'put', 'post', 'patch', 'delete'].flatMap((method) => {
    const operation = item[method]
    return operation === undefined ? [] : [toOperation(method, template, operation, item.parameters ?? [])]
  }),
)

/** The operation of this id. */
export function operationOf(id: OperationId): ContractOperation {
  const found = contractOperations.find((one) => one.id === id)
  if (found === undefined) throw new Error(`the contract has no operation ${id}`)
  return found
}

function toOperation(method: string, template: string, raw: RawOperation, shared: readonly Parameter[]): ContractOperation {
  const parameters = [...shared, ...(raw.parameters ?? [])].map((one) => followed(one, bundle.components.parameters))
  const responses = Object.entries(raw.responses).map(([status, response]) => ({
    status: Number(status),
    ...followed(response, bundle.components.responses),
  }))
  const content = raw.requestBody?.content ?? {}
  const inQuery = parameters.filter((one) => one.in === 'query' && one.example !== undefined)
  return {
    id: raw.operationId,
    method: method.toUpperCase(),
    template,
    path: parameters.reduce((path, one) => (one.in === 'path' ? path.replace(`{${one.name}}`, String(one.example)) : path), template),
    schemes: (raw.security ?? []).flatMap((one) => Object.keys(one)),
    takesBody: raw.requestBody !== undefined,
    takesForm: form in content,
    takesSigned: whatever in content,
    query: examplesOf(inQuery),
    requiredQuery: examplesOf(inQuery.filter(({ required }) => required === true)),
    requests: (content['application/json'] ?? content[form] ?? content[whatever])?.examples ?? {},
    answers: responses.flatMap(({ status, content = {} }) =>
      Object.entries(content).flatMap(([type, media]) => answersOf(status, type, media)),
    ),
    refusals: responses.flatMap(({ status, 'x-codes': codes = [] }) => codes.map((code) => ({ status, code }))),
  }
}

function answersOf(status: number, type: string, { examples = {} }: Content[string]): readonly ExampleAnswer[] {
  return Object.entries(examples).map(([name, example]) => ({
    ...{ status, type, name },
    ...{ value: example.value, isExcerpt: example['x-excerpt'] === true },
  }))
}

function examplesOf(parameters: readonly Parameter[]): Readonly<Record<string, string>> {
  return Object.fromEntries(parameters.map(({ name, example }) => [name, String(example)]))
}

function followed<Kept extends Reference>(one: Kept, components: Readonly<Record<string, Kept>>): Kept {
  if (one.$ref === undefined) return one
  const found = components[one.$ref.split('/').at(-1) ?? '']
  if (found === undefined) throw new Error(`no component at ${one.$ref}`)
  return found
}

/** A call of an operation. */
export interface OperationCall {
  readonly path?: string
  readonly query?: Readonly<Record<string, string>>
  /** A text is sent as it is. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A call that the operation takes: the contract's own first example of it. */
export function exampleCall(operation: ContractOperation): OperationCall {
  const { requests, query, takesForm, takesSigned } = operation
  const body = Object.values(requests)[0]?.value
  if (takesSigned) return { query, ...toSigned(operation, body) }
  return { query, body: takesForm ? toForm(body) : body }
}

/** What a provider says, as it goes over the wire: signed, under the name that it gives the event. */
export function toSigned(
  { id }: Pick<ContractOperation, 'id'>,
  says: unknown,
  eventId = 'evt_signed',
): Required<Pick<OperationCall, 'body' | 'headers'>> {
  const body = JSON.stringify(says)
  return { body, headers: id === 'receiveStripeWebhook' ? signedByStripe(body) : signedByRazorpay(body, { eventId }) }
}

/** A form's example is the text of its file; what the file is called, the examples of answers say. */
export const toForm = (body: unknown): FormData => aForm((body as { readonly file: string }).file, 'receipt.pdf')
