import { createHash } from 'node:crypto'
import type { Account } from '../../src/domain/accounts/account.ts'

/** The ETag of a body: any change of it makes another. */
export const etagOf = (body: unknown): string => `"${createHash('sha1').update(JSON.stringify(body)).digest('base64url')}"`

/** The ETag of operators: of policy, status and name only, so that credits in motion do not spoil their If-Match (contract 3). */
export const revisionEtag = ({ revision }: Account): string => `"r${revision}"`

/** Whether If-None-Match names this tag; weak tags count, as RFC 9110 compares here. */
export function isNoneMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(etag)
}

/** The revisions that If-Match names; null where any will do. Weak or foreign tags name none (RFC 9110, strong comparison). */
export function fromIfMatch(header: string | undefined): readonly number[] | null {
  if (header === undefined) return null
  const tags = header.split(',').map((tag) => tag.trim())
  if (tags.includes('*')) return null
  return tags.flatMap((tag) => {
    const revision = /^"r([1-9][0-9]{0,8})"$/.exec(tag)?.[1]
    return revision === undefined ? [] : [Number(revision)]
  })
}
