import { expect } from 'chai'
import { itemsOf, membersOf, startOf } from '../../adapters/http/events/json-spans.ts'

const slices = (text: string): Record<string, string> =>
  Object.fromEntries(membersOf(text, startOf(text)).map(({ name, start, end }) => [name, text.slice(start, end)]))

describe('the places of members in a JSON text', () => {
  it('are those of the values as they were written', () => {
    const text = ` { "a" : 1.50 ,"b":"x, \\"}{][", "c" :{"d":[1, 2,{"e":null}]} , "f":\n[ ],"g":true }`

    expect(slices(text)).to.deep.equal({ a: '1.50', b: '"x, \\"}{]["', c: '{"d":[1, 2,{"e":null}]}', f: '[ ]', g: 'true' })
  })

  it('name a member that is there twice twice, and one whose name is written with escapes', () => {
    const members = membersOf('{"a":1,"\\u0061":2}', 0)

    expect(members.map(({ name }) => name)).to.deep.equal(['a', 'a'])
  })

  it('are none in an empty object or array', () => {
    expect(membersOf('{ }', 0)).to.deep.equal([])
    expect(itemsOf('[ \n ]', 0)).to.deep.equal([])
  })

  it('are those of the items of an array', () => {
    const text = '[1, "two" ,{"three":[3]},[]]'

    expect(itemsOf(text, 0).map(({ start, end }) => text.slice(start, end))).to.deep.equal(['1', '"two"', '{"three":[3]}', '[]'])
  })

  it('say how deep a value is nested, a million levels too', () => {
    const deep = `{"p":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)},"q":{"r":[]},"s":"[["}`

    expect(membersOf(deep, 0).map(({ name, depth }) => [name, depth])).to.deep.equal([
      ['p', 1_000_000],
      ['q', 2],
      ['s', 0],
    ])
  })
})
