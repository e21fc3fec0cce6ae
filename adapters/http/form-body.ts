import type { Request, RequestHandler } from 'express'
import { BillingError } from '../../src/domain/errors.ts'
import { collectBody, discard, refuseDeclaredLength, refuseEncoding, tooLarge } from './collect-body.ts'
import { ViolationError } from './problem.ts'

/** The one file of a form. */
export interface UploadedFile {
  /** As the sender calls it: nothing may go by it. */
  readonly fileName: string
  readonly bytes: Uint8Array
}

export const fileLimitBytes = 5 * 1024 * 1024

/** What goes around a file: lines between the parts, and their headers. */
const frameBytes = 64 * 1024

/** The name of the part that is the file. */
const part = 'file'

interface Limits {
  readonly limitBytes?: number
}

/**
 * Makes the middleware that reads a form with one file, the part `file`, into `req.body`.
 *
 * It stands behind authentication, as `readJsonBody` does. It refuses, by an error to `next`, with MEDIA_TYPE_UNSUPPORTED, BODY_TOO_LARGE or
 * VALIDATION_FAILED (a broken form, no file or an empty one, more than one, any other part).
 */
export function readFormBody({ limitBytes = fileLimitBytes }: Limits = {}): RequestHandler {
  const bodyLimitBytes = limitBytes + frameBytes
  return async (req, _res, next) => {
    const refusal = refuseMediaType(req) ?? (refuseDeclaredLength(req, bodyLimitBytes) && tooLarge(limitBytes))
    if (refusal !== null) {
      await discard(req, bodyLimitBytes)
      throw refusal
    }
    const file = await fileIn(await gather(req, { bodyLimitBytes, limitBytes }), req.headers['content-type'] ?? '')
    if (file.bytes.length > limitBytes) throw tooLarge(limitBytes)
    req.body = file
    next()
  }
}

/**
 * Lets a step in front of a form refuse its caller in words: the form runs by unread first. A client sends it in pieces, and who finds the
 * connection closed in the middle reads no answer.
 */
export function refusingAfterForm(step: RequestHandler): RequestHandler {
  return async (req, res, next) => {
    try {
      await step(req, res, next)
    } catch (error) {
      await discard(req, fileLimitBytes + frameBytes)
      throw error
    }
  }
}

function refuseMediaType({ headers }: Request): BillingError | null {
  if (boundaryIn(headers['content-type'] ?? '') === null) {
    return new BillingError('MEDIA_TYPE_UNSUPPORTED', 'Cannot read the body: its content type is not multipart/form-data with a boundary')
  }
  return refuseEncoding(headers)
}

function gather(req: Request, { bodyLimitBytes, limitBytes }: { bodyLimitBytes: number; limitBytes: number }): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    collectBody(req, bodyLimitBytes, {
      done: resolve,
      failed: (error) => reject(error.code === 'BODY_TOO_LARGE' ? tooLarge(limitBytes) : error),
      broken: () => violation('/body', { message: 'ended before it was whole', code: 'format' }),
    })
  })
}

/** What the parts of a form are separated by; null where the type is none of a form. */
function boundaryIn(contentType: string): string | null {
  const [, parameters] = /^multipart\/form-data *;(.*)$/i.exec(contentType) ?? []
  const [, quoted, bare] = /(?:^|;)\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))\s*(?:;|$)/i.exec(parameters ?? '') ?? []
  return quoted ?? bare ?? null
}

/** @throws {ViolationError} */
async function fileIn(body: Uint8Array, contentType: string): Promise<UploadedFile> {
  const form = await parse(body, contentType)
  const other = [...form.keys()].find((name) => name !== part)
  if (other !== undefined) throw violation(`/body/${other.slice(0, 64)}`, { message: 'must not be there', code: 'additionalProperties' })
  const [file, ...more] = form.getAll(part)
  if (file === undefined) throw violation(`/body/${part}`, { message: 'must be there', code: 'required' })
  if (more.length > 0) throw violation(`/body/${part}`, { message: 'must not be there twice', code: 'maxItems' })
  if (typeof file === 'string') throw violation(`/body/${part}`, { message: 'must be a file, with a file name', code: 'type' })
  if (file.size === 0) throw violation(`/body/${part}`, { message: 'must not be empty', code: 'minLength' })
  return { fileName: fileNameIn(body, contentType) ?? file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

const escapes: Readonly<Record<string, string>> = { '%0A': '\n', '%0D': '\r', '%22': '"' }

/**
 * What the one file is called, from the head of its part; null where that is not written as a form writes it. Not every runtime reads a
 * name whole that has a semicolon or a quote, which is escaped (HTML, "multipart/form-data encoding").
 */
function fileNameIn(body: Uint8Array, contentType: string): string | null {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const begin = bytes.indexOf(`--${boundaryIn(contentType) ?? ''}`)
  const head = bytes.toString('utf8', begin, bytes.indexOf('\r\n\r\n', begin))
  const [, written] = /;[ \t]*filename="([^"\r\n]*)"/i.exec(head) ?? []
  return written?.replaceAll(/%(?:0A|0D|22)/g, (escaped) => escapes[escaped] ?? escaped) ?? null
}

async function parse(body: Uint8Array, contentType: string): Promise<FormData> {
  refuseUnlessModest(Buffer.from(body.buffer, body.byteOffset, body.byteLength), `--${boundaryIn(contentType) ?? ''}`)
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  } catch {
    // The parser's own words would tell of the parser.
    throw broken()
  }
}

// A form of one file has two delimiters; a few more are told as what they are.
const delimitersMax = 8
const partHeadersMaxBytes = 8 * 1024

/**
 * Refuses what would cost the runtime's parser much, before it sees it: very many parts, or very long headers of one. And what does
 * not come to its end, for not every runtime minds.
 */
function refuseUnlessModest(body: Buffer, delimiter: string): void {
  let at = body.indexOf(delimiter)
  for (let count = 1; at !== -1; count += 1) {
    const after = at + delimiter.length
    if (body.toString('latin1', after, after + 2) === '--') return // the last one
    const headersEnd = body.subarray(after, after + partHeadersMaxBytes).indexOf('\r\n\r\n')
    if (headersEnd === -1 || count >= delimitersMax) break
    at = body.indexOf(delimiter, after + headersEnd)
  }
  throw broken()
}

const broken = (): ViolationError =>
  violation('/body', { message: 'must be a whole form as multipart/form-data writes it', code: 'format' })

const violation = (path: string, { message, code }: { message: string; code: string }): ViolationError =>
  new ViolationError([{ path, message, code }])
