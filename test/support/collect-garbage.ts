/** Loaded before a service under test (`--import`): on SIGUSR2 it collects its garbage, so that what it needs can be measured. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
process.on('SIGUSR2', () => collect())
