import { expect } from 'chai'
import { chooseIdempotencyKey } from '../../adapters/http/idempotency-key.ts'

const choose = (header?: string, bodyKey?: string): string => chooseIdempotencyKey({ header, bodyKey, required: true })
const codeOf = (header?: string, bodyKey?: string): unknown => {
  try {
    choose(header, bodyKey)
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
  return null
}

describe('chooseIdempotencyKey', () => {
  it('takes the key of the body, of a bare header and of a quoted one', () => {
    expect(choose(undefined, 'v1:credit_reserve:commission:41')).to.equal('v1:credit_reserve:commission:41')
    expect(choose('v1:credit_reserve:commission:41')).to.equal('v1:credit_reserve:commission:41')
    expect(choose('"v1:credit_reserve:commission:41"')).to.equal('v1:credit_reserve:commission:41')
  })

  it('reads escapes in a quoted header, and takes a bare one as it stands', () => {
    expect(choose('"a\\"b\\\\c"')).to.equal('a"b\\c')
    expect(choose('a"b\\c')).to.equal('a"b\\c')
  })

  it('takes both where they agree, in whatever form', () => {
    expect(choose('"k"', 'k')).to.equal('k')
    expect(choose('k', 'k')).to.equal('k')
  })

  it('refuses both where they differ', () => {
    expect(codeOf('k1', 'k2')).to.equal('IDEMPOTENCY_KEY_MISMATCH')
    expect(codeOf('k', 'K')).to.equal('IDEMPOTENCY_KEY_MISMATCH')
  })

  it('refuses a call without a key where one is required, and lets it pass where none is', () => {
    expect(codeOf()).to.equal('IDEMPOTENCY_KEY_REQUIRED')
    expect(chooseIdempotencyKey({ header: undefined, bodyKey: undefined, required: false })).to.equal(null)
    expect(chooseIdempotencyKey({ header: 'k', bodyKey: undefined, required: false })).to.equal('k')
  })

  it('takes 255 characters, in a quoted header as well, and refuses 256', () => {
    expect(choose(`"${'\\"'.repeat(255)}"`)).to.equal('"'.repeat(255))
    expect(choose(undefined, 'k'.repeat(255))).to.have.lengthOf(255)
    expect(codeOf('k'.repeat(256))).to.equal('VALIDATION_FAILED')
    expect(codeOf(undefined, 'k'.repeat(256))).to.equal('VALIDATION_FAILED')
  })

  it('refuses what is not visible ASCII', () => {
    for (const key of ['', 'a b', 'a\tb', 'schlüssel', 'a\nb', '\x7f']) {
      expect(codeOf(key), JSON.stringify(key)).to.equal('VALIDATION_FAILED')
      expect(codeOf(undefined, key), JSON.stringify(key)).to.equal('VALIDATION_FAILED')
    }
  })

  it('refuses a quoted header that is not well formed', () => {
    for (const header of ['"', '""', '"a', '"a"b"', '"a\\"', '"a\\n"', '"a"; x=1', '"a", "b"', '"a b"'])
      expect(codeOf(header), header).to.equal('VALIDATION_FAILED')
  })

  it('refuses a wrong key even where the other one is good', () => {
    expect(codeOf('a b', 'k')).to.equal('VALIDATION_FAILED')
    expect(codeOf('k', 'a b')).to.equal('VALIDATION_FAILED')
  })
})
