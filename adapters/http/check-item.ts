import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { SchemaOf } from './contract-schemas.ts'
import type { components } from './generated/contract.ts'
import { ViolationError } from './problem.ts'
import type { Violation } from './problem.ts'
import { requireWholeReference } from './translate.ts'

type Schemas = components['schemas']
export type CreditOperation = Schemas['ReserveOperation'] | Schemas['ConsumeOperation'] | Schemas['ReleaseOperation']

/** So many places are told of one item: a batch has a thousand of them. */
const violationsMax = 20

const schemaNames: ReadonlyMap<string, keyof Schemas> = new Map([
  ['RESERVE', 'ReserveOperation'],
  ['CONSUME', 'ConsumeOperation'],
  ['RELEASE', 'ReleaseOperation'],
])

/**
 * Makes the check of a batch's items, one by one: a bad item is that result's 400 and harms no other (contract 3).
 *
 * The check throws a ViolationError whose paths begin with the item's place.
 */
export function makeCheckCreditOperation(schemaOf: SchemaOf): (item: unknown, place: string) => CreditOperation {
  return (item, place) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item))
      throw new ViolationError([violation(place, 'must be object', 'type')])
    const op = 'op' in item && typeof item.op === 'string' ? item.op : ''
    const name = op === op.toUpperCase() || op === op.toLowerCase() ? schemaNames.get(op.toUpperCase()) : undefined
    if (name === undefined) throw new ViolationError([violation(`${place}/op`, 'must be reserve, consume or release', 'enum')])
    const check = schemaOf<CreditOperation>(name)
    if (!fits(check, item)) throw new ViolationError((check.errors ?? []).slice(0, violationsMax).map((error) => toViolation(error, place)))
    if ('reservation_id' in item) requireWholeReference(item, place)
    return item
  }
}

function fits(check: ValidateFunction<CreditOperation>, item: object): item is CreditOperation {
  return check(item)
}

const violation = (path: string, message: string, code: string): Violation => ({ path, message, code })

function toViolation({ instancePath, message = '', keyword, params }: ErrorObject, place: string): Violation {
  const member =
    keyword === 'additionalProperties'
      ? `/${String(params['additionalProperty'])}`
      : keyword === 'required'
        ? `/${String(params['missingProperty'])}`
        : ''
  return violation(`${place}${instancePath}${member}`, message, keyword)
}
