import { generateKeyPairSync } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { ConfigError, readConfig, type Environment } from '../../src/boot/config.ts'
import { production, readInScratch, sandboxSecrets, strong } from './read-in-scratch.ts'

describe('readConfig, of credentials', () => {
  const { directory, read, faultsOf } = readInScratch()

  it('uses the same generated secrets at the next start', () => {
    const first = read({})
    const second = read({ NODE_ENV: 'test' })

    expect(second.serviceTokens).to.deep.equal(first.serviceTokens)
    expect(second.jwt).to.deep.equal(first.jwt)
  })

  it('generates only what is missing', () => {
    const config = read({ ...sandboxSecrets, STUDIO_SERVICE_TOKEN: 'given', OIDC_ISSUER: 'https://login.test/realm' })

    expect(config.generatedSecrets).to.deep.equal(['STUDIO_ADMIN_TOKEN', 'LEDGER_HEADS_KEY'])
    expect(config.serviceTokens).to.deep.equal(['given'])
    expect(config.jwt).to.deep.equal({ kind: 'ISSUER', issuer: 'https://login.test/realm' })
  })

  it('writes nothing where nothing is missing', () => {
    read({ ...strong, ...sandboxSecrets })

    expect(readdirSync(directory())).to.deep.equal([])
  })

  it('refuses two trusts for operator tokens', () => {
    const faults = faultsOf({ ...strong, OIDC_ISSUER: 'https://login.test' })

    expect(faults).to.deep.equal(['JWT_SECRET is set beside OIDC_ISSUER: keep one of them, whose tokens are to be believed'])
  })

  it('refuses one token with two meanings', () => {
    const faults = faultsOf({ ...strong, STUDIO_ADMIN_TOKEN: 'same', STUDIO_SERVICE_TOKEN: 'other,same' })

    expect(faults).to.deep.equal(['STUDIO_ADMIN_TOKEN has the value of STUDIO_SERVICE_TOKEN: give each a value of its own'])
  })

  it('tells where secrets cannot be kept', () => {
    const file = join(directory(), 'a-file')
    writeFileSync(file, '')

    expect(() => readConfig({}, { secretsIn: join(file, 'below') }))
      .to.throw(ConfigError)
      .with.property('faults')
      .that.satisfies(([fault]: string[]) => fault?.startsWith('DATA_DIR cannot keep generated secrets (ENOTDIR'))
  })

  it('takes an Ed25519 key for the heads, and no other', () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

    expect(read({ ...strong }).headsPrivateKey).to.match(/^-----BEGIN PRIVATE KEY-----\n/)
    expect(read({}).headsPrivateKey).to.match(/^-----BEGIN PRIVATE KEY-----\n/)
    expect(faultsOf({ ...strong, LEDGER_HEADS_KEY: ec })).to.deep.equal([
      'LEDGER_HEADS_KEY is not an Ed25519 key: correct it or leave it out',
    ])
    expect(faultsOf({ ...strong, LEDGER_HEADS_KEY: 'a key' })).to.have.lengthOf(1)
  })

  describe('in production', () => {
    it('wants every credential, and says so for all of them at once', () => {
      const faults = faultsOf({ NODE_ENV: 'production' })

      expect(faults.map((fault) => fault.split(' ')[0])).to.deep.equal([
        ...['STUDIO_SERVICE_TOKEN', 'STUDIO_ADMIN_TOKEN', 'JWT_SECRET', 'LEDGER_HEADS_KEY'],
      ])
      expect(faults.every((fault) => fault.includes('is missing'))).to.equal(true)
      expect(readdirSync(directory())).to.deep.equal([])
    })

    const placeholders: readonly string[] = [
      'changeme',
      'secret',
      'example-example-example-example-example',
      'this-is-my-Password-for-production-use',
      '<insert the token here, all of the letters>',
      '${FROM_THE_VAULT_THAT_NOBODY_EVER_FILLED}',
      'tooshort',
      'x'.repeat(40),
    ]
    for (const placeholder of placeholders) {
      it(`refuses ${placeholder} as a secret, and does not repeat it`, () => {
        const faults = faultsOf({ ...production, JWT_SECRET: placeholder })

        expect(faults).to.have.lengthOf(1)
        expect(faults[0]).to.match(
          /^JWT_SECRET (is a placeholder|is shorter than 32 characters|repeats the same few characters): set it to at least 32 random characters, such as `openssl rand -hex 32` prints$/,
        )
      })
    }

    it('refuses a weak token of the metrics, where there is one', () => {
      expect(faultsOf({ ...production, METRICS_TOKEN: 'metrics' })).to.have.lengthOf(1)
    })

    it('refuses one weak token in a list of good ones', () => {
      const faults = faultsOf({ ...production, STUDIO_SERVICE_TOKEN: `${strong.STUDIO_SERVICE_TOKEN},changeme` })

      expect(faults).to.have.lengthOf(1)
      expect(faults[0]).to.match(/^STUDIO_SERVICE_TOKEN is a placeholder/)
    })

    it('refuses demo data', () => {
      expect(faultsOf({ ...production, DEMO: 'true' })).to.have.lengthOf(1)
      expect(read({ ...production, DEMO: 'false' }).demo).to.equal(false)
    })

    it('holds a misspelt NODE_ENV for production: no secret is made, and what production lacks is told too', () => {
      const faults = faultsOf({ NODE_ENV: 'prod' })

      expect(faults).to.have.lengthOf(5)
      expect(readdirSync(directory())).to.deep.equal([])
    })

    it('does not call a setting missing that is there and wrong', () => {
      expect(faultsOf({ ...production, STUDIO_SERVICE_TOKEN: 'a b' })).to.have.lengthOf(1)
      expect(faultsOf({ ...production, JWT_SECRET: '', OIDC_ISSUER: 'http://login.test' })).to.have.lengthOf(1)
    })
  })

  describe('JWT_PUBLIC_KEY', () => {
    const pemOf = (key: ReturnType<typeof generateKeyPairSync>['publicKey']): string =>
      key.export({ type: 'spki', format: 'pem' }).toString()
    const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const withKey = (key: string): Environment => ({ ...strong, JWT_SECRET: undefined, JWT_PUBLIC_KEY: key })

    it('takes PEM with escaped line ends', () => {
      const pem = pemOf(p256.publicKey)

      expect(read(withKey(pem.replaceAll('\n', '\\n'))).jwt).to.deep.equal({ kind: 'PUBLIC_KEY', publicKey: pem })
      expect(read(withKey(pem)).jwt).to.deep.equal({ kind: 'PUBLIC_KEY', publicKey: pem })
    })

    it('takes RSA from 2048 bits on', () => {
      expect(read(withKey(pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey))).jwt).to.have.property('kind', 'PUBLIC_KEY')
      expect(faultsOf(withKey(pemOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey)))).to.have.lengthOf(1)
    })

    it('refuses other curves and other sorts of keys', () => {
      expect(faultsOf(withKey(pemOf(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey)))).to.have.lengthOf(1)
      expect(faultsOf(withKey(pemOf(generateKeyPairSync('ed25519').publicKey)))).to.have.lengthOf(1)
    })

    it('refuses a private key', () => {
      const [fault] = faultsOf(withKey(p256.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()))

      expect(fault).to.match(/^JWT_PUBLIC_KEY is a private key/)
    })
  })
})
