import { expect } from 'chai'
import { production, readInScratch, sandboxSecrets, strong } from './read-in-scratch.ts'

describe('readConfig', () => {
  const { read, faultsOf } = readInScratch()

  it('starts a development server from an empty environment, with secrets of its own making', () => {
    const config = read({})

    expect(config).to.include({
      environment: 'development',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      migrationDatabaseUrl: null,
      demo: true,
    })
    expect(config).to.include({
      databasePoolSize: 10,
      preparedStatements: true,
      ledgerGroups: 1,
      controlRateLimitPerMinute: 180,
      trustProxy: false,
    })
    expect(config).to.include({
      defaultTenantId: '11111111-1111-1111-1111-111111111111',
      logLevel: 'info',
      metricsToken: null,
      shutdownGraceSeconds: 10,
    })
    expect(config.jobs).to.deep.equal({ databaseUrl: null, mongodbUrl: null, runInService: true, workerPort: null })
    expect(config.payments).to.deep.equal({ unitPrice: '1', linkMinutes: 60, publicBaseUrl: null, isBypassed: false })
    expect(config.generatedSecrets).to.deep.equal([
      ...['STUDIO_SERVICE_TOKEN', 'STUDIO_ADMIN_TOKEN', 'JWT_SECRET', 'LEDGER_HEADS_KEY'],
      ...['STRIPE_WEBHOOK_SECRET', 'RAZORPAY_WEBHOOK_SECRET'],
    ])
    expect(config.adminToken).to.match(/^[\w-]{43}$/)
  })

  it('listens on every address in production and makes no demo data there', () => {
    const config = read(production)

    expect(config).to.include({ environment: 'production', host: '0.0.0.0', demo: false })
    expect(config.generatedSecrets).to.deep.equal([])
  })

  it('takes the embedded PostgreSQL in production without a word', () => {
    expect(read(production).databaseUrl).to.equal(null)
  })

  it('runs jobs in the service in development, and where no worker can be beside it', () => {
    const runs = (env: Readonly<Record<string, string>>): boolean => read(env).jobs.runInService

    expect(runs({ ...strong, NODE_ENV: 'development' })).to.equal(true)
    expect(runs({ ...strong, NODE_ENV: 'test' })).to.equal(false)
    expect(runs(production)).to.equal(true)
    expect(runs({ ...production, DATABASE_URL: 'postgres://app@db/billing' })).to.equal(false)
    expect(runs({ ...production, DATABASE_URL: 'postgres://app@db/billing', RUN_JOBS: 'true' })).to.equal(true)
  })

  it('has a clock that moves where it is asked for, and in production stops the start, with all other faults', () => {
    expect(read({}).hasTestClock).to.equal(false)
    expect(read({ TEST_CLOCK: 'true' }).hasTestClock).to.equal(true)
    expect(read({ ...production, TEST_CLOCK: 'false' }).hasTestClock).to.equal(false)

    const faults = faultsOf({ ...production, TEST_CLOCK: 'true', DEMO: 'true', PORT: 'abc' })

    expect(faults.map((fault) => fault.split(' ')[0])).to.have.members(['TEST_CLOCK', 'DEMO', 'PORT'])
  })

  it('reads every setting', () => {
    const config = read({
      ...strong,
      ...sandboxSecrets,
      PAYMENT_WEBHOOK_DEV_BYPASS: 'true',
      CREDIT_TOPUP_UNIT_PRICE: '12.50',
      PAYMENT_LINK_MINUTES: '1440',
      PUBLIC_BASE_URL: 'https://pay.example.test/billing/',
      STUDIO_SERVICE_TOKEN: ' old-token , new-token,old-token',
      PORT: '8080',
      HOST: '::1',
      TRUST_PROXY: '10.0.0.0/8, ::1,loopback',
      DATABASE_URL: 'postgres://app:p%40ss@db:5432/billing?sslmode=require',
      MIGRATION_DATABASE_URL: 'postgresql://owner@db/billing',
      PORTAL_DATABASE_URL: 'postgres://portal@replica/billing',
      JOBS_DATABASE_URL: 'postgres://jobs@coordinator/billing',
      MONGODB_URL: 'mongodb://jobs:p@one:27017,two:27017/billing?replicaSet=a',
      RUN_JOBS: 'false',
      WORKER_PORT: '8081',
      DATABASE_POOL_SIZE: '20',
      PREPARED_STATEMENTS: 'false',
      LEDGER_GROUPS: '16',
      METRICS_TOKEN: 'metrics',
      CONTROL_RATE_LIMIT_RPM: '60',
      HANDSHAKE_SILENCE_MINUTES: '90',
      BILLING_REFILL_LIMIT: '40',
      BILLING_RECONCILE_LIMIT: '50',
      BILLING_RESERVATION_TIMEOUT_MINUTES: '600',
      DEFAULT_TENANT_ID: '2222222A-2222-2222-2222-222222222222',
      DEMO: 'false',
      TEST_CLOCK: 'true',
      LOG_LEVEL: 'warn',
      SHUTDOWN_GRACE_SECONDS: '0',
      GIT_SHA: '0f1e2d3',
      BUILD_TIME: '2026-02-24T10:15:00Z',
      DATA_DIR: '/var/lib/billing',
    })

    expect(config).to.deep.equal({
      environment: 'development',
      host: '::1',
      port: 8080,
      trustProxy: ['10.0.0.0/8', '::1', 'loopback'],
      dataDir: '/var/lib/billing',
      databaseUrl: 'postgres://app:p%40ss@db:5432/billing?sslmode=require',
      migrationDatabaseUrl: 'postgresql://owner@db/billing',
      portalDatabaseUrl: 'postgres://portal@replica/billing',
      jobs: {
        databaseUrl: 'postgres://jobs@coordinator/billing',
        mongodbUrl: 'mongodb://jobs:p@one:27017,two:27017/billing?replicaSet=a',
        runInService: false,
        workerPort: 8081,
      },
      databasePoolSize: 20,
      preparedStatements: false,
      ledgerGroups: 16,
      serviceTokens: ['old-token', 'new-token'],
      adminToken: strong.STUDIO_ADMIN_TOKEN,
      jwt: { kind: 'SECRET', secret: strong.JWT_SECRET },
      headsPrivateKey: strong.LEDGER_HEADS_KEY.replaceAll('\\n', '\n') + '\n',
      metricsToken: 'metrics',
      generatedSecrets: [],
      rails: {
        stripe: { kind: 'SANDBOX', webhookSecrets: [sandboxSecrets.STRIPE_WEBHOOK_SECRET] },
        razorpay: { kind: 'SANDBOX', webhookSecrets: [sandboxSecrets.RAZORPAY_WEBHOOK_SECRET] },
      },
      payments: { unitPrice: '12.5', linkMinutes: 1440, publicBaseUrl: 'https://pay.example.test/billing', isBypassed: true },
      controlRateLimitPerMinute: 60,
      handshakeSilenceMinutes: 90,
      refillLimit: 40,
      reconciliation: { limit: 50, timeoutMinutes: 600 },
      defaultTenantId: '2222222a-2222-2222-2222-222222222222',
      demo: false,
      hasTestClock: true,
      logLevel: 'warn',
      shutdownGraceSeconds: 0,
      gitSha: '0f1e2d3',
      buildTime: '2026-02-24T10:15:00Z',
    })
  })

  it('takes API_PORT where PORT is absent or empty, and PORT where both are there', () => {
    expect(read({ API_PORT: '4000' }).port).to.equal(4000)
    expect(read({ API_PORT: '4000', PORT: '' }).port).to.equal(4000)
    expect(read({ API_PORT: '4000', PORT: '5000' }).port).to.equal(5000)
  })

  it('migrates over DATABASE_URL where no other URL is given for that', () => {
    expect(read({ DATABASE_URL: 'postgres://db/billing' }).migrationDatabaseUrl).to.equal('postgres://db/billing')
  })

  it('tells all faults together, each with its variable and what to do', () => {
    const faults = faultsOf({
      PORT: 'abc',
      LOG_LEVEL: 'x',
      DEFAULT_TENANT_ID: 'me',
      DATABASE_URL: 'mysql://db/x',
      LEDGER_GROUPS: '0',
      DEMO: 'yes',
    })

    expect(faults).to.have.lengthOf(6)
    for (const name of ['PORT', 'LOG_LEVEL', 'DEFAULT_TENANT_ID', 'DATABASE_URL', 'LEDGER_GROUPS', 'DEMO']) {
      expect(faults.filter((fault) => fault.startsWith(`${name} is `) && fault.includes('leave it out'))).to.have.lengthOf(1)
    }
  })

  const wrong: readonly (readonly [string, string])[] = [
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['API_PORT', 'http'],
    ['HOST', 'http://x'],
    ['NODE_ENV', 'staging'],
    ['DATABASE_URL', 'postgres://app:pw@'],
    ['DATABASE_URL', 'postgres://db'],
    ['DATABASE_URL', 'postgres://app:100%@db/billing'],
    ['DATABASE_URL', 'localhost:5432/billing'],
    ['JOBS_DATABASE_URL', 'mysql://db/x'],
    ['MONGODB_URL', 'http://db:27017/x'],
    ['MONGODB_URL', 'mongodb:///billing'],
    ['RUN_JOBS', 'yes'],
    ['TEST_CLOCK', 'on'],
    ['WORKER_PORT', '65536'],
    ['DATABASE_POOL_SIZE', '0'],
    ['LEDGER_GROUPS', '1025'],
    ['PREPARED_STATEMENTS', 'no'],
    ['CONTROL_RATE_LIMIT_RPM', '0'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '0.0.0.0/0'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'nginx'],
    ['OIDC_ISSUER', 'http://login.test'],
    ['OIDC_ISSUER', 'https://user:pw@login.test'],
    ['OIDC_ISSUER', 'login.test'],
    ['STUDIO_SERVICE_TOKEN', 'a b'],
    ['STUDIO_SERVICE_TOKEN', ','],
    ['STUDIO_ADMIN_TOKEN', 'schlüssel'],
    ['JWT_PUBLIC_KEY', 'not a key'],
    ['BUILD_TIME', 'yesterday'],
    ['BUILD_TIME', '2026-13-01T00:00:00Z'],
    ['GIT_SHA', 'a b'],
    ['SHUTDOWN_GRACE_SECONDS', '1.5'],
    ['PAYMENT_WEBHOOK_DEV_BYPASS', 'yes'],
    ['CREDIT_TOPUP_UNIT_PRICE', '0'],
    ['CREDIT_TOPUP_UNIT_PRICE', '0.000000'],
    ['CREDIT_TOPUP_UNIT_PRICE', '-1'],
    ['CREDIT_TOPUP_UNIT_PRICE', '1e3'],
    ['CREDIT_TOPUP_UNIT_PRICE', '1.0000001'],
    ['CREDIT_TOPUP_UNIT_PRICE', '1234567890'],
    ['PAYMENT_LINK_MINUTES', '29'],
    ['PAYMENT_LINK_MINUTES', '1441'],
    ['PUBLIC_BASE_URL', 'pay.example.test'],
    ['PUBLIC_BASE_URL', 'ftp://pay.example.test'],
    ['PUBLIC_BASE_URL', 'https://pay.example.test/?from=mail'],
    ['PUBLIC_BASE_URL', 'https://me@pay.example.test'],
    ['STRIPE_API_URL', 'localhost:12111'],
    ['STRIPE_API_URL', 'http://localhost:12111/v1'],
    ['RAZORPAY_API_URL', 'http://localhost:12112/?x=1'],
  ]
  for (const [name, value] of wrong) {
    it(`refuses ${name}=${value}, and names only the variable`, () => {
      const faults = faultsOf({ [name]: value }).filter((fault) => fault.startsWith(`${name} `))

      expect(faults).to.have.lengthOf(1)
      if (value.length > 8) expect(faults.join()).not.to.include(value)
    })
  }

  it('takes plain http for an issuer on loopback', () => {
    expect(read({ OIDC_ISSUER: 'http://127.0.0.1:9000/realm' }).jwt).to.have.property('kind', 'ISSUER')
  })

  it('refuses a URL for migrations without one for the service', () => {
    expect(faultsOf({ MIGRATION_DATABASE_URL: 'postgres://db/billing' })).to.have.lengthOf(1)
    expect(faultsOf({ MIGRATION_DATABASE_URL: 'postgres://db/billing', DATABASE_URL: 'nonsense' })).to.have.lengthOf(1)
    expect(faultsOf({ PORTAL_DATABASE_URL: 'postgres://db/billing' })).to.have.lengthOf(1)
  })
})
