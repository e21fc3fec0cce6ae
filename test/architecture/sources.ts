import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** A file of the repository, its path from the root with slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Every file that is in the repository or would be with the next commit. */
export function trackedFiles(): readonly SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  const paths = [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path)))
  return paths.sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** The TypeScript that people write; what is generated is left out. */
export function writtenSources(pattern = /./): readonly SourceFile[] {
  return trackedFiles().filter(({ path }) => path.endsWith('.ts') && !path.includes('/generated/') && pattern.test(path))
}
