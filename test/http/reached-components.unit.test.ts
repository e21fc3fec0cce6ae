import { expect } from 'chai'
import { loadContract } from '../../adapters/http/contract.ts'
import { reachedComponents } from '../../adapters/http/reached-components.ts'

const refersTo = (path: string): object => ({ $ref: `#/components/${path}` })

const components = {
  schemas: {
    Order: { properties: { amount: refersTo('schemas/Money'), parts: { items: refersTo('schemas/Order') } } },
    Money: { type: 'string' },
    Invoice: { properties: { total: refersTo('schemas/Money') } },
  },
  parameters: { OrderId: { name: 'id', in: 'path', schema: refersTo('schemas/Uuid') } },
  responses: { NotFound: { description: 'It is not there.' } },
  headers: { RequestId: { schema: { type: 'string' } } },
  securitySchemes: { ServiceToken: { type: 'apiKey' } },
}

describe('the components that a path of the contract reaches', () => {
  it('are those that it refers to, by way of others, too, and who may call', () => {
    const reached = reachedComponents({ components }, { get: { responses: { 200: { schema: refersTo('schemas/Order') } } } })

    expect(reached).to.deep.equal({
      ...{ parameters: {}, responses: {}, headers: {}, securitySchemes: components.securitySchemes },
      schemas: { Order: components.schemas.Order, Money: components.schemas.Money },
    })
  })

  it('are none that the contract does not have', () => {
    expect(() => reachedComponents({ components }, refersTo('parameters/OrderId'))).to.throw('schemas/Uuid, which it does not have')
  })

  it('are all there for every path of the contract, and for the most of them few', () => {
    const { document } = loadContract()
    const counts = Object.values(document.paths).map((item) => Object.keys(reachedComponents(document, item).schemas).length)

    expect(counts).to.have.lengthOf.above(50)
    expect(counts.filter((count) => count < Object.keys(document.components.schemas).length / 4)).to.have.lengthOf.above(counts.length / 2)
  })
})
