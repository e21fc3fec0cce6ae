import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatAs } from './format.ts'
import { places } from './places.ts'
import { runRedocly } from './redocly.ts'

/**
 * The contract's many files as one JSON document. The same sources always give the same text.
 *
 * @throws {Error} with Redocly's words, where a reference leads nowhere or two files would share a component's name
 */
export async function makeBundle(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'contract-'))
  try {
    const raw = join(directory, 'openapi.json')
    const { ok, output } = await runRedocly(['bundle', places.source, '--output', raw, '--component-renaming-conflicts-severity', 'error'])
    if (!ok) throw new Error(`Cannot bundle the contract:\n${output}`)
    return await formatAs(places.bundle, await readFile(raw, 'utf8'))
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
