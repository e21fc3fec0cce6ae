import { readdirSync } from 'node:fs'
import { expect } from 'chai'
import { banner } from '../../src/boot/banner.ts'
import { production, readInScratch, sandboxSecrets, strong, testRails } from './read-in-scratch.ts'

const { STRIPE_WEBHOOK_SECRET, RAZORPAY_WEBHOOK_SECRET } = sandboxSecrets
const { STRIPE_SECRET_KEY, RAZORPAY_KEY_ID, RAZORPAY_KEY_SECRET } = testRails
const liveRails = {
  ...testRails,
  STRIPE_SECRET_KEY: ['sk_live', '51Kq8ZtVm3Xw6Rb9Lc4Yd7Nf2'].join('_'),
  RAZORPAY_KEY_ID: ['rzp_live', 'Hq2Vt8Qm1Xw6Rb'].join('_'),
}
const reached = { PUBLIC_BASE_URL: 'https://pay.example.test' }

describe('readConfig, of payment rails', () => {
  const { directory, read, faultsOf } = readInScratch()
  const namesOf = (faults: readonly string[]): readonly (string | undefined)[] => faults.map((fault) => fault.split(' ')[0])

  describe('without keys', () => {
    it('plays both rails, with webhook secrets of its own making that are the same at the next start', () => {
      const { rails } = read(strong)

      expect([rails.stripe.kind, rails.razorpay.kind]).to.deep.equal(['SANDBOX', 'SANDBOX'])
      expect(rails.stripe)
        .to.have.nested.property('webhookSecrets[0]')
        .that.matches(/^[\w-]{43}$/)
      expect(rails.stripe).not.to.deep.equal(rails.razorpay)
      expect(read(strong).rails).to.deep.equal(rails)
    })

    it('lets the sandbox sign with the secret that is set', () => {
      const { rails, generatedSecrets } = read({ ...strong, STRIPE_WEBHOOK_SECRET })

      expect(rails.stripe).to.deep.equal({ kind: 'SANDBOX', webhookSecrets: [STRIPE_WEBHOOK_SECRET] })
      expect(generatedSecrets).to.deep.equal(['RAZORPAY_WEBHOOK_SECRET'])
    })

    it('turns them off in production, whether their webhook secrets are there or not', () => {
      for (const env of [production, { ...production, ...sandboxSecrets }])
        expect(read(env).rails).to.deep.equal({ stripe: { kind: 'OFF' }, razorpay: { kind: 'OFF' } })
      expect(readdirSync(directory())).to.deep.equal([])
    })
  })

  describe('with keys', () => {
    it('turns on the rail whose key is set, and that one alone', () => {
      const { rails } = read({ ...strong, ...sandboxSecrets, STRIPE_SECRET_KEY })

      expect(rails.stripe).to.deep.equal({
        ...{ kind: 'ON', secretKey: STRIPE_SECRET_KEY, webhookSecrets: [STRIPE_WEBHOOK_SECRET], apiUrl: null },
      })
      expect(rails.razorpay.kind).to.equal('SANDBOX')
    })

    it('takes a double of an API outside production, by its place alone', () => {
      const { rails } = read({ ...strong, ...testRails, STRIPE_API_URL: 'http://[::1]:12111/', RAZORPAY_API_URL: 'https://double.test' })

      expect(rails.stripe).to.have.property('apiUrl', 'http://[::1]:12111')
      expect(rails.razorpay).to.deep.equal({
        ...{ kind: 'ON', keyId: RAZORPAY_KEY_ID, keySecret: RAZORPAY_KEY_SECRET },
        ...{ webhookSecrets: [RAZORPAY_WEBHOOK_SECRET], apiUrl: 'https://double.test' },
      })
    })

    it('wants the webhook secret, too, and never makes one up', () => {
      const { STRIPE_WEBHOOK_SECRET: _, ...withoutStripes } = testRails
      const { RAZORPAY_WEBHOOK_SECRET: __, ...withoutRazorpays } = testRails

      expect(faultsOf({ ...strong, ...withoutStripes })).to.deep.equal([
        'STRIPE_WEBHOOK_SECRET is missing, and STRIPE_SECRET_KEY is set: set it to the signing secret of the webhook at Stripe, or take the key away, which turns the rail off',
      ])
      expect(namesOf(faultsOf({ ...strong, ...withoutRazorpays }))).to.deep.equal(['RAZORPAY_WEBHOOK_SECRET'])
      expect(namesOf(faultsOf({ ...production, ...reached, ...withoutStripes }))).to.deep.equal(['STRIPE_WEBHOOK_SECRET'])
    })

    it('wants both halves of a key of Razorpay', () => {
      expect(namesOf(faultsOf({ ...strong, ...testRails, RAZORPAY_KEY_SECRET: '' }))).to.deep.equal(['RAZORPAY_KEY_SECRET'])
      expect(namesOf(faultsOf({ ...strong, ...testRails, RAZORPAY_KEY_ID: '' }))).to.deep.equal(['RAZORPAY_KEY_ID'])
    })

    it('refuses what is no key, and tells what else is missing in the same go', () => {
      const faults = faultsOf({ ...strong, STRIPE_SECRET_KEY: 'pk_test_51Kq8ZtVm3Xw6Rb9', RAZORPAY_KEY_ID: 'rzp_51Kq8ZtVm3Xw6Rb9' })

      expect(namesOf(faults)).to.have.members([
        ...['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET'],
      ])
      expect(faults.join()).not.to.include('51Kq8ZtVm3Xw6Rb9')
    })

    it('refuses live keys outside production', () => {
      const faults = faultsOf({ ...strong, ...liveRails })

      expect(namesOf(faults)).to.deep.equal(['STRIPE_SECRET_KEY', 'RAZORPAY_KEY_ID'])
      expect(faults[0]).to.include('NODE_ENV=production')
      expect(
        namesOf(faultsOf({ ...strong, ...testRails, STRIPE_SECRET_KEY: ['rk_live', '51Kq8ZtVm3Xw6Rb9Lc4Y'].join('_') })),
      ).to.deep.equal(['STRIPE_SECRET_KEY'])
    })
  })

  describe('webhook secrets', () => {
    it('are two at most, while one is rolled, the new one first', () => {
      const newer = ['whsec', '0Ps5Jg2Hf7Nd4Yc9Lb6Rw1Xm8Qt3Vk'].join('_')
      const { rails } = read({ ...strong, ...testRails, STRIPE_WEBHOOK_SECRET: ` ${newer} , ${STRIPE_WEBHOOK_SECRET}` })

      expect(rails.stripe).to.have.deep.property('webhookSecrets', [newer, STRIPE_WEBHOOK_SECRET])
      expect(faultsOf({ ...strong, STRIPE_WEBHOOK_SECRET: 'one,two,three' })).to.deep.equal([
        'STRIPE_WEBHOOK_SECRET has more than two entries: the new and the old one are all that rolling needs: correct it or leave it out',
      ])
    })

    for (const text of [',whsec_Ab12cd34', 'whsec_Ab12cd34,', 'whsec_Ab12cd34,,whsec_Ef56gh78', ',', ' , ']) {
      it(`stop the start where one is empty, as in "${text}"`, () => {
        for (const name of ['STRIPE_WEBHOOK_SECRET', 'RAZORPAY_WEBHOOK_SECRET']) {
          for (const env of [strong, { ...strong, ...testRails }, { ...production, ...reached, ...liveRails }]) {
            const faults = faultsOf({ ...env, [name]: text })

            expect(faults).to.have.lengthOf(1)
            expect(faults[0]).to.match(new RegExp(`^${name} has an empty entry`))
            expect(faults[0]).not.to.include('whsec_Ab12cd34')
          }
        }
      })
    }

    it('are no secret of anything else', () => {
      expect(faultsOf({ ...strong, ...testRails, RAZORPAY_WEBHOOK_SECRET: STRIPE_WEBHOOK_SECRET })).to.deep.equal([
        'RAZORPAY_WEBHOOK_SECRET has the value of STRIPE_WEBHOOK_SECRET: give each a value of its own',
      ])
      expect(namesOf(faultsOf({ ...strong, ...testRails, RAZORPAY_KEY_SECRET: RAZORPAY_WEBHOOK_SECRET }))).to.deep.equal([
        'RAZORPAY_KEY_SECRET',
      ])
      expect(namesOf(faultsOf({ ...strong, STRIPE_WEBHOOK_SECRET: strong.JWT_SECRET }))).to.deep.equal(['JWT_SECRET'])
    })
  })

  describe('in production', () => {
    it('starts with live keys', () => {
      const { rails, payments } = read({ ...production, ...reached, ...liveRails })

      expect([rails.stripe.kind, rails.razorpay.kind]).to.deep.equal(['ON', 'ON'])
      expect(payments.publicBaseUrl).to.equal(reached.PUBLIC_BASE_URL)
    })

    it('wants to know where it is reached once a rail is on', () => {
      expect(namesOf(faultsOf({ ...production, ...liveRails }))).to.deep.equal(['PUBLIC_BASE_URL'])
      expect(faultsOf(production)).to.deep.equal([])
    })

    it('refuses the bypass of signatures and doubles of APIs, keys or none', () => {
      const odd = {
        PAYMENT_WEBHOOK_DEV_BYPASS: 'true',
        STRIPE_API_URL: 'http://localhost:12111',
        RAZORPAY_API_URL: 'http://localhost:12112',
      }
      const expected = ['PAYMENT_WEBHOOK_DEV_BYPASS', 'STRIPE_API_URL', 'RAZORPAY_API_URL']

      expect(namesOf(faultsOf({ ...production, ...odd }))).to.deep.equal(expected)
      expect(namesOf(faultsOf({ ...production, ...reached, ...liveRails, ...odd }))).to.deep.equal(expected)
    })

    it('refuses placeholders, and asks of what a provider issues no length of ours', () => {
      const faults = faultsOf({
        ...{ ...production, ...reached, ...liveRails },
        ...{ STRIPE_SECRET_KEY: 'sk_live_changeme', STRIPE_WEBHOOK_SECRET: ['whsec', 'placeholder_placeholder'].join('_') },
        ...{ RAZORPAY_KEY_SECRET: 'short', RAZORPAY_WEBHOOK_SECRET: 'of-24-characters-by-hand' },
      })

      expect(faults.map((fault) => fault.split(':')[0])).to.have.members([
        'STRIPE_SECRET_KEY is a placeholder',
        'STRIPE_WEBHOOK_SECRET is a placeholder',
        'RAZORPAY_KEY_SECRET is shorter than 20 characters',
        'RAZORPAY_WEBHOOK_SECRET is shorter than 32 characters',
      ])
    })
  })

  describe('the banner', () => {
    const running = { baseUrl: 'http://127.0.0.1:3000', embeddedPort: null, stop: async () => undefined }

    it('shows the webhook secrets of its own making, and no other', () => {
      const config = read({ ...strong, RAZORPAY_WEBHOOK_SECRET })
      const [secret = ''] = config.rails.stripe.kind === 'SANDBOX' ? config.rails.stripe.webhookSecrets : []

      const lines = banner(config, running)

      expect(lines).to.include(`Stripe sandbox   no money moves; webhook secret: ${secret}`)
      expect(lines).to.include('Razorpay sandbox no money moves; webhook secret: the one of RAZORPAY_WEBHOOK_SECRET')
      expect(lines).not.to.include(RAZORPAY_WEBHOOK_SECRET)
    })

    it('says nothing of a rail that is on', () => {
      const lines = banner(read({ ...strong, ...testRails }), running)

      expect(lines).not.to.match(/sandbox/i)
      for (const secret of Object.values(testRails)) expect(lines).not.to.include(secret)
    })
  })
})
