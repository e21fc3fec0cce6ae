import { expect } from 'chai'
import { makeFileTypes } from '../../adapters/files/file-types.ts'

const files = makeFileTypes()

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==', 'base64')
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300', 'hex')
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')

const others: Readonly<Record<string, Uint8Array>> = {
  nothing: new Uint8Array(0),
  'one byte': Buffer.from('%'),
  'plain text': Buffer.from('Paid on Monday, UTR 1234567890'),
  'a page of HTML': Buffer.from('<!doctype html><script>alert(1)</script>'),
  'an SVG image': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  'a program of Windows': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200), Buffer.from('PE\0\0')]),
  'a program of Linux': Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(64)]),
  'a shell script': Buffer.from('#!/bin/sh\nrm -rf /\n'),
  'an archive': Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(64)]),
  'a GIF image': Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00', 'latin1'),
  'a page of HTML with a PDF behind it': Buffer.concat([Buffer.from('<html>'), pdf]),
  'a PNG image without its beginning': png.subarray(4),
}

describe('the file types', () => {
  it('tell PDF, PNG and JPEG from their bytes', async () => {
    expect(await files.mediaTypeOf(pdf)).to.equal('application/pdf')
    expect(await files.mediaTypeOf(png)).to.equal('image/png')
    expect(await files.mediaTypeOf(jpeg)).to.equal('image/jpeg')
  })

  for (const [what, bytes] of Object.entries(others)) {
    it(`take ${what} for none of those`, async () => {
      expect(await files.mediaTypeOf(bytes)).to.equal(null)
    })
  }

  it('bear bytes of any sort', async () => {
    for (let first = 0; first < 256; first++) {
      const bytes = Uint8Array.from({ length: 600 }, (_, place) => (first + place * 31) % 256)

      expect(await files.mediaTypeOf(bytes)).to.equal(null)
    }
  })

  it('say the digest of a file in hexadecimal', () => {
    expect(files.sha256Of(Buffer.from('abc'))).to.equal('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
