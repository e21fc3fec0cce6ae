import { createHash } from 'node:crypto'
import { printAll } from './print-all.ts'

// A program: writes each document's name and digest, for a comparison with other processes and runtimes.
for (const [name, bytes] of await printAll()) console.log(`${name} ${createHash('sha256').update(bytes).digest('hex')}`)
