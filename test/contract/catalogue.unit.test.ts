import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { makeSchemaOf } from '../../adapters/http/contract-schemas.ts'
import { makeCheckPayload, payloadSchemas } from '../../adapters/http/events/check-payload.ts'
import type { ContractDocument } from '../../adapters/http/contract.ts'
import { loadCatalogue, toCatalogueEntry } from '../../contract-tests/catalogue-case.ts'
import type { CatalogueCase } from '../../contract-tests/catalogue-case.ts'
import { findDifferences } from '../../contract-tests/find-differences.ts'
import { markEntry } from '../../contract-tests/mark-entry.ts'
import { places } from '../../infra/contract/places.ts'
import { isAccountKey } from '../../src/domain/accounts/account-key.ts'
import { eventTypes, moneyOf, referenceOf } from '../../src/domain/events/catalogue.ts'

type Payload = Readonly<Record<string, unknown>>

const catalogue = loadCatalogue()
const contract = JSON.parse(readFileSync(places.bundle, 'utf8')) as Pick<ContractDocument, 'components'>
const catalogued = catalogue.filter(({ schema }) => schema !== null)
const payloadOf = ({ request }: CatalogueCase): Payload => request['payload_json'] as Payload
const isKept = ({ answer }: CatalogueCase): boolean => answer.status < 300
const namesOf = (cases: readonly CatalogueCase[], kind: CatalogueCase['kind']) => cases.filter((one) => one.kind === kind)

describe('a case of the catalogue', () => {
  const checkPayload = makeCheckPayload(makeSchemaOf(contract))

  for (const { event_type: type, cases } of catalogue) {
    for (const one of cases.filter(isKept)) {
      it(`of ${type} fits its schema, or breaks it where it says: ${one.name}`, () => {
        const violations = checkPayload(type, payloadOf(one))

        if (one.kind === 'broken') {
          expect(one.answer.body['payload_valid']).to.equal(false)
          expect(one.answer.body['violations']).to.be.an('array').with.lengthOf(violations.length)
          expect(findDifferences(one.answer.body['violations'], violations)).to.deep.equal([])
        } else {
          expect(violations).to.deep.equal([])
          expect(one.answer.body['payload_valid']).to.not.equal(false)
        }
      })

      it(`of ${type} says of the timeline what the domain reads in its payload: ${one.name}`, () => {
        const [reference, money] = [
          referenceOf(type, payloadOf(one), String(one.request['idempotency_key'])),
          moneyOf(type, payloadOf(one)),
        ]

        expect(
          findDifferences(one.timeline, {
            ...one.timeline,
            ...{ event_type: type, ref_type: reference?.type ?? null, ref_id: reference?.id ?? null },
            ...{ amount: money?.amount ?? null, ...(money !== null && { currency: money.currency }) },
          }),
        ).to.deep.equal([])
      })
    }
  }

  it('asks for a refusal where its envelope is broken, and for no row on the timeline', () => {
    const refused = catalogue.flatMap(({ cases }) => cases).filter((one) => !isKept(one))

    expect(refused).to.have.lengthOf(catalogue.length + 1)
    for (const { kind, answer, timeline, name } of refused) {
      expect([kind, answer.status, answer.body['code'], timeline], name).to.deep.equal(['broken', 400, 'VALIDATION_FAILED', null])
    }
  })

  it('is sent under a key that an account could have, or with none', () => {
    const keys = catalogue.flatMap(({ cases }) => cases).map(({ request }) => request['external_account_key'] ?? null)

    expect(keys.filter((key) => typeof key === 'string').filter((key) => !isAccountKey(key))).to.deep.equal([])
    expect(keys.filter((key) => typeof key !== 'string')).to.deep.equal([null])
  })
})

