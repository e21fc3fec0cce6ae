import { readFile } from 'node:fs/promises'
import { expect } from 'chai'
import type { RequestHandler } from 'express'
import { exampleStory, type ExampleStep } from '../../infra/contract/example-story.ts'
import { places } from '../../infra/contract/places.ts'
import { startValidatingApp, type ValidatingApp } from './validating-app.ts'

interface Example {
  readonly value: unknown
}
interface Media {
  readonly [type: string]: { readonly examples?: Readonly<Record<string, Example>> }
}
interface Parameter {
  readonly $ref?: string
  readonly name: string
  readonly in: string
  readonly example?: string | number
}
interface PathItem {
  readonly parameters?: readonly Parameter[]
  readonly [method: string]: unknown
}
interface Operation {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Media }
  readonly responses: Readonly<Record<string, { readonly content?: Media }>>
}
interface Bundle {
  readonly paths: Readonly<Record<string, PathItem>>
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> }
}

describe('the examples of the contract', () => {
  let bundle: Bundle
  let app: ValidatingApp
  let answer: { readonly status: number; readonly type: string; readonly value: unknown }

  before(async () => {
    bundle = JSON.parse(await readFile(places.bundle, 'utf8')) as Bundle
    const answering: RequestHandler = (_req, res) => {
      res.status(answer.status).type(answer.type)
      if (answer.type === 'application/json') res.json(answer.value)
      else res.send(answer.value)
    }
    app = await startValidatingApp(answering, { validateResponses: true })
  })
  after(() => app.stop())

  for (const step of exampleStory) {
    it(`fit as a request and as its answer: ${step.operation} ${step.example}`, async () => {
      const { method, path, operation, item } = find(bundle, step)
      const expected = answerOf(operation, step)
      answer = expected

      const body = operation.requestBody?.content['application/json']?.examples?.[step.example]?.value
      const { status, text } = await app.send({
        method: method.toUpperCase(),
        path: withParameters(bundle, path, [...(item.parameters ?? []), ...(operation.parameters ?? [])]),
        body,
      })

      expect(status, text).to.equal(expected.status)
      expect(expected.type === 'application/json' ? JSON.parse(text) : text).to.deep.equal(expected.value)
    })
  }
})

function find({ paths }: Bundle, step: ExampleStep) {
  for (const [path, item] of Object.entries(paths)) {
    for (const method of ['get', 'put', 'post', 'patch']) {
      const operation = item[method] as Operation | undefined
      if (operation?.operationId === step.operation) return { path, item, method, operation }
    }
  }
  throw new Error(`no operation ${step.operation}`)
}

function answerOf({ responses }: Operation, { operation, example }: ExampleStep) {
  for (const [status, { content }] of Object.entries(responses)) {
    for (const [type, { examples }] of Object.entries(content ?? {})) {
      const found = Number(status) < 300 ? examples?.[example] : undefined
      if (found !== undefined) return { status: Number(status), type, value: found.value }
    }
  }
  throw new Error(`no answer to ${operation} ${example}`)
}

// Every parameter that has an example is sent, as the contract says that it works.
function withParameters({ components }: Bundle, path: string, parameters: readonly Parameter[]): string {
  const all = parameters
    .map((one) => (one.$ref === undefined ? one : components.parameters[one.$ref.split('/').at(-1) ?? '']))
    .filter((one) => one?.example !== undefined)
  const query = new URLSearchParams()
  let filled = path
  for (const one of all) {
    if (one?.in === 'query') query.set(one.name, String(one.example))
    if (one?.in === 'path') filled = filled.replace(`{${one.name}}`, String(one.example))
  }
  return query.size === 0 ? filled : `${filled}?${query.toString()}`
}
