import type { Contract } from '../contract.ts'
import { isNoneMatch } from '../etag.ts'
import type { Operation } from '../operation.ts'

const headersOf = (etag: string) => ({ ETag: etag, 'Cache-Control': 'public, max-age=300' })

/** GET /v1/openapi.json. */
export const makeGetContractJson =
  ({ etag, document }: Contract): Operation<'getContractJson'> =>
  ({ headers }) =>
    isNoneMatch(headers['if-none-match'], etag)
      ? { status: 304, headers: headersOf(etag) }
      : { status: 200, headers: headersOf(etag), body: document }

/** GET /v1/openapi.yaml */
export const makeGetContractYaml =
  (contract: Contract): Operation<'getContractYaml'> =>
  async ({ headers }) => {
    const { text, etag } = await contract.yaml()
    if (isNoneMatch(headers['if-none-match'], etag)) return { status: 304, headers: headersOf(etag) }
    return { status: 200, headers: { ...headersOf(etag), 'Content-Type': 'application/yaml; charset=utf-8' }, body: text }
  }
