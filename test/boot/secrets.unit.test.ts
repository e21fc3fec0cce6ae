import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { keepSecrets } from '../../src/boot/secrets.ts'

const printSecrets = fileURLToPath(new URL('print-secrets.ts', import.meta.url))

describe('keepSecrets', () => {
  let directory: string
  let file: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'secrets-'))
    file = join(directory, 'secrets.json')
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  it('makes different secrets, and the directory where it is missing', () => {
    const secrets = keepSecrets(join(directory, 'new', 'data'))

    expect(new Set(Object.values(secrets)).size).to.equal(6)
    expect(existsSync(join(directory, 'new', 'data', 'secrets.json'))).to.equal(true)
  })

  it('keeps them where only the owner reads them, and leaves nothing else behind', () => {
    keepSecrets(directory)

    expect(statSync(file).mode & 0o777).to.equal(0o600)
    expect(readdirSync(directory)).to.deep.equal(['secrets.json'])
  })

  it('gives the same ones again', () => {
    expect(keepSecrets(directory)).to.deep.equal(keepSecrets(directory))
  })

  it('makes new ones for another directory', () => {
    expect(keepSecrets(directory).JWT_SECRET).not.to.equal(keepSecrets(join(directory, 'other')).JWT_SECRET)
  })

  it('takes away the right of others to read the file', () => {
    const secrets = keepSecrets(directory)
    chmodSync(file, 0o644)

    expect(keepSecrets(directory)).to.deep.equal(secrets)
    expect(statSync(file).mode & 0o777).to.equal(0o600)
  })

  it('adds the same value again for a name that the file lacks, and keeps what else is in it', () => {
    const secrets = keepSecrets(directory)
    const { seed } = JSON.parse(readFileSync(file, 'utf8')) as { readonly seed: string }
    writeFileSync(file, JSON.stringify({ seed, STUDIO_ADMIN_TOKEN: 'chosen by hand', OTHER: 'kept' }))

    expect(keepSecrets(directory)).to.deep.equal({ ...secrets, STUDIO_ADMIN_TOKEN: 'chosen by hand' })
    expect(JSON.parse(readFileSync(file, 'utf8'))).to.include({ OTHER: 'kept', JWT_SECRET: secrets.JWT_SECRET })
  })

  it('refuses a file that it did not make, and does not repeat what is in it', () => {
    for (const content of [
      '',
      '{"STUDIO_ADMIN_TOKEN":"hidden"',
      '{"STUDIO_ADMIN_TOKEN":"hidden"}',
      '{"seed":"hidden","JWT_SECRET":7}',
      'null',
    ]) {
      writeFileSync(file, content)

      expect(() => keepSecrets(directory), content)
        .to.throw('is not a file of secrets')
        .with.property('message')
        .that.does.not.include('hidden')
    }
  })

  it('gives all processes that start at once the same secrets', async () => {
    const start = async (): Promise<string> => {
      const child = spawn(process.execPath, [printSecrets, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
      const [answer] = await Promise.all([text(child.stdout), once(child, 'close')])
      return answer
    }

    const answers = await Promise.all([start(), start(), start(), start()])

    expect(new Set(answers).size).to.equal(1)
    expect(JSON.parse(answers[0] ?? '')).to.deep.equal(keepSecrets(directory))
  }).timeout(20_000)
})
