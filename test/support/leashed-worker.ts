/** The worker as tests run it: it ends when its standard input does (see `leashed-main.ts`). */
import process from 'node:process'

process.stdin.resume().once('end', () => process.exit(1))

await import('../../src/boot/worker.ts')
