import { createHmac } from 'node:crypto'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { LoadResult } from './load.ts'
import { bodyOf } from './call-templates.ts'
import type { CallTemplate } from './call-templates.ts'

// Stands in for wrk where there is none, and does what that cannot: turns of several calls, signatures, numbers that are drawn once.
// LOAD_* variables, the same line at the end. It parses as little as it can.
const read = (name: string): string => process.env[`LOAD_${name}`] ?? ''
const [run, secret, drawsOnce] = [read('RUN'), read('SECRET'), read('ONCE') !== '']
const [first, last] = [Number(read('FIRST')), Number(read('LAST'))]
// Zero is no pace: the next turn begins when the one before is over.
const everyMs = Number(read('EVERY_MS'))
const callers = Number(read('CALLERS'))
const templates = JSON.parse(read('CALLS')) as readonly CallTemplate[]
const [host = '', port = ''] = read('HOST').split(':')
const headers = ` HTTP/1.1\r\nHost: ${read('HOST')}\r\n${read('CREDENTIAL')}`
const headEnd = '\r\n\r\n'

const latencies: number[] = []
let calls = 0
let next = first
let wrong = 0
let broken = 0
let sample = ''

const began = performance.now()
const end = began + Number(read('SECONDS')) * 1000
await Promise.all(Array.from({ length: callers }, (_, index) => caller(index)))
process.stdout.write(`RESULT ${JSON.stringify(result((performance.now() - began) / 1000))}\n`)

function draw(): number {
  if (!drawsOnce) return first + Math.floor(Math.random() * (last - first + 1))
  if (next > last) throw new Error(`Cannot go on: all up to ${last} are drawn, each once; measure less long`)
  return next++
}

function fill(text: string, id: string, drawn = draw()): string {
  calls += 1
  return text.replaceAll('<drawn>', String(drawn)).replaceAll('<call>', `${run}${calls}`).replaceAll('<id>', id)
}

/** @param own the number that the call is about; undefined where one is drawn */
function request(template: CallTemplate, id: string, own: number | undefined): string {
  if (template.headers !== '') return signedRequest(template, id)
  const line = `${template.method} ${fill(template.path, id, own)}${headers}`
  if (template.method === 'GET') return `${line}\r\n`
  const body = bodyOf(template, (text) => fill(text, id, own))
  return `${line}content-type: application/json\r\ncontent-length: ${body.length}${headEnd}${body}`
}

/** Its head speaks of the same thing as its body. */
function signedRequest(template: CallTemplate, id: string): string {
  const drawn = draw()
  const body = bodyOf(template, (text) => fill(text, id, drawn))
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  const more = fill(template.headers, id, drawn).replace('<signature>', signature)
  return `${template.method} ${template.path}${headers}${more}content-type: application/json\r\ncontent-length: ${body.length}${headEnd}${body}`
}

/** One keep-alive connection that sends its next call when the answer is there, turn after turn, or when its time has come. */
async function caller(index: number): Promise<void> {
  const socket = connect({ host, port: Number(port), noDelay: true })
  const own = everyMs === 0 ? undefined : first + index
  await new Promise<void>((resolve) => {
    let turnBegan = 0
    let step = 0
    let text = ''
    const send = (id: string): void => {
      text = ''
      socket.write(request(templateOf(step), id, own), 'latin1')
    }
    const begin = (at: number): void => {
      turnBegan = at
      if (turnBegan >= end) return void socket.end(resolve)
      step = 0
      send('')
    }
    // Callers begin one after the other within the pace. A turn that is late because the one before was slow counts from when it was due.
    let due = began + (everyMs * index) / callers
    const nextTurn = async (): Promise<void> => {
      if (everyMs === 0) return begin(performance.now())
      const now = performance.now()
      const isLate = due <= now
      if (!isLate) await wait(due - now)
      begin(isLate ? due : performance.now())
      due += everyMs
    }
    socket.setEncoding('latin1')
    socket.on('connect', () => void nextTurn())
    socket.on('data', (more: string) => {
      text += more
      if (!isWhole(text)) return
      // What follows from a wrong answer would be wrong, too.
      const isOver = !look(text, templateOf(step)) || step === templates.length - 1
      if (isOver) {
        latencies.push(performance.now() - turnBegan)
        return void nextTurn()
      }
      step += 1
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

function look(text: string, { status, says, times }: CallTemplate): boolean {
  const isRight = Number(text.slice(9, 12)) === status && (times === 0 || text.split(new RegExp(says)).length - 1 === times)
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
