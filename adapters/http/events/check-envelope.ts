import type { SchemaOf } from '../contract-schemas.ts'
import { ViolationError } from '../problem.ts'
import type { Envelope } from './read-event.ts'

/** Checks one event of a batch. @throws {ViolationError} whose paths begin with the item's place, where its envelope is broken */
export type CheckEnvelope = (item: unknown, place: string) => Envelope

/** Makes the check of a batch's events, one by one: a broken one is that result's 400 and harms no other (contract 3). */
export function makeCheckEnvelope(schemaOf: SchemaOf): CheckEnvelope {
  return (item, place) => {
    const fits = schemaOf<Envelope>('EventEnvelope')
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
