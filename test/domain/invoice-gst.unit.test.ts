import { expect } from 'chai'
import { abroad, hasUtgst, isIntraState, isStateCode, stateNameOf, stateOf, toGstin, toStateCode } from '../../src/domain/invoices/gst.ts'

const refuses = (text: string, why: string): void => {
  expect(() => toGstin(text), text)
    .to.throw(`Cannot take ${text} as a GSTIN: ${why}`)
    .with.property('code', 'GSTIN_INVALID')
}

describe('a GSTIN', () => {
  const wrongForm = 'it has not the form of one, such as 27AAPFU0939F1ZV'
  const wrongCheck = 'its last character, which checks the others, is wrong'

  it('is taken where its check character is right, and says its state', () => {
    const known = {
      '27AAPFU0939F1ZV': '27',
      '29AAGCB7383J1Z4': '29',
      '24AAACC1206D1ZM': '24',
      '27AAACR5055K1Z7': '27',
      '33AAACH7409R1Z8': '33',
    }

    for (const [text, state] of Object.entries(known)) {
      expect(toGstin(text)).to.equal(text)
      expect(stateOf(toGstin(text))).to.equal(state)
    }
  })

  it('has another check character in each state', () => {
    // 01 to 38 and 97, worked out apart from the product.
    const checks = '97531ZXVTA86420YWUS97531ZXVTR86420YWUSO'
    const states = [...Array.from({ length: 38 }, (_, index) => String(index + 1).padStart(2, '0')), '97']

    expect(states.map((state, index) => stateOf(toGstin(`${state}AAPFU0939F1Z${checks[index]}`)))).to.deep.equal(states)
  })

  it('is kept in upper case', () => {
    expect(toGstin('27aapfu0939f1zv')).to.equal('27AAPFU0939F1ZV')
  })

  it('of a body of the United Nations is one, too', () => {
    expect(stateOf(toGstin('0717UNO00157UNO'))).to.equal('07')
    refuses('0717UNO00157UNP', wrongCheck)
  })

  it('is refused with any other check character', () => {
    for (const character of '0123456789ABCDEFGHIJKLMNOPQRSTUWXYZ') refuses(`27AAPFU0939F1Z${character}`, wrongCheck)
  })

  it('is refused with any one character mistaken, or two neighbours changed over', () => {
    const right = '27AAPFU0939F1ZV'
    const mistaken = [...right].map((character, index) => {
      const other = /\d/.test(character) ? String((Number(character) + 1) % 10) : character === 'Q' ? 'R' : 'Q'
      return right.slice(0, index) + other + right.slice(index + 1)
    })

    for (const text of [...mistaken, '72AAPFU0939F1ZV', '27AAFPU0939F1ZV', '27AAPFU9039F1ZV'])
      expect(() => toGstin(text), text)
        .to.throw()
        .with.property('code', 'GSTIN_INVALID')
  })

  it('is refused where it has not the form of one', () => {
    for (const text of [
      '',
      '27AAPFU0939F1Z',
      '27AAPFU0939F1ZVV',
      '27AAPFU0939F1Z-',
      ' 27AAPFU0939F1ZV',
      '27AAPFU0939F1ZV\n',
      '2７AAPFU0939F1ZV',
    ])
      refuses(text, wrongForm)
    for (const text of ['27A1PFU0939F1ZV', '27AAPFUO939F1ZV', '27AAPFU093991ZV', '27AAPFU0939F10V']) refuses(text, wrongForm)
  })

  it('is refused where its state is none, or abroad', () => {
    for (const state of ['00', '39', '95', '96', '98', '99'])
      refuses(`${state}AAPFU0939F1ZV`, `its first two digits, ${state}, are no state's`)
  })
})

describe('a state', () => {
  it('is one of the GST’s list: 01 to 38, other country and other territory', () => {
    const codes = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, '0')).filter(isStateCode)

    expect(codes).to.have.lengthOf(40)
    expect([codes[0], codes[37], codes[38], codes[39]]).to.deep.equal(['01', '38', '96', '97'])
    expect(new Set(codes.map(stateNameOf)).size).to.equal(40)
    expect(['07', '25', '26', '27', '28', '36', '37', '38', '96', '97'].map((code) => stateNameOf(toStateCode(code)))).to.deep.equal([
      ...['Delhi', 'Daman and Diu (old)', 'Dadra and Nagar Haveli and Daman and Diu', 'Maharashtra', 'Andhra Pradesh (old)', 'Telangana'],
      ...['Andhra Pradesh', 'Ladakh', 'Other Country', 'Other Territory'],
    ])
  })

  it('is nothing else', () => {
    for (const text of ['', '0', '00', '1', '39', '95', '98', '99', '027', 'MH', '२७'])
      expect(() => toStateCode(text), text)
        .to.throw(`Cannot take ${text} as a state: the GST's list has no such code`)
        .with.property('code', 'STATE_UNKNOWN')
  })

  it('has UTGST where it is a territory without a legislature', () => {
    const codes = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, '0')).filter(isStateCode)

    expect(codes.filter(hasUtgst)).to.deep.equal(['04', '26', '31', '35', '38', '97'])
  })
})

describe('a supply', () => {
  const supply = (seller: string | null, place: string | null, isSez = false): boolean =>
    isIntraState({
      seller: seller === null ? null : { stateCode: toStateCode(seller) },
      placeOfSupply: place === null ? null : toStateCode(place),
      isSez,
    })

  it('is within a state where seller and place of supply are in one', () => {
    expect([supply('27', '27'), supply('97', '97'), supply('27', '29'), supply('27', abroad)]).to.deep.equal([true, true, false, false])
  })

  it('is not within one to an SEZ, of a seller abroad, or while it is unknown who sells or where', () => {
    expect([supply('27', '27', true), supply(abroad, abroad), supply(null, '27'), supply('27', null), supply(null, null)]).to.deep.equal(
      Array<boolean>(5).fill(false),
    )
  })
})
