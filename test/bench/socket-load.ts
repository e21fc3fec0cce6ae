import { connect } from 'node:net'
import type { Socket } from 'node:net'
import process from 'node:process'
import type { LoadResult } from './load.ts'
import { bodyOf } from './works.ts'
import type { CallTemplate } from './works.ts'

// Stands in for wrk where there is none, and where a turn takes several calls: LOAD_* variables, the same line at the end. It parses
// as little as it can.
const read = (name: string): string => process.env[`LOAD_${name}`] ?? ''
const run = read('RUN')
const [first, last] = [Number(read('FIRST')), Number(read('LAST'))]
const templates = JSON.parse(read('CALLS')) as readonly CallTemplate[]
const [host = '', port = ''] = read('HOST').split(':')
const headers = ` HTTP/1.1\r\nHost: ${read('HOST')}\r\n${read('CREDENTIAL')}\r\n`
const headEnd = '\r\n\r\n'

const latencies: number[] = []
let calls = 0
let wrong = 0
let broken = 0
let sample = ''

const began = performance.now()
const end = began + Number(read('SECONDS')) * 1000
await Promise.all(Array.from({ length: Number(read('CALLERS')) }, caller))
process.stdout.write(`RESULT ${JSON.stringify(result((performance.now() - began) / 1000))}\n`)

function fill(text: string, id: string): string {
  calls += 1
  const drawn = first + Math.floor(Math.random() * (last - first + 1))
  return text.replaceAll('<drawn>', String(drawn)).replaceAll('<call>', `${run}${calls}`).replaceAll('<id>', id)
}

function request(template: CallTemplate, id: string): string {
  const line = `${template.method} ${fill(template.path, id)}${headers}`
  if (template.method === 'GET') return `${line}\r\n`
  const body = bodyOf(template, (text) => fill(text, id))
  return `${line}content-type: application/json\r\ncontent-length: ${body.length}${headEnd}${body}`
}

/** One keep-alive connection that sends its next call when the answer is there, turn after turn. */
async function caller(): Promise<void> {
  const socket = connect({ host, port: Number(port), noDelay: true })
  await new Promise<void>((resolve) => {
    let began = 0
    let step = 0
    let text = ''
    const send = (id: string): void => {
      if (step === 0) began = performance.now()
      if (began >= end) return void socket.end(resolve)
      text = ''
      socket.write(request(templateOf(step), id), 'latin1')
    }
    socket.setEncoding('latin1')
    socket.on('connect', () => send(''))
    socket.on('data', (more: string) => {
      text += more
      if (!isWhole(text)) return
      // What follows from a wrong answer would be wrong, too.
      const isOver = !look(text, templateOf(step)) || step === templates.length - 1
      if (isOver) latencies.push(performance.now() - began)
      step = isOver ? 0 : step + 1
      send(/"id":"([^"]+)"/.exec(text)?.[1] ?? '')
    })
    breaksOff(socket, resolve)
  })
}

function templateOf(step: number): CallTemplate {
  const template = templates[step]
  if (template === undefined) throw new Error(`no call ${step}`)
  return template
}

function breaksOff(socket: Socket, resolve: () => void): void {
  socket.on('error', () => {
    broken += 1
    resolve()
  })
  socket.on('end', () => {
    if (performance.now() < end) broken += 1
    resolve()
  })
}

function isWhole(text: string): boolean {
  const headLength = text.indexOf(headEnd)
  if (headLength < 0) return false
  const length = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, headLength))?.[1]
  if (length === undefined) throw new Error(`an answer without a length: ${text.slice(0, headLength)}`)
  return text.length >= headLength + headEnd.length + Number(length)
}

function look(text: string, { status, itemsMade }: CallTemplate): boolean {
  const isRight = Number(text.slice(9, 12)) === status && (itemsMade === 0 || text.split('"status":201').length - 1 === itemsMade)
  if (isRight) return true
  wrong += 1
  if (sample === '') sample = `${text.slice(9, 12)} ${text.slice(text.indexOf(headEnd) + headEnd.length).slice(0, 300)}`
  return false
}

function result(seconds: number): LoadResult {
  const sorted = latencies.sort((a, b) => a - b)
  const percentile = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { answers: sorted.length, seconds, p50Ms: percentile(0.5), p99Ms: percentile(0.99), wrong, broken, sample }
}