describe('the catalogue', () => {
  const types = [...eventTypes].sort()

  it('has a plain, an edge and a broken case of every type', () => {
    for (const { event_type: type, cases } of catalogue) {
      for (const kind of ['plain', 'edge', 'broken'] as const) expect(namesOf(cases, kind), `${type} ${kind}`).to.not.be.empty
      expect(new Set(namesOf(cases, 'broken').map(isKept)), type).to.deep.equal(new Set(type === 'unknown_event' ? [false] : [true, false]))
    }
  })

  it('knows the same events as the domain, and one that it does not know', () => {
    expect(catalogued.map(({ event_type: type }) => type)).to.deep.equal(types)
    expect(catalogue.filter(({ schema }) => schema === null).map(({ event_type: type }) => type)).to.deep.equal(['unknown_event'])
  })

  it('names the schemas that the contract has for these events, and that payloads are checked by', () => {
    const named = Object.fromEntries(catalogued.map(({ event_type: type, schema }) => [type, schema]))
    const schemas = Object.entries(
      contract.components['schemas'] as Readonly<Record<string, { readonly 'x-event-types'?: readonly string[] }>>,
    )
    const inContract = schemas.flatMap(([name, schema]) => (schema['x-event-types'] ?? []).map((type) => [type, name] as const))

    expect(inContract.map(([type]) => type).sort()).to.deep.equal(types)
    expect(Object.fromEntries(inContract)).to.deep.equal(named)
    expect(payloadSchemas).to.deep.equal(named)
  })

  it('is told in docs/events.md, event by event', () => {
    const page = readFileSync(join(places.root, 'docs/events.md'), 'utf8')
    const rows = [...page.matchAll(/^\| `([a-z_]+)` \| `([A-Za-z]+)` \|/gm)].map(([, type, schema]) => [type, schema] as const)

    expect(rows.map(([type]) => type).sort()).to.deep.equal(types)
    expect(Object.fromEntries(rows)).to.deep.equal(payloadSchemas)
  })
})

describe('a file of the catalogue', () => {
  const [first] = catalogue
  const changed = (change: object) => ({ ...first, ...change })
  const cases = first?.cases ?? []
  const file = `${first?.event_type}.json`

  it('is taken as it is where its shape is right', () => {
    expect(toCatalogueEntry(first, file)).to.equal(first)
  })

  it('is refused with every place that does not fit', () => {
    const given = changed({ note: 1, cases: [{ ...cases[0], kind: 'odd', then: [{ call: 'reserve', query: {} }] }, cases[1], cases[2]] })

    expect(() => toCatalogueEntry(given, file))
      .to.throw(`${file} is no file of the catalogue`)
      .with.property('message')
      .that.includes('/cases/0/kind must be equal to one of the allowed values')
      .and.includes("/cases/0/then/0 must have required property 'body'")
      .and.includes('must NOT have additional properties')
  })

  it('is refused where its name is another, or two cases have one', () => {
    expect(() => toCatalogueEntry(changed({ event_type: 'invoice_eaten' }), file)).to.throw('/event_type is invoice_eaten')
    expect(() => toCatalogueEntry(changed({ cases: [...cases, cases[0]] }), file)).to.throw(`two cases are named "${cases[0]?.name}"`)
  })
})

describe('an entry under the keys of a run', () => {
  it('has the mark on every account key and on the keys of events, and nowhere else', () => {
    for (const entry of catalogue) {
      const text = JSON.stringify(markEntry(entry, 'run_1-a'))

      expect(text)
        .to.match(/"external_account_key":"v1:[a-z]+:\d+-run_1-a"/)
        .and.match(/"idempotency_key":"v1:[^"]+:run_1-a"/)
      expect(text).to.not.match(/"external_(account_)?key":"[^"]*\d"/)
      expect(text.replaceAll(/[-:]run_1-a/g, '')).to.equal(JSON.stringify(entry))
    }
  })
})

describe('what a case says of an answer', () => {
  it('fits an answer that has more', () => {
    expect(findDifferences({ a: { b: 1 }, list: [{ code: 'X' }] }, { a: { b: 1, c: 2 }, list: [{ code: 'Y' }, { code: 'X', path: '/' }] }))
      .to.be.empty
  })

  it('names every member that is missing or another, and a list that is not empty', () => {
    expect(
      findDifferences({ a: { b: null }, c: '1', list: [], other: [1], d: {} }, { a: {}, c: 1, list: [1], other: [2], d: [] }),
    ).to.deep.equal([
      '/a/b is not there, not null',
      '/c is 1, not "1"',
      '/list is [1], not empty',
      '/other is [2], without 1',
      '/d is [], not an object',
    ])
  })
})
