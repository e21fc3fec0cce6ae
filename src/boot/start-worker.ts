import { createServer } from 'node:http'
import type { Log } from '../../ports/driven/log.ts'
import { compose } from './compose.ts'
import type { Config } from './config.ts'
import { circumstancesOf, close, listen, refuseBypass, useDatabase } from './start.ts'
import { StartError } from './start-error.ts'

export interface RunningWorker {
  /** Null where it does not listen. */
  readonly baseUrl: string | null
  /** Takes up no new run, tells those under way to end, closes everything. Settled when all is closed. */
  stop(): Promise<void>
}

/** All that a worker answers. */
const answered: ReadonlySet<string> = new Set(['/v1/health', '/v1/ready', '/metrics'])

/**
 * Starts a worker: jobs, and no calls. With WORKER_PORT it tells how it does.
 *
 * @throws {StartError} one line that says what is wrong and what to do; nothing is left running then
 */
export async function startWorker(config: Config, log: Log): Promise<RunningWorker> {
  if (config.databaseUrl === null) {
    throw new StartError(
      'Cannot start a worker: it needs DATABASE_URL, because the embedded PostgreSQL is of the process that started it; npm start runs jobs itself.',
    )
  }
  const database = await useDatabase(config, config.databaseUrl)
  let isStopping = false
  const service = await compose(config, {
    ...circumstancesOf(config, database),
    ...{ runsJobs: true, isWorker: true, log, isStopping: () => isStopping },
  })
  try {
    await refuseBypass(config, database, log)
    const { workerPort: port } = config.jobs
    const server = port === null ? null : createServer({ requireHostHeader: false }, onlyAbout(service.app))
    const baseUrl = server === null || port === null ? null : await listen(server, { host: config.host, port })
    service.startJobs()
    return {
      baseUrl,
      stop: async () => {
        isStopping = true
        await service.close()
        if (server !== null) await close(server, config.shutdownGraceSeconds)
      },
    }
  } catch (error) {
    await service.close()
    throw error
  }
}

type Listener = NonNullable<Parameters<typeof createServer>[1]>

function onlyAbout(app: Listener): Listener {
  return (request, response) => {
    if (answered.has(request.url?.split('?')[0] ?? '')) return app(request, response)
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('A worker answers /v1/health, /v1/ready and /metrics alone.\n')
  }
}
