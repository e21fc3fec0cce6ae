import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { expect } from 'chai'
import express, { type ErrorRequestHandler } from 'express'
import { readFormBody, type UploadedFile } from '../../adapters/http/form-body.ts'
import { toProblem } from '../../adapters/http/problem.ts'
import { aForm } from '../support/api.ts'

const limitBytes = 1000
const crlf = '\r\n'

/** A form as it is on the wire; each part is its headers and its content. */
const written = (...parts: readonly (readonly [disposition: string, content: string])[]): string =>
  [...parts.map(([disposition, content]) => `--cut${crlf}${disposition}${crlf}${crlf}${content}${crlf}`), `--cut--${crlf}`].join('')
const asForm = { 'content-type': 'multipart/form-data; boundary=cut' }
const aFile = (name = 'file', fileName = 'receipt.pdf'): string => `Content-Disposition: form-data; name="${name}"; filename="${fileName}"`

describe('readFormBody', () => {
  let server: Server
  let url: string
  beforeEach(async () => {
    const onError: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
      const {
        status,
        code,
        errors = [],
      } = toProblem(error, { instance: '/', requestId: '1' }) as ReturnType<typeof toProblem> & {
        readonly errors?: readonly { readonly path: string; readonly code: string }[]
      }
      res.status(status).json({ code, places: errors.map((one) => `${one.path} ${one.code}`) })
    }
    const app = express().post('/', readFormBody({ limitBytes }), (req, res) => {
      const { fileName, bytes } = req.body as UploadedFile
      res.json({ fileName, content: Buffer.from(bytes).toString('latin1') })
    })
    server = createServer(app.use(onError)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterEach(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })

  const send = async (body: string | FormData, headers: Record<string, string> = {}): Promise<unknown> => {
    const response = await fetch(url, { method: 'POST', body, headers })
    return response.json()
  }
  const refused = (...places: readonly string[]) => ({ code: 'VALIDATION_FAILED', places })

  it('reads the file of a form, byte for byte, and what it is called', async () => {
    const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte)

    expect(await send(aForm(everyByte, 'रसीद "1".pdf'))).to.deep.equal({
      ...{ fileName: 'रसीद "1".pdf', content: Buffer.from(everyByte).toString('latin1') },
    })
    expect(await send(written([aFile(), 'a\r\nb']), asForm)).to.deep.equal({ fileName: 'receipt.pdf', content: 'a\r\nb' })
    for (const name of ['a; b="c".pdf', '; filename=.pdf', 'a%20b.pdf'])
      expect(await send(aForm('x', name))).to.deep.equal({ fileName: name, content: 'x' })
  })

  it('takes a file of just as many bytes as are allowed, and not one more', async () => {
    expect(await send(aForm('x'.repeat(limitBytes), 'a.pdf'))).to.have.property('fileName', 'a.pdf')
    expect(await send(aForm('x'.repeat(limitBytes + 1), 'a.pdf'))).to.have.property('code', 'BODY_TOO_LARGE')
  })

  it('refuses a body that is far too large, whether or not it says so, and serves the next call', async () => {
    const large = 'x'.repeat(100 * 1024)

    expect(await send(aForm(large, 'a.pdf'))).to.have.property('code', 'BODY_TOO_LARGE')
    const unannounced = new Response(large).body
    const response = await fetch(url, { method: 'POST', body: unannounced, headers: asForm, duplex: 'half' })
    expect(await response.json()).to.have.property('code', 'BODY_TOO_LARGE')
    expect(await send(aForm('small', 'a.pdf'))).to.have.property('content', 'small')
  })

  it('refuses what is no form, and what is compressed', async () => {
    for (const type of ['application/json', 'multipart/form-data', 'multipart/mixed; boundary=cut', 'text/plain', '']) {
      expect(await send('{}', { 'content-type': type }), type).to.have.property('code', 'MEDIA_TYPE_UNSUPPORTED')
    }
    expect(await send(written([aFile(), 'a']), { ...asForm, 'content-encoding': 'gzip' })).to.have.property(
      'code',
      'MEDIA_TYPE_UNSUPPORTED',
    )
  })

  it('refuses a form without a file, with an empty one, with two, and with anything else', async () => {
    expect(await send(written(), asForm)).to.deep.equal(refused('/body/file required'))
    expect(await send(written([aFile(), '']), asForm)).to.deep.equal(refused('/body/file minLength'))
    expect(await send(written([aFile(), 'a'], [aFile(), 'b']), asForm)).to.deep.equal(refused('/body/file maxItems'))
    expect(await send(written(['Content-Disposition: form-data; name="file"', 'a']), asForm)).to.deep.equal(refused('/body/file type'))
    expect(await send(written([aFile('proof'), 'a']), asForm)).to.deep.equal(refused('/body/proof additionalProperties'))
    expect(await send(written([aFile(), 'a'], ['Content-Disposition: form-data; name="note"', 'b']), asForm)).to.deep.equal(
      refused('/body/note additionalProperties'),
    )
  })

  it('refuses a form that is broken', async () => {
    const whole = written([aFile(), 'a'])
    for (const body of ['', 'a', '--cut', whole.slice(0, -8), whole.replace('form-data', 'attachment'), written(['', 'a'])]) {
      expect(await send(body, asForm), JSON.stringify(body)).to.deep.equal(refused('/body format'))
    }
  })

  it('refuses a form of very many parts, or of very long headers, without reading it', async () => {
    const note = ['Content-Disposition: form-data; name="note"', 'b'] as const

    expect(await send(written(...Array<typeof note>(20).fill(note)), asForm)).to.deep.equal(refused('/body format'))
    expect(await send(written([`${aFile()}${crlf}X-Long: ${'x'.repeat(9000)}`, 'a']), asForm)).to.deep.equal(refused('/body format'))
  })

  it('reads the boundary as it may be written', async () => {
    const body = written([aFile(), 'a'])
    for (const type of [
      'Multipart/Form-Data; boundary="cut"',
      'multipart/form-data;charset=utf-8;boundary=cut',
      'multipart/form-data; boundary=cut; x=y',
    ]) {
      expect(await send(body, { 'content-type': type }), type).to.have.property('content', 'a')
    }
  })

  it('survives a caller that goes away in the middle', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write(`POST / HTTP/1.1${crlf}Host: a${crlf}Content-Type: ${asForm['content-type']}${crlf}Content-Length: 500${crlf}${crlf}--cut`)
    socket.destroy()
    await once(socket, 'close')

    expect(await send(aForm('small', 'a.pdf'))).to.have.property('content', 'small')
  })
})
