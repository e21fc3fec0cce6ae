import { expect } from 'chai'
import type { Answer } from '../support/api.ts'

/** The problem that an answer must be, in every member that the contract gives all problems. */
export interface ExpectedProblem {
  readonly status: number
  readonly code: string
  /** Whether the same call may pass later; then the answer says after how many seconds. */
  readonly retryable?: boolean
  /** To tell which of many answers it is. */
  readonly of?: string
}

/** Fails where an answer is not this problem document (contract 1, "Errors"). */
export function expectProblem({ status, headers, body }: Answer, expected: ExpectedProblem): void {
  const { code, retryable = false, of = '' } = expected
  expect([status, body['code']], `${of} ${JSON.stringify(body)}`).to.deep.equal([expected.status, code])
  const slug = code.toLowerCase().replaceAll('_', '-')
  const title = slug.replaceAll('-', ' ')
  expect(headers.get('content-type'), of).to.equal('application/problem+json')
  expect(headers.get('cache-control'), of).to.equal('no-store')
  expect(headers.get('x-request-id'), of).to.match(/^[A-Za-z0-9._:-]{1,128}$/)
  expect(body, of).to.deep.include({
    type: `/docs/errors#${slug}`,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    status: expected.status,
    request_id: headers.get('x-request-id'),
    retryable,
  })
  expect(body['detail'], of).to.match(/^Cannot /)
  if (retryable) expect(Number(headers.get('retry-after')), of).to.be.within(1, 60)
  else expect(headers.get('retry-after'), of).to.equal(null)
}
