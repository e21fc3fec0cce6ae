import { type Contract, operationsOf } from './contract.ts'

// They are answered where no operation is met, so no operation's response can name them.
const codesOfNoOperation: ReadonlySet<string> = new Set([
  ...['NOT_FOUND', 'METHOD_NOT_ALLOWED'],
  ...['HTTP_MALFORMED', 'REQUEST_TIMEOUT', 'EXPECTATION_FAILED', 'HEADERS_TOO_LARGE'],
])

/**
 * Where the error codes of the code, of the contract and of the errors' page are not the same.
 *
 * @param inCode the names in `src/domain/errors.ts`
 * @param errorsPage the Markdown of `docs/errors.md`: a `## CODE` heading and a paragraph for each
 * @returns one sentence per fault
 */
export function codeListFaults(
  contract: Contract,
  { inCode, errorsPage }: { inCode: readonly string[]; errorsPage: string },
): readonly string[] {
  const inContract = contract.components.schemas['ErrorCode']?.enum ?? []
  const sections = errorsPage.split(/^## /m).slice(1)
  const onPage = sections.map((section) => section.split('\n', 1)[0] ?? '')
  const empty = sections.filter((section) => section.split('\n').slice(1).join('').trim() === '')

  return [
    ...missing(inCode, inContract).map((code) => `${code} is in src/domain/errors.ts and not in openapi/schemas/ErrorCode.yaml`),
    ...missing(inContract, inCode).map((code) => `${code} is in openapi/schemas/ErrorCode.yaml and not in src/domain/errors.ts`),
    ...missing(inCode, onPage).map((code) => `${code} has no heading in docs/errors.md`),
    ...missing(onPage, inCode).map((code) => `docs/errors.md explains ${code}, which there is not`),
    ...repeated(onPage).map((code) => `docs/errors.md explains ${code} twice`),
    ...empty.map((section) => `docs/errors.md says nothing about ${section.trim()}`),
  ]
}

/**
 * Where a response's `x-codes` are not what they should be: on every error and nowhere else, known codes, named in the description too.
 * A code that no response carries is a fault as well: the contract would promise it and no operation would give it.
 *
 * @returns one sentence per fault
 */
export function responseCodeFaults(contract: Contract): readonly string[] {
  const known = contract.components.schemas['ErrorCode']?.enum ?? []
  const responses = operationsOf(contract).flatMap(({ id, responses }) =>
    responses.map((one) => ({ where: `${id} ${one.status}`, ...one })),
  )
  const carried = responses.flatMap(({ response }) => response['x-codes'] ?? [])

  return [
    ...responses
      .filter(({ status, response }) => status >= 400 !== Array.isArray(response['x-codes']))
      .map(({ where, status }) => `${where} ${status >= 400 ? 'has no' : 'must not have'} x-codes`),
    ...responses.flatMap(({ where, response }) =>
      (response['x-codes'] ?? []).flatMap((code) => codeFaults(where, code, { known, response })),
    ),
    ...missing(known, [...carried, ...codesOfNoOperation]).map((code) => `${code} is on no response`),
  ]
}

function codeFaults(
  where: string,
  code: string,
  { known, response }: { known: readonly string[]; response: { readonly description: string } },
): readonly string[] {
  if (!known.includes(code)) return [`${where} carries ${code}, which is not in ErrorCode`]
  return response.description.includes(`\`${code}\``) ? [] : [`${where} carries ${code} and does not describe it`]
}

function missing(wanted: readonly string[], found: readonly string[]): readonly string[] {
  return wanted.filter((code) => !found.includes(code))
}

function repeated(codes: readonly string[]): readonly string[] {
  return codes.filter((code, place) => codes.indexOf(code) !== place)
}
