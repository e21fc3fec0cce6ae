import type { CheckingReadiness } from '../../../ports/driving/checking-readiness.ts'
import type { Operation } from '../operation.ts'

/** GET /v1/ready */
export function makeGetReadiness(readiness: CheckingReadiness): Operation<'getReadiness'> {
  return async () => {
    const { postgres, migrations } = await readiness.check()
    const ok = postgres.ok && migrations.ok
    const body = { ok, checks: { postgres: toCheck(postgres), migrations: toCheck(migrations) } }
    return ok ? { status: 200, body } : { status: 503, headers: { 'Retry-After': '1' }, body }
  }
}

const toCheck = ({ ok, latencyMilliseconds, detail }: Awaited<ReturnType<CheckingReadiness['check']>>['postgres']) => ({
  ok,
  latency_ms: latencyMilliseconds,
  ...(detail !== null && { detail }),
})
