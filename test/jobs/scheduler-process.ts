/**
 * A process that runs a schedule, to be killed: `scheduler-process.ts KIND URL`. It says `called` when its job is called, which then
 * never ends. It ends when its standard input does.
 */
import process from 'node:process'
import type { SchedulerBackend } from '../../ports/driven/scheduler.ts'
import type { Milliseconds } from '../../src/domain/time.ts'
import { silentLog } from '../support/logs.ts'
import { openProcess } from './test-backends.ts'

process.stdin.resume().once('end', () => process.exit(1))

const [, , kind, url = ''] = process.argv
const { scheduler } = openProcess(kind as SchedulerBackend, url, silentLog)
const call = (): Promise<void> => {
  process.stdout.write('called\n')
  return new Promise(() => undefined)
}
scheduler.start([{ name: 'held', every: 300 as Milliseconds, call }])
