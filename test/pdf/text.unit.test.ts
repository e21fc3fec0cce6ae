import { expect } from 'chai'
import { toPrintable } from '../../adapters/pdf/printable-text.ts'
import { wrapLines } from '../../adapters/pdf/wrap-lines.ts'

const characters = new Set(Array.from({ length: 0x250 }, (_, place) => place + 0x20).concat(0x0915, 0x093f, 0x200d, 0x2013, 0x20b9))
const printable = (text: string): string => toPrintable(text, characters)
const inLetters = (text: string): number => text.length

describe('printable text', () => {
  it('stays as it is where the font has it', () => {
    expect(printable('Crème brûlée, ₹ 5 – कि')).to.equal('Crème brûlée, ₹ 5 – कि')
  })

  it('is put together from letters and marks where it comes in parts', () => {
    expect(printable('Cre\u0300me')).to.equal('Crème')
  })

  it('takes what a letter is made of, where the font lacks it', () => {
    expect(printable('ﬁne № ２ \u1e43')).to.equal('fine No 2 m')
  })

  it('takes a look-alike of dashes and blanks', () => {
    expect(printable('a\u2011b\u2015c\u00a0d\u2009e\tf')).to.equal('a-b—c\u00a0d e f')
  })

  it('shows that something is missing', () => {
    expect(printable('தமிழ் 漢 😀')).to.match(/^\?+ \? \?$/)
    expect(printable('\ud800')).to.equal('?')
  })

  it('leaves out what only steers, and keeps line feeds and joiners', () => {
    expect(printable('a\u0000b\u0007c\u200bd\u00ade\u202ef\ufeffg')).to.equal('abcdefg')
    expect(printable('a\r\nb\rc\u2028d')).to.equal('a\nb\nc\nd')
    expect(printable('क\u200d')).to.equal('क\u200d')
  })
})

describe('wrapping lines', () => {
  it('fills each line as far as it goes, and loses no word', () => {
    expect(wrapLines('one two three four', 9, inLetters)).to.deep.equal(['one two', 'three', 'four'])
    expect(wrapLines('one two three four', 18, inLetters)).to.deep.equal(['one two three four'])
    expect(wrapLines('one two', 7, inLetters)).to.deep.equal(['one two'])
    expect(wrapLines('one two', 6, inLetters)).to.deep.equal(['one', 'two'])
  })

  it('keeps line feeds, and nothing of empty lines and blanks', () => {
    expect(wrapLines('a\n\n  b   c \n', 9, inLetters)).to.deep.equal(['a', 'b c'])
    expect(wrapLines('', 9, inLetters)).to.deep.equal([])
    expect(wrapLines('  ', 9, inLetters)).to.deep.equal([])
  })

  it('breaks within a word only where it is wider than a line', () => {
    expect(wrapLines('ab abcdefghijk x', 4, inLetters)).to.deep.equal(['ab', 'abcd', 'efgh', 'ijk', 'x'])
    expect(wrapLines('abcdefgh', 0, inLetters)).to.have.lengthOf(8)
  })

  it('never parts a letter from its marks, nor a conjunct', () => {
    const lines = wrapLines('क्षत्रियकिरणम्', 4, inLetters)

    expect(lines.join('')).to.equal('क्षत्रियकिरणम्')
    expect(lines.filter((line) => /^[\p{M}\u200d]/u.test(line))).to.deep.equal([])
    expect(lines.slice(0, -1).filter((line) => line.endsWith('\u094d'))).to.deep.equal([])
  })
})
