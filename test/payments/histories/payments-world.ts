import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../../adapters/postgres/migrate.ts'
import { readConfig } from '../../../src/boot/config.ts'
import { toInstant } from '../../../src/domain/time.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { makeKeepingLog } from '../../support/logs.ts'
import type { Logged } from '../../support/logs.ts'
import { freshDatabase } from '../../support/postgres-server.ts'
import { tenantId, webhookSecrets } from './known.ts'
import { openPaymentsProcess } from './payments-process.ts'
import type { PaymentsProcess } from './payments-process.ts'

/** A migrated database, and two processes on it that know nothing of each other. */
export interface PaymentsWorld {
  /** As superuser. */
  readonly url: string
  readonly processes: readonly [PaymentsProcess, PaymentsProcess]
  /** What both have logged. */
  readonly logged: readonly Logged[]
  now(): Instant
  /** Moves both clocks. */
  passMinutes(minutes: number): void
  close(): Promise<void>
}

export async function startPaymentsWorld(): Promise<PaymentsWorld> {
  const { url, drop } = await freshDatabase(migrated)
  const secretsIn = mkdtempSync(join(tmpdir(), 'histories-'))
  const config = readConfig(environment, { secretsIn })
  let ahead = 0
  const clock = { now: () => toInstant(Date.now() + ahead) }
  const log = makeKeepingLog()
  const open = () => openPaymentsProcess({ databaseUrl: url, config, clock, log })
  const processes = [await open(), await open()] as const
  await makeSeller(processes[0], clock.now())
  return {
    ...{ url, processes, logged: log.lines, now: clock.now },
    passMinutes: (minutes) => void (ahead += minutes * 60_000),
    close: async () => {
      await Promise.all(processes.map((one) => one.close()))
      await drop()
      rmSync(secretsIn, { recursive: true })
    },
  }
}

const migrated = async (url: string): Promise<void> => {
  await migrate(url)
}

/** No keys of a provider: links are the sandbox's, and no network is needed. What comes is signed as the rails sign. */
const environment = {
  NODE_ENV: 'test',
  DEMO: 'false',
  STRIPE_WEBHOOK_SECRET: webhookSecrets.STRIPE,
  RAZORPAY_WEBHOOK_SECRET: webhookSecrets.RAZORPAY,
}

async function makeSeller({ accounts, profiles }: PaymentsProcess, now: Instant): Promise<void> {
  await accounts.ensureTenant({ tenantId, name: 'A tenant', ownerEmail: null }, now)
  await profiles.put({
    ...{ tenantId, actor: 'operator:anna', idempotencyKey: null },
    profile: {
      ...{ legalName: 'Studio', address: '1 Main Road\nPune', gstin: null, stateCode: '27', bank: null, upiId: null, lutNumber: null },
      ...{ seriesPrefix: 'INV', creditNotePrefix: 'CN', timeZone: 'Asia/Kolkata', roundsToWhole: false },
    },
  })
}
