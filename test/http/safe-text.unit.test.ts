import { expect } from 'chai'
import { safeJson, safeText } from '../../adapters/http/events/safe-text.ts'

describe('text that the database can keep', () => {
  it('has U+FFFD for a NUL and for a lone surrogate, and pairs as they were', () => {
    expect(safeText('a\0b\ud800c\u{1f600}')).to.equal('a\ufffdb\ufffdc\u{1f600}')
  })

  it('has in JSON an escape of U+FFFD for such an escape, and everything else letter by letter', () => {
    const cases: readonly (readonly [sent: string, kept: string])[] = [
      [String.raw`{"a":"x\u0000y"}`, String.raw`{"a":"x\ufffdy"}`],
      [String.raw`"\ud800"`, String.raw`"\ufffd"`],
      [String.raw`"\uDFFF\uD83D\uDE00"`, String.raw`"\ufffd\uD83D\uDE00"`],
      [String.raw`"\ud83d\ud83d\ude00"`, String.raw`"\ufffd\ud83d\ude00"`],
      [String.raw`"\\u0000 \\\u0000"`, String.raw`"\\u0000 \\\ufffd"`],
      [String.raw`{"n":1.10,"e":1E400,"u":"\u00e9\n"}`, String.raw`{"n":1.10,"e":1E400,"u":"\u00e9\n"}`],
    ]
    for (const [sent, kept] of cases) expect(safeJson(sent)).to.equal(kept)
  })
})
