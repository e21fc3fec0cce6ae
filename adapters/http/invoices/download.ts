import type { Download } from '../../../ports/driving/invoicing.ts'

/** A file to be kept and not to be shown, whatever it is and wherever it comes from. */
export const toDownload = ({ fileName, bytes }: Download, mediaType: string) => ({
  status: 200 as const,
  headers: {
    'Content-Type': mediaType,
    'Content-Disposition': toAttachment(fileName),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  },
  body: bytes,
})

/**
 * The header Content-Disposition of a download (RFC 6266): its name in ASCII, without what some client reads as a path, a quote or an
 * escape; and where that is not the name, the name itself beside it, encoded (RFC 8187).
 */
export function toAttachment(fileName: string): string {
  const name = fileName.toWellFormed().replaceAll(/[/\\]/g, '-')
  const plain = name.replaceAll(/[^\x20-\x7e]|["%]/g, '_')
  const encoded = plain === name ? '' : `; filename*=UTF-8''${encode(name)}`
  return `attachment; filename="${plain}"${encoded}`
}

// Of what encodeURIComponent leaves as it is, RFC 8187 does not have these.
const encode = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

const nameLengthMax = 200

/**
 * What a file is called, as far as it may be kept: without folders, control characters and those that turn the direction of writing,
 * by which `fdp.exe` reads as `exe.pdf`.
 */
export function fromFileName(sent: string): string {
  const [name = ''] = sent.toWellFormed().split(/[/\\]/).slice(-1)
  const readable = name
    .replaceAll(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .trim()
    .slice(0, nameLengthMax)
    .toWellFormed() // the cut may have gone through a character
    .replaceAll('\ufffd', '')
  return readable === '' ? 'payment-proof' : readable
}
