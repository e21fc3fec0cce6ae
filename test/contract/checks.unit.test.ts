import { expect } from 'chai'
import { codeListFaults, responseCodeFaults } from '../../infra/contract/check-codes.ts'
import { exampleFaults } from '../../infra/contract/check-examples.ts'
import { responseFaults } from '../../infra/contract/check-responses.ts'
import type { Contract, Response } from '../../infra/contract/contract.ts'

const named = { 'X-Request-Id': {} }

function aContract({ codes = ['INTERNAL'], responses = {}, requestExamples = ['first'] }: Partial<Given> = {}): Contract {
  const failures: Given['responses'] = {
    500: { description: '`INTERNAL`', headers: named, 'x-codes': ['INTERNAL'] },
    ...Object.fromEntries([400, 413, 415].map((status) => [status, { description: '', headers: named, 'x-codes': [] }])),
  }
  const success: Response = { description: '', headers: named, content: { 'application/json': { examples: { first: {} } } } }
  const requestBody = { content: { 'application/json': { examples: Object.fromEntries(requestExamples.map((name) => [name, {}])) } } }
  return {
    paths: { '/v1/meta': { post: { operationId: 'getMeta', requestBody, responses: { 200: success, ...failures, ...responses } } } },
    components: { schemas: { ErrorCode: { enum: codes } } },
  }
}

interface Given {
  readonly codes: readonly string[]
  readonly responses: Readonly<Record<string, Response>>
  readonly requestExamples: readonly string[]
}

describe('the checks of the contract', () => {
  it('find nothing wrong with a contract that is right', () => {
    const contract = aContract()

    expect(codeListFaults(contract, { inCode: ['INTERNAL'], errorsPage: '# Errors\n\n## INTERNAL\n\n500. A defect.\n' })).to.deep.equal([])
    expect(responseCodeFaults(contract)).to.deep.equal([])
    expect(responseFaults(contract)).to.deep.equal([])
    expect(exampleFaults(contract, [{ operation: 'getMeta', example: 'first' }])).to.deep.equal([])
  })

  it('find a code that only one of code, contract and page knows, or that the page says nothing of', () => {
    const faults = codeListFaults(aContract({ codes: ['A', 'B'] }), {
      inCode: ['A', 'C', 'E'],
      errorsPage: '## A\n\n## C\n\nText\n\n## D\n\nText\n\n## C\n\nText\n',
    })

    expect(faults).to.deep.equal([
      'C is in src/domain/errors.ts and not in openapi/schemas/ErrorCode.yaml',
      'E is in src/domain/errors.ts and not in openapi/schemas/ErrorCode.yaml',
      'B is in openapi/schemas/ErrorCode.yaml and not in src/domain/errors.ts',
      'E has no heading in docs/errors.md',
      'docs/errors.md explains D, which there is not',
      'docs/errors.md explains C twice',
      'docs/errors.md says nothing about A',
    ])
  })

  it('find codes that are missing, unknown, not described, or on no response', () => {
    const responses = {
      201: { description: '', 'x-codes': ['INTERNAL'] },
      400: { description: '' },
      409: { description: 'no word of it', 'x-codes': ['INTERNAL', 'TYPO'] },
    }

    expect(responseCodeFaults(aContract({ codes: ['INTERNAL', 'NOT_FOUND', 'UNUSED'], responses }))).to.have.members([
      'getMeta 201 must not have x-codes',
      'getMeta 201 carries INTERNAL and does not describe it',
      'getMeta 400 has no x-codes',
      'getMeta 409 carries INTERNAL and does not describe it',
      'getMeta 409 carries TYPO, which is not in ErrorCode',
      'UNUSED is on no response',
    ])
  })

  it('follow a response to its component', () => {
    const contract = aContract()
    const reference = { $ref: '#/components/responses/InternalFailure' }
    const paths = { '/v1/meta': { get: { operationId: 'getMeta', responses: { 500: reference } } } }
    const components = { ...contract.components, responses: { InternalFailure: { description: '`INTERNAL`', 'x-codes': ['INTERNAL'] } } }

    expect(responseCodeFaults({ paths, components })).to.deep.equal([])
    expect(() => responseCodeFaults({ paths, components: contract.components })).to.throw(
      'no response at #/components/responses/InternalFailure',
    )
  })

  it('find a response without the headers of its sort, and an operation without its statuses', () => {
    const responses = { 401: { description: '', headers: named, 'x-codes': [] }, 503: { description: '', 'x-codes': [] } }
    const bare: Contract = { paths: { '/docs': { get: { operationId: 'getDocs', responses: {} } } }, components: { schemas: {} } }

    expect(responseFaults(aContract({ responses }))).to.deep.equal([
      'getMeta 401 does not document WWW-Authenticate',
      'getMeta 503 does not document X-Request-Id',
      'getMeta 503 does not document Retry-After',
    ])
    expect(responseFaults(bare)).to.deep.equal(['getDocs does not document 400', 'getDocs does not document 500'])
  })

  it('ask for no 415 of an operation that takes whatever comes', () => {
    const answers = (statuses: readonly number[]) =>
      Object.fromEntries(statuses.map((status) => [status, { description: '', headers: named }]))
    const taking = (type: string): Contract => {
      const requestBody = { content: { [type]: {} } }
      return {
        paths: { '/': { post: { operationId: 'getDocs', requestBody, responses: answers([400, 500]) } } },
        components: { schemas: {} },
      }
    }

    expect(responseFaults(taking('*/*'))).to.deep.equal(['getDocs does not document 413'])
    expect(responseFaults(taking('text/plain'))).to.deep.equal(['getDocs does not document 413', 'getDocs does not document 415'])
  })

  it('find a request without an answer, an answer without a request, and an example that the story leaves out', () => {
    expect(exampleFaults(aContract({ requestExamples: ['second'] }), [])).to.deep.equal([
      'getMeta has no success that answers the example second',
      'getMeta has no request for the example first',
      'getMeta first is not in infra/contract/example-story.ts',
    ])
  })

  it('find a story that tells of what there is not, or of one thing twice', () => {
    const step = { operation: 'getMeta', example: 'first' } as const

    expect(exampleFaults(aContract(), [step, step, { operation: 'getHealth', example: 'alive' }])).to.deep.equal([
      'infra/contract/example-story.ts tells of getHealth alive, which there is not',
      'infra/contract/example-story.ts tells of getMeta first twice',
    ])
  })

  it('find an operation without an example of a success, or with one under two statuses', () => {
    const answer: Response = { description: '', headers: named, content: { 'application/json': { examples: { first: {} } } } }

    expect(exampleFaults(aContract({ responses: { 200: { description: '', headers: named } }, requestExamples: [] }), [])).to.deep.equal([
      'getMeta has no example of a success',
    ])
    expect(exampleFaults(aContract({ responses: { 201: answer } }), [{ operation: 'getMeta', example: 'first' }])).to.deep.equal([
      'getMeta answers the example first with two statuses',
    ])
  })
})
