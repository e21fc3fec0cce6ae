import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { middleware } from 'express-openapi-validator'
import type { PathItem } from '../../adapters/http/contract.ts'
import { withJsonBodies } from '../../adapters/http/validate.ts'
import { places } from '../../infra/contract/places.ts'

export interface Sent {
  readonly status: number
  readonly text: string
}

export interface ValidatingApp {
  send(call: {
    readonly method: string
    readonly path: string
    readonly body?: unknown
    readonly headers?: Record<string, string>
  }): Promise<Sent>
  stop(): void
}

/**
 * An app that has the bundle in front of one handler, as the service has: what gets to the handler fits the contract. Bodies that
 * are no JSON are not looked at: the service reads them by itself.
 *
 * A request that does not fit is 400, an answer that does not fit 500, each with the validator's words.
 */
export async function startValidatingApp(
  handler: RequestHandler,
  { validateResponses }: { validateResponses: boolean },
): Promise<ValidatingApp> {
  const bundle = JSON.parse(await readFile(places.bundle, 'utf8')) as { readonly paths: Readonly<Record<string, PathItem>> }
  const paths = Object.fromEntries(Object.entries(bundle.paths).map(([path, item]) => [path, withJsonBodies(item)]))
  const apiSpec = JSON.parse(JSON.stringify({ ...bundle, paths })) as Parameters<typeof middleware>[0]['apiSpec'] & object
  const onError: ErrorRequestHandler = (error: { status?: number; message: string }, _req, res, _next) => {
    res
      .status(error.status ?? 500)
      .type('text')
      .send(error.message)
  }
  const app = express()
    .use(express.json({ limit: '2mb' }))
    .use(
      middleware({
        apiSpec,
        validateApiSpec: true,
        validateRequests: true,
        validateResponses,
        validateSecurity: false,
        fileUploader: false,
      }),
    )
    .use(handler)
    .use(onError)
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  return {
    async send({ method, path, body, headers }) {
      const content = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(headers === undefined ? {} : { headers }), ...content })
      return { status: response.status, text: await response.text() }
    },
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
