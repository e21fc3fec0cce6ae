import type { IncomingMessage } from 'node:http'
import { toPattern } from '../contract.ts'
import type { Route } from '../contract.ts'
import type { OperationId } from '../operation.ts'
import { kindOfCall } from './kinds-of-call.ts'
import type { KindOfCall } from './kinds-of-call.ts'

/** What a request's line says of it. */
export interface KnownPath {
  readonly operation: OperationId
  readonly kind: KindOfCall
}

export interface KnownPaths {
  /** Null for what is always let in, and for what is no call of the contract. */
  of(request: IncomingMessage): KnownPath | null
}

/** Makes what tells an operation by the line of its request. */
export function makeKnownPaths(routes: readonly Route[]): KnownPaths {
  const byLine = new Map<string, KnownPath | null>()
  const patterns: { readonly line: RegExp; readonly found: KnownPath | null }[] = []
  for (const route of routes) {
    const kind = kindOfCall(route)
    const found = kind === null ? null : { operation: route.operationId, kind }
    for (const path of [route.path, ...route.aliases]) {
      const line = `${route.method.toUpperCase()} ${path}`
      if (path.includes(':')) patterns.push({ line: toPattern(line), found })
      else byLine.set(line, found)
    }
  }
  return {
    of: ({ method = '', url = '' }) => {
      const path = url.split('?', 1)[0] ?? ''
      const line = `${method === 'HEAD' ? 'GET' : method} ${path}`
      const found = byLine.get(line)
      return found === undefined ? (patterns.find((pattern) => pattern.line.test(line))?.found ?? null) : found
    },
  }
}
