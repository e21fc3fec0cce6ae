import { type Contract, type Operation, operationsOf } from './contract.ts'

const headersOf: Readonly<Record<number, readonly string[]>> = { 401: ['WWW-Authenticate'], 429: ['Retry-After'], 503: ['Retry-After'] }

/**
 * Where a response lacks what every response of its sort has: the request id, and the header that tells the caller what to do next.
 *
 * @returns one sentence per fault
 */
export function responseFaults(contract: Contract): readonly string[] {
  return operationsOf(contract).flatMap((operation) => [...headerFaults(operation), ...statusFaults(operation)])
}

function headerFaults({ id, responses }: Operation): readonly string[] {
  return responses.flatMap(({ status, response }) =>
    ['X-Request-Id', ...(headersOf[status] ?? [])]
      .filter((header) => response.headers?.[header] === undefined)
      .map((header) => `${id} ${status} does not document ${header}`),
  )
}

// Whatever has a body can be too large, of another sort (but where every sort is taken), or malformed; everything can be malformed in
// its query, and can fail.
function statusFaults({ id, takesBody, takesAnything, responses }: Operation): readonly string[] {
  const wanted = [400, 500, ...(takesBody ? [413] : []), ...(takesBody && !takesAnything ? [415] : [])]
  return wanted.filter((status) => !responses.some((one) => one.status === status)).map((status) => `${id} does not document ${status}`)
}
