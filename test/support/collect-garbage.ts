/**
 * Loaded before a service under test (`--import`): on SIGUSR2 it collects its garbage and says what memory it has then, in bytes, on a
 * line of its own.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
process.on('SIGUSR2', () => {
  collect()
  const { rss, heapUsed } = process.memoryUsage()
  process.stderr.write(`\nmemory ${JSON.stringify({ rss, heapUsed })}\n`)
})
