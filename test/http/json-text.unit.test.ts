import { expect } from 'chai'
import { parseJson } from '../../adapters/http/json-text.ts'
import { BillingError } from '../../src/domain/errors.ts'

const parse = (text: string): unknown => parseJson(Buffer.from(text))

function refusalOf(bytes: string | Uint8Array): BillingError {
  try {
    parseJson(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  } catch (error) {
    if (error instanceof BillingError) return error
    throw error
  }
  throw new Error('it was not refused')
}

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    const texts = [
      '{}',
      '[]',
      ' {"a":{"b":[1,{"c":"d"},[]]},"e":"x:y,{}[]"}\n',
      '"\\"{:,"',
      '-1.5e3',
      'null',
      '{"":{"":1},"a":"\\\\"}',
      '[{"a":1},{"a":1}]',
      '"आशा 😀"',
    ]

    for (const text of texts) expect(parse(text), text).to.deep.equal(JSON.parse(text))
  })

  it('passes over a byte order mark', () => {
    expect(parse('\uFEFF{"a":1}')).to.deep.equal({ a: 1 })
  })

  const duplicates: Readonly<Record<string, string>> = {
    '{"amount":1,"amount":2}': '/amount',
    '{"a":1,"b":[{},{"c":{"d":1,"e":[1,2],"d":2}}]}': '/b/1/c/d',
    '[[1,2],[3,{"x":0,"y":[{}],"x":0}]]': '/1/1/x',
    '{"a":1,"\\u0061":2}': '/a',
    '{"a/b~c":1,"a/b~c":2}': '/a~1b~0c',
    '{"":1,"":2}': '/',
    '{"a":{"b":1,"c":2},"a":{"b":1}}': '/a',
    '{"__proto__":1,"__proto__":2}': '/__proto__',
    '{"a":"\\"","b":"}","a":[]}': '/a',
  }
  for (const [text, pointer] of Object.entries(duplicates)) {
    it(`refuses the member that is twice in ${text}, and says which`, () => {
      const refusal = refusalOf(text)

      expect(refusal).to.include({ code: 'MALFORMED_JSON' })
      expect(refusal.facts).to.deep.equal({ pointer })
      expect(refusal.message).to.equal(`Cannot read the body: the member ${pointer} is there twice`)
    })
  }

  it('cuts the pointer to a duplicate short where it is long', () => {
    const name = 'x'.repeat(5000)

    expect(refusalOf(`{"${name}":1,"${name}":2}`).facts.pointer).to.have.lengthOf(203)
  })

  it('makes a member of __proto__, and not a prototype', () => {
    const value = parse('{"__proto__":{"admin":true}}')

    expect(Object.keys(value as object)).to.deep.equal(['__proto__'])
    expect(value).not.to.have.property('admin')
  })

  it('reads 64 levels and refuses 65', () => {
    const nested = (levels: number): string =>
      '[{"a":'.repeat(levels / 2) + '[]'.repeat(levels % 2) + (levels % 2 === 0 ? '1' : '') + '}]'.repeat(levels / 2)

    expect(parse(nested(64))).to.be.an('array')
    expect(refusalOf(nested(65)).message).to.equal('Cannot read the body: it is nested deeper than 64 levels')
    expect(refusalOf('['.repeat(1_000_000)).message).to.equal('Cannot read the body: it is nested deeper than 64 levels')
  })

  it('takes brackets in a string for text', () => {
    expect(parse(JSON.stringify('['.repeat(100)))).to.equal('['.repeat(100))
  })

  it('says where a text stops to be JSON, without repeating it', () => {
    expect(refusalOf('{"amount": oops}').message).to.equal('Cannot read the body: it is no JSON at line 1, column 12')
    expect(refusalOf('{\n  "a": 1,\n}').message).to.equal('Cannot read the body: it is no JSON at line 3, column 1')
  })

  it('refuses what is nearly JSON', () => {
    const texts = [
      '{"a":1',
      '{"a":1}}',
      ']',
      '"open',
      '{a:1}',
      "{'a':1}",
      '[1,]',
      '// x\n1',
      '01',
      'NaN',
      '"\t"',
      '"\\x"',
      '{"\\x":1,"\\x":2}',
      '1 2',
      'undefined',
      '"\\u00"',
    ]

    for (const text of texts) {
      expect(refusalOf(text).code, text).to.equal('MALFORMED_JSON')
      expect(refusalOf(text).message, text).to.match(/^Cannot read the body: it is no JSON/)
    }
  })

  it('refuses a body without anything in it', () => {
    for (const text of ['', ' \n']) expect(refusalOf(text).message).to.equal('Cannot read the body: it is empty')
  })

  it('refuses bytes that are not UTF-8', () => {
    for (const bytes of [
      [0x22, 0xff, 0x22],
      [0x22, 0xc0, 0xaf, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
      [0x22, 0xe0, 0xa4],
    ]) {
      expect(refusalOf(Uint8Array.from(bytes)).message).to.equal('Cannot read the body: it is not valid UTF-8')
    }
  })
})
