import { runProcess } from './run-process.ts'
import { startWorker } from './start-worker.ts'

await runProcess({
  start: startWorker,
  greeting: (_, { baseUrl }) => `A worker of Studio Billing runs${baseUrl === null ? '' : `; it answers on ${baseUrl}/v1/ready`}.\n`,
})
