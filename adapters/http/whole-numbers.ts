import type { RequestHandler } from 'express'
import { operationsAt, parameterOf } from './contract.ts'
import type { ContractDocument, ContractParameter } from './contract.ts'
import { ViolationError } from './problem.ts'

// No more digits than a number keeps exactly: whether it is in its bounds, the validator tells.
const wholeNumber = /^-?\d{1,16}$/

/**
 * Makes the check that what the contract has as an integer in a path's queries is written in digits alone. The validator takes
 * whatever JavaScript makes a number of, such as `1e1`, `0x10` or ` 5`, and `Infinity` it lets pass every bound.
 *
 * The check throws a ViolationError for every one that is not.
 */
export function refuseLooseIntegers(document: ContractDocument, path: string): RequestHandler {
  const names = new Map(
    operationsAt(document.paths[path] ?? {}).map(([method, { parameters = [] }]) => [
      method.toUpperCase(),
      parameters.map((parameter) => parameterOf(document, parameter)).filter(isIntegerOfQuery),
    ]),
  )
  return (req, _res, next) => {
    const loose = (names.get(req.method) ?? []).filter(({ name }) => isLoose(req.query[name]))
    if (loose.length > 0)
      throw new ViolationError(loose.map(({ name }) => ({ path: `/query/${name}`, message: 'must be integer', code: 'type' })))
    next()
  }
}

// One that is there twice is a list, which the validator refuses.
const isLoose = (value: unknown): boolean => typeof value === 'string' && !wholeNumber.test(value)

const isIntegerOfQuery = (parameter: ContractParameter): boolean => parameter.in === 'query' && parameter.schema?.type === 'integer'
