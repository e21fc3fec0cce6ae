import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { headsKeyOf } from './heads-key.ts'
import { makeDirectory } from '../../adapters/postgres/embedded/make-directory.ts'

/** The secrets that a development server makes for itself. */
export const secretNames = [
  'STUDIO_SERVICE_TOKEN',
  'STUDIO_ADMIN_TOKEN',
  'JWT_SECRET',
  'LEDGER_HEADS_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'RAZORPAY_WEBHOOK_SECRET',
] as const
export type SecretName = (typeof secretNames)[number]
export type Secrets = Readonly<Record<SecretName, string>>

/**
 * The secrets kept in `<directory>/secrets.json`, made at the first call: the same ones for every process and every start.
 *
 * The file (mode 0600) appears whole or not at all, and of two processes that make it at once both use the first one's. Each
 * secret is derived from the file's random seed, so a name that an older file lacks gets one value, whoever adds it.
 *
 * @throws {Error} of the file system, or where the file is not one of ours; it never repeats what is in the file
 */
export function keepSecrets(directory: string): Secrets {
  const file = join(directory, 'secrets.json')
  makeDirectory(directory)
  const kept = readKept(file) ?? createKept(file)

  const secretOf = (name: SecretName): string => kept[name] ?? derive(kept.seed, name)
  const secrets: Secrets = {
    STUDIO_SERVICE_TOKEN: secretOf('STUDIO_SERVICE_TOKEN'),
    STUDIO_ADMIN_TOKEN: secretOf('STUDIO_ADMIN_TOKEN'),
    JWT_SECRET: secretOf('JWT_SECRET'),
    LEDGER_HEADS_KEY: secretOf('LEDGER_HEADS_KEY'),
    STRIPE_WEBHOOK_SECRET: secretOf('STRIPE_WEBHOOK_SECRET'),
    RAZORPAY_WEBHOOK_SECRET: secretOf('RAZORPAY_WEBHOOK_SECRET'),
  }
  if (secretNames.some((name) => kept[name] === undefined)) replace(file, { ...kept, ...secrets })
  return secrets
}

type Kept = Readonly<Record<string, string>> & { readonly seed: string }

function readKept(file: string): Kept | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600) // others could read it: a copy or a restore loses the mode
  return toKept(file, text)
}

function toKept(file: string, text: string): Kept {
  let kept: unknown = null
  try {
    kept = JSON.parse(text)
  } catch {
    // The parser's own message would repeat what is in the file.
  }
  if (isKept(kept)) return kept
  throw new Error(`${file} is not a file of secrets that this service made`)
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('seed' in value)) return false
  return Object.values(value).every((member) => typeof member === 'string' && member !== '')
}

function createKept(file: string): Kept {
  const seed = randomBytes(32).toString('base64url')
  const kept: Kept = { seed, ...Object.fromEntries(secretNames.map((name) => [name, derive(seed, name)])) }
  const draft = writeDraft(file, kept)
  try {
    linkSync(draft, file) // a link refuses where the name is taken, a rename would replace what another process already uses
    return kept
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    return toKept(file, readFileSync(file, 'utf8'))
  } finally {
    rmSync(draft)
  }
}

function replace(file: string, kept: Kept): void {
  renameSync(writeDraft(file, kept), file)
}

function writeDraft(file: string, kept: Kept): string {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  return draft
}

function derive(seed: string, name: SecretName): string {
  const bytes = createHmac('sha256', seed).update(name).digest()
  return name === 'LEDGER_HEADS_KEY' ? headsKeyOf(bytes) : bytes.toString('base64url')
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
