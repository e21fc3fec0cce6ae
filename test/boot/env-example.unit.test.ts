import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect } from 'chai'
import { readConfig } from '../../src/boot/config.ts'
import { toEnvExample } from '../../src/boot/env-example.ts'
import { sandboxSecrets, strong } from './read-in-scratch.ts'
import { settings } from '../../src/boot/settings.ts'

const file = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
const complete = {
  STUDIO_SERVICE_TOKEN: 'service',
  STUDIO_ADMIN_TOKEN: 'admin',
  JWT_SECRET: 'jwt',
  LEDGER_HEADS_KEY: strong.LEDGER_HEADS_KEY,
  ...sandboxSecrets,
}

describe('.env.example', () => {
  it('is the table of settings written out', () => {
    expect(file).to.equal(toEnvExample())
  })

  it('names exactly the settings that the code reads', () => {
    const asked = new Set<string>()
    const env = new Proxy<Record<string, string>>(complete, {
      get: (target, name: string) => {
        asked.add(name)
        return target[name]
      },
    })

    readConfig(env)

    expect([...asked].sort()).to.deep.equal(Object.keys(parseEnv(file)).sort())
    expect([...asked].sort()).to.deep.equal(Object.keys(settings).sort())
  })

  it('changes nothing when it is used as it stands', () => {
    expect(readConfig({ ...parseEnv(file), ...complete })).to.deep.equal(readConfig(complete))
  })
})
