import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { CreditBody, Members } from './v1-calls.ts'

/** One event type of V1's catalogue (contract-tests/catalogue): what V1 sends, and what must come back. */
export interface CatalogueEntry {
  readonly event_type: string
  /** The name of the payload's schema in the contract; null where the type is not catalogued. */
  readonly schema: string | null
  /** In the order in which they are sent: one with the key of an earlier one is that event again. */
  readonly cases: readonly CatalogueCase[]
}

export interface CatalogueCase {
  readonly name: string
  readonly kind: 'plain' | 'edge' | 'broken'
  /** The credit calls that V1 has made before. */
  readonly given?: readonly CatalogueCall[]
  /** The envelope as it is posted; of a broken case whatever comes instead of one. */
  readonly request: Members
  readonly answer: CatalogueAnswer
  /** Members of the event's one row on the timeline; null where there is none to look for. */
  readonly timeline: Members | null
  /** The credit calls that V1 makes after the event. */
  readonly then: readonly CatalogueCall[]
}

/** A credit call of V1, and what must come back for a POSTPAID account, for a CREDIT account that has credits, and for a key that no account has. */
export type CatalogueCall = (
  | { readonly call: 'status'; readonly query: { readonly external_key: string } }
  | { readonly call: 'reserve' | 'consume' | 'release'; readonly body: CreditBody }
) & {
  readonly postpaid: CatalogueAnswer
  readonly credit: CatalogueAnswer
  readonly unenrolled: { readonly status: number; readonly code: string }
}

/** A status, and members that must be in the body with it. `findDifferences` says what fits. */
export interface CatalogueAnswer {
  readonly status: number
  readonly body: Members
}

const directory = join(import.meta.dirname, 'catalogue')
const fits = compileShape()

/**
 * Reads the whole catalogue, by the files' names.
 *
 * @throws {Error} where a file has not the shape of a catalogue's file, with the file and every place
 */
export function loadCatalogue(): readonly CatalogueEntry[] {
  return readdirSync(directory)
    .sort()
    .map((file) => toCatalogueEntry(JSON.parse(readFileSync(join(directory, file), 'utf8')), file))
}

/**
 * Checks that a value has the shape of a catalogue's file (catalogue-case.schema.json), and that it is named as what it holds.
 *
 * @throws {Error} with the file's name, and every place that does not fit
 */
export function toCatalogueEntry(value: unknown, file: string): CatalogueEntry {
  const told = (faults: readonly string[]): Error => new Error(`${file} is no file of the catalogue: ${faults.join('; ')}`)
  if (!fits(value)) throw told((fits.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`))
  const names = value.cases.map(({ name }) => name)
  const faults = [
    ...(basename(file, '.json') === value.event_type ? [] : [`/event_type is ${value.event_type}, not the file's name`]),
    ...names.filter((name, place) => names.indexOf(name) !== place).map((name) => `two cases are named "${name}"`),
  ]
  if (faults.length > 0) throw told(faults)
  return value
}

function compileShape(): ValidateFunction<CatalogueEntry> {
  const shape = JSON.parse(readFileSync(join(import.meta.dirname, 'catalogue-case.schema.json'), 'utf8')) as object
  return new Ajv2020({ allErrors: true, strict: false }).compile<CatalogueEntry>(shape)
}
