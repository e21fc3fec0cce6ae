import type { Clock } from '../../ports/driven/clock.ts'
import type { EventInbox } from '../../ports/driven/event-inbox.ts'
import type { HandshakeMonitor } from '../../ports/driven/handshake-monitor.ts'
import type { InvoiceStore } from '../../ports/driven/invoice-store.ts'
import type { Log } from '../../ports/driven/log.ts'

interface Needs {
  readonly inbox: Pick<EventInbox, 'finishAll'>
  readonly invoices: Pick<InvoiceStore, 'finishAll'>
  readonly payments: { lookAfter(): Promise<void> }
  readonly monitor: Pick<HandshakeMonitor, 'advance'>
  readonly findings: { countOpen(): Promise<void> }
  readonly clock: Clock
  readonly log: Log
}

const everyMilliseconds = 60_000

/** Finishes what a crash has left open and counts on for the monitor: at the start, and each minute. Nobody waits for it. */
export function makeUpkeep({ inbox, invoices, payments, monitor, findings, clock, log }: Needs) {
  let timer: NodeJS.Timeout | null = null
  let work = Promise.resolve()

  async function run(): Promise<void> {
    try {
      await inbox.finishAll()
      await invoices.finishAll()
      await payments.lookAfter()
      await monitor.advance(clock.now())
      await findings.countOpen()
    } catch (error) {
      log.warn({ err: error }, 'the upkeep is behind; it is tried again in a minute')
    }
  }

  const turn = (): void => {
    work = work.then(run)
  }

  return {
    start: (): void => {
      turn()
      timer = setInterval(turn, everyMilliseconds)
    },
    stop: async (): Promise<void> => {
      if (timer !== null) clearInterval(timer)
      await work
    },
  }
}
