import { chmodSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { removeDataDir } from './data-dirs.ts'
import { makeOwnDirectory } from './own-directory.ts'

/** Makes a directory for one test. Mode 0711 by default, so that where the tests are root the server's user may pass. */
export function makeTemporaryDirectory(mode = 0o711): { readonly path: string; remove(): void } {
  const path = realpathSync(makeOwnDirectory(tmpdir(), 'studio-billing-test-'))
  chmodSync(path, mode)
  return { path, remove: () => removeDataDir(path) }
}
