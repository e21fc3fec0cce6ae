import type { CheckingReadiness } from '../../../ports/driving/checking-readiness.ts'
import type { Operation } from '../operation.ts'

/** GET /v1/ready */
export function makeGetReadiness(readiness: CheckingReadiness): Operation<'getReadiness'> {
  return async () => {
    const { isReady, postgres, migrations, scheduler } = await readiness.check()
    const ok = postgres.ok && migrations.ok && scheduler.ok
    const body = { ok, checks: { postgres: toCheck(postgres), migrations: toCheck(migrations), scheduler: toCheck(scheduler) } }
    // A job that is late is no reason to send calls elsewhere: it is late for every process, and all of them would be out.
    return isReady ? { status: 200, body } : { status: 503, headers: { 'Retry-After': '1' }, body }
  }
}

const toCheck = ({ ok, latencyMilliseconds, detail }: Awaited<ReturnType<CheckingReadiness['check']>>['postgres']) => ({
  ok,
  latency_ms: latencyMilliseconds,
  ...(detail !== null && { detail }),
})
