import { readFileSync } from 'node:fs'
import type { About } from '../../adapters/http/operations/get-meta.ts'
import type { Config } from './config.ts'

/** What runs here, for `/v1/meta`. */
export function about({ gitSha, buildTime, environment }: Pick<Config, 'gitSha' | 'buildTime' | 'environment'>): About {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return { version, gitSha, buildTime, environment, runtime: runtime() }
}

/** `deno 2.9.6` or `node 24.21.0`. Deno names Node's version too, so it is asked first. */
function runtime(): string {
  const { deno, node } = process.versions as Readonly<Record<string, string | undefined>>
  return deno === undefined ? `node ${node}` : `deno ${deno}`
}
