import { connect } from 'node:net'
import type { Socket } from 'node:net'
import process from 'node:process'
import type { LoadResult } from './load.ts'

// Stands in for wrk where there is none: the same LOAD_* variables, the same line at the end. It parses as little as it can.
const read = (name: string): string => process.env[`LOAD_${name}`] ?? ''
const [run, method, path, item] = [read('RUN'), read('METHOD'), read('PATH'), read('ITEM')]
const [items, accounts, status, itemsMade] = [
  Number(read('ITEMS')),
  Number(read('ACCOUNTS')),
  Number(read('STATUS')),
  Number(read('ITEMS_MADE')),
]
const [host = '', port = ''] = read('HOST').split(':')
const headers = ` HTTP/1.1\r\nHost: ${read('HOST')}\r\nx-service-token: ${read('TOKEN')}\r\n`
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

function fill(text: string): string {
  calls += 1
  return text.replaceAll('<account>', String(1 + Math.floor(Math.random() * accounts))).replaceAll('<call>', `${run}${calls}`)
}

function request(): string {
  if (method === 'GET') return `GET ${fill(path)}${headers}\r\n`
  const body = `${read('HEAD')}${Array.from({ length: items }, () => fill(item)).join(',')}${read('TAIL')}`
  return `${method} ${path}${headers}content-type: application/json\r\ncontent-length: ${body.length}${headEnd}${body}`
}

/** One keep-alive connection that sends its next call when the answer is there. */
async function caller(): Promise<void> {
  const socket = connect({ host, port: Number(port), noDelay: true })
  await new Promise<void>((resolve) => {
    let sentAt = 0
    let text = ''
    const send = (): void => {
      sentAt = performance.now()
      if (sentAt >= end) return void socket.end(resolve)
      text = ''
      socket.write(request(), 'latin1')
    }
    socket.setEncoding('latin1')
    socket.on('connect', send)
    socket.on('data', (more: string) => {
      text += more
      if (!isWhole(text)) return
      latencies.push(performance.now() - sentAt)
      look(text)
      send()
    })
    breaksOff(socket, resolve)
  })
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

function look(text: string): void {
  const isRight = Number(text.slice(9, 12)) === status && (itemsMade === 0 || text.split('"status":201').length - 1 === itemsMade)
  if (isRight) return
  wrong += 1
  if (sample === '') sample = `${text.slice(9, 12)} ${text.slice(text.indexOf(headEnd) + headEnd.length).slice(0, 300)}`
}

function result(seconds: number): LoadResult {
  const sorted = latencies.sort((a, b) => a - b)
  const percentile = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { answers: sorted.length, seconds, p50Ms: percentile(0.5), p99Ms: percentile(0.99), wrong, broken, sample }
}
