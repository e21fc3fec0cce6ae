/**
 * Schemathesis against the service as it runs: every operation of the contract that it serves, with what fits and what does not.
 * The service is a real one, on a port and an embedded PostgreSQL of its own, with the demo accounts; with NODE_ENV=test an answer
 * that its contract does not have is a 500. Who calls what, and which checks do not fit, says `schemathesis.toml`.
 *
 * Usage: node infra/ci/schemathesis.ts ST [OPTION...], where ST is the program, and options are further ones for `st run`.
 * The exit code is 0 where nothing was found.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { credentials, startService } from '../../test/support/running-service.ts'
import type { Service } from '../../test/support/running-service.ts'
import { portalClaims, signJwt } from '../../test/support/sign-jwt.ts'
import { makeTemporaryDirectory } from '../../test/support/temporary-directory.ts'

const [program, ...options] = process.argv.slice(2)
if (program === undefined) throw new Error('usage: schemathesis.ts ST [OPTION...]')

const directory = makeTemporaryDirectory()
const interrupted = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => interrupted.abort())

let service: Service | null = null
try {
  service = await startService({ databaseUrl: null, env: { DATA_DIR: `${directory.path}/data`, DEMO: 'true' } })
  process.exitCode = await run(program, service.baseUrl)
  if (process.exitCode !== 0) console.log(`What the service has said:\n${service.logs()}`)
} catch (error) {
  if (!interrupted.signal.aborted) throw error
  process.exitCode = 130 // in a terminal the service has the signal, too, and is not there any more
} finally {
  await service?.stop()
  directory.remove()
}

async function run(st: string, baseUrl: string): Promise<number> {
  const contract = `${directory.path}/openapi.json`
  writeFileSync(contract, readable(await (await fetch(`${baseUrl}/v1/openapi.json`)).text()))
  const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
  const child = spawn(st, ['--config-file', beside('schemathesis.toml'), 'run', contract, '--url', baseUrl, ...options], {
    cwd: directory.path, // it keeps things where it runs
    env: {
      ...process.env,
      HOOKS: beside('schemathesis-hooks.py'),
      PYTHONDONTWRITEBYTECODE: '1',
      SERVICE_TOKEN: credentials.serviceToken,
      OPERATOR_TOKEN: credentials.adminToken,
      PORTAL_TOKEN: signJwt(portalClaims()),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
    signal: interrupted.signal,
  })
  return new Promise<number>((resolve, reject) => {
    child.once('error', (error) => (error.name === 'AbortError' ? resolve(130) : reject(error)))
    child.once('close', (code) => resolve(code ?? 130))
  })
}

// Patterns keep lone surrogates away. The language of its patterns cannot name them, so it would leave out such a pattern whole;
// and it makes none, for it sends UTF-8.
function readable(contract: string): string {
  return contract.replaceAll('\\\\uD800-\\\\uDFFF', '')
}
