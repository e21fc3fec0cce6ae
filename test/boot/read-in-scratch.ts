import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigError, readConfig, type Config, type Environment } from '../../src/boot/config.ts'

/** Secrets that production takes. */
export const strong = {
  STUDIO_SERVICE_TOKEN: 'q7Zt1mXv9Kc3Rw5Yb8Ns2Lp4Hd6Gf0Je',
  STUDIO_ADMIN_TOKEN: 'e0Jf6Gd4Hp2Ls8Nb5Yw3Rc9Kv1Xm7Ztq',
  JWT_SECRET: 'Wm4nB7vC1xZ9lK3jH6gF8dS2aP5oI0uY',
  LEDGER_HEADS_KEY: String.raw`-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH\n-----END PRIVATE KEY-----`,
}

/** Everything that production needs. */
export const production = { NODE_ENV: 'production', ...strong }

/** What the sandboxes sign webhooks with, so that none has to be made. */
export const sandboxSecrets = {
  STRIPE_WEBHOOK_SECRET: ['whsec', 'Zk3Vt8Qm1Xw6Rb9Lc4Yd7Nf2Hg5Js0P'].join('_'),
  RAZORPAY_WEBHOOK_SECRET: 'pJ0sG5hF2nD7yC4lB9rW6xM1qT8vK3zU',
}

/** Both rails with keys of the providers' tests. */
export const testRails = {
  ...sandboxSecrets,
  STRIPE_SECRET_KEY: ['sk_test', '51Kq8ZtVm3Xw6Rb9Lc4Yd7Nf2'].join('_'),
  RAZORPAY_KEY_ID: 'rzp_test_Hq2Vt8Qm1Xw6Rb',
  RAZORPAY_KEY_SECRET: 'Lc4Yd7Nf2Hg5Js0PzK3Vt8Qm',
}

interface Scratch {
  directory(): string
  read(env: Environment): Config
  faultsOf(env: Environment): readonly string[]
}

/** Reads settings with a directory for secrets that is new for each test and gone after it. Called within a `describe`. */
export function readInScratch(): Scratch {
  let secretsIn = ''
  beforeEach(() => {
    secretsIn = mkdtempSync(join(tmpdir(), 'config-'))
  })
  afterEach(() => rmSync(secretsIn, { recursive: true }))

  const read = (env: Environment): Config => readConfig(env, { secretsIn })
  const faultsOf = (env: Environment): readonly string[] => {
    try {
      read(env)
    } catch (error) {
      if (error instanceof ConfigError) return error.faults
      throw error
    }
    return []
  }
  return { directory: () => secretsIn, read, faultsOf }
}
