/**
 * The service as tests run it: it ends when its standard input does. The other end is held by the tests' process, and closes
 * however that ends: so no service is left behind, not even by tests that were killed.
 */
import process from 'node:process'

process.stdin.resume().once('end', () => process.exit(1))

await import('../../src/boot/main.ts')
