import process from 'node:process'
import { makeLog } from '../../adapters/log/pino-log.ts'
import { CannotStartPostgres } from '../../adapters/postgres/embedded/cannot-start-postgres.ts'
import type { Log } from '../../ports/driven/log.ts'
import { collectStart } from './collect-start.ts'
import { ConfigError, readConfig } from './config.ts'
import type { Config } from './config.ts'
import { StartError } from './start-error.ts'

interface Stoppable {
  stop(): Promise<void>
}

interface Program<Running extends Stoppable> {
  start(config: Config, log: Log): Promise<Running>
  /** What it says once it runs. */
  greeting(config: Config, running: Running): string
}

/** Runs a program as this process: with the settings of its environment, until a signal asks it to stop. */
export async function runProcess<Running extends Stoppable>({ start, greeting }: Program<Running>): Promise<void> {
  const config = readConfigOrExit()
  const log = makeLog({ level: config.logLevel, pretty: config.environment === 'development' })
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'a defect ends the process')
    process.exit(1)
  })

  try {
    const running = await start(config, log)
    process.stdout.write(greeting(config, running))
    stopOnSignal(running, log)
    collectStart()
  } catch (error) {
    if (!(error instanceof StartError) && !(error instanceof CannotStartPostgres)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

function stopOnSignal(running: Stoppable, log: Log): void {
  let stoppingSince: number | null = null
  const stop = (signal: NodeJS.Signals): void => {
    if (stoppingSince !== null) {
      // Asked twice: at once. A terminal and npm both pass one signal on, which is no second asking.
      if (performance.now() - stoppingSince > 1_000) process.exit(130)
      return
    }
    stoppingSince = performance.now()
    log.info({ signal }, 'stopping: no new calls, finishing those in flight')
    void running.stop().then(() => {
      log.info({}, 'stopped')
      process.exit(0)
    })
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
}

function readConfigOrExit(): Config {
  try {
    return readConfig()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
