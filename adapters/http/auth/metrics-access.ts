import type { IncomingHttpHeaders } from 'node:http'
import { hashToken, makeKnownTokens } from './known-tokens.ts'

export interface MetricsReader {
  readonly headers: IncomingHttpHeaders
  /** The address at the other end of the socket, not one that a header claims. */
  readonly peerAddress: string | undefined
}

const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'] as const

/** The metrics are never public: their token opens them or, where there is none, a connection from this very machine. */
export function makeMayReadMetrics(metricsToken: string | null): (reader: MetricsReader) => boolean {
  if (metricsToken === null) return isFromHere
  const isMetricsToken = makeKnownTokens([metricsToken])
  return ({ headers }) => {
    const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
    return bearer !== undefined && isMetricsToken(hashToken(bearer))
  }
}

// A proxy on this machine connects from loopback for the whole world, and says so in a header.
function isFromHere({ headers, peerAddress = '' }: MetricsReader): boolean {
  const isLoopback = peerAddress === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/i.test(peerAddress)
  return isLoopback && forwardingHeaders.every((name) => headers[name] === undefined)
}
