import type { Operation } from '../operation.ts'

/** What runs here: said once, at the start. */
export interface About {
  readonly version: string
  readonly gitSha: string | null
  readonly buildTime: string | null
  readonly environment: 'development' | 'test' | 'production'
  /** `node 24.21.0`, `deno 2.9.6`. */
  readonly runtime: string
}

/** GET /v1/meta */
export function makeGetMeta(about: About): Operation<'getMeta'> {
  const { version, gitSha, buildTime, environment, runtime } = about
  const body = { version, git_sha: gitSha, build_time: buildTime, env: environment, runtime }
  return () => ({ status: 200, body: { app: 'zenops-v2', service: 'studio-billing', ...body } })
}
