import { asOperator, asV1, makeApi } from '../support/api.ts'
import type { Answer, Api, Body } from '../support/api.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'

/** The service that the tests of one file share. */
export interface ServiceOfFile {
  readonly v1: Api
  readonly operator: Api
  readonly service: Service
  /** As superuser. */
  readonly databaseUrl: string
}

/** Starts a service before the tests of the suite that calls this, and ends it after them: by then its ledger must be sound. */
export function serviceOfFile(env: Readonly<Record<string, string>> = {}): ServiceOfFile {
  let started: Service | null = null
  before(async () => {
    started = await startService({ env })
  })
  after(async () => {
    const { databaseUrl } = running()
    await expectSoundLedger(databaseUrl ?? '')
    await running().stop()
  })

  function running(): Service {
    if (started === null) throw new Error('the service is there once the tests run')
    return started
  }
  return {
    get v1() {
      return makeApi(running().baseUrl, asV1)
    },
    get operator() {
      return makeApi(running().baseUrl, asOperator)
    },
    get service() {
      return running()
    },
    get databaseUrl() {
      return running().databaseUrl ?? ''
    },
  }
}

/** The status of an answer, and the code where it is a problem: what most tests of refusals are about. */
export const told = ({ status, body }: Answer): string => (typeof body['code'] === 'string' ? `${status} ${body['code']}` : String(status))

/** The list in a body. */
export function itemsOf({ body }: Pick<Answer, 'body'>, name = 'items'): readonly Body[] {
  const items = body[name]
  if (!Array.isArray(items)) throw new Error(`no ${name} in ${JSON.stringify(body)}`)
  return items as readonly Body[]
}

/** An object in a body. */
export function within(body: Body, name: string): Body {
  const member = body[name]
  if (typeof member !== 'object' || member === null) throw new Error(`no ${name} in ${JSON.stringify(body)}`)
  return member as Body
}
