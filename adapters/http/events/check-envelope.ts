import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ContractDocument } from '../contract.ts'
import { ViolationError } from '../problem.ts'
import type { Envelope } from './read-event.ts'

/** Checks one event of a batch. @throws {ViolationError} whose paths begin with the item's place, where its envelope is broken */
export type CheckEnvelope = (item: unknown, place: string) => Envelope

/** Makes the check of a batch's events, one by one: a broken one is that result's 400 and harms no other (contract 3). */
export function makeCheckEnvelope({ components }: Pick<ContractDocument, 'components'>): CheckEnvelope {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema({ $id: 'contract', components })
  const fits = ajv.compile<Envelope>({ $ref: 'contract#/components/schemas/EventEnvelope' })
  return (item, place) => {
    if (fits(item)) return item
    throw new ViolationError(
      (fits.errors ?? []).map(({ instancePath, message = '', keyword, params }) => ({
        path: `${place}${instancePath}${keyword === 'required' ? `/${String(params['missingProperty'])}` : ''}`,
        message,
        code: keyword,
      })),
    )
  }
}
