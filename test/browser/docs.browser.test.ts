import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'chai'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { migrate } from '../../adapters/postgres/migrate.ts'
import { readConfig } from '../../src/boot/config.ts'
import { start } from '../../src/boot/start.ts'
import type { Running } from '../../src/boot/start.ts'
import { silentLog } from '../support/logs.ts'
import { freshDatabase } from '../support/postgres-server.ts'
import type { TestDatabase } from '../support/postgres-server.ts'

interface Bundle {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string; readonly summary?: string }>>>>
}

const bundle = JSON.parse(readFileSync(new URL('../../openapi/dist/openapi.json', import.meta.url), 'utf8')) as Bundle
const operations = Object.values(bundle.paths).flatMap((item) => Object.values(item).filter(({ operationId }) => operationId !== undefined))

/** A page, and all that went wrong or astray while it was open. */
interface WatchedPage {
  readonly page: Page
  /** Addresses beyond our own origin that were asked for, and answers of our own that are errors. */
  readonly astray: readonly string[]
  /** What the browser complained of: errors, warnings of its security policy, exceptions of our scripts. */
  readonly complaints: readonly string[]
}

describe('the documentation in a browser', () => {
  let database: TestDatabase
  let service: Running
  let browser: Browser
  let open: () => Promise<WatchedPage>

  before(async () => {
    database = await freshDatabase(async (url) => void (await migrate(url)))
    const secrets = { STUDIO_SERVICE_TOKEN: 's'.repeat(40), STUDIO_ADMIN_TOKEN: 'a'.repeat(40), JWT_SECRET: 'j'.repeat(40) }
    service = await start(readConfig({ ...secrets, NODE_ENV: 'test', PORT: '0', DATABASE_URL: database.url }), silentLog)
    const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
    open = () => openWatched(browser, service.baseUrl)
  })
  after(async () => {
    await browser.close()
    await service.stop()
    await database.drop()
  })

  it('shows every operation of the contract, with nothing asked for beyond our own origin', async () => {
    const { page, astray, complaints } = await open()

    await page.goto(`${service.baseUrl}/docs`)
    await page.waitForSelector('[data-section-id^="operation/"], [id^="operation/"]')
    await page.waitForLoadState('networkidle')

    const missing: (string | undefined)[] = []
    for (const { operationId } of operations) {
      if ((await page.locator(`[id$="operation/${operationId}"]`).count()) === 0) missing.push(operationId)
    }
    expect(operations).to.have.lengthOf.above(25)
    expect(missing).to.deep.equal([])
    expect(await page.getByRole('heading', { name: operations[0]?.summary ?? '' }).count()).to.be.above(0)
    expect({ astray, complaints }).to.deep.equal({ astray: [], complaints: [] })
  })

  it('finds operations by a word of theirs', async () => {
    const { page, astray, complaints } = await open()

    await page.goto(`${service.baseUrl}/docs`)
    await page
      .getByRole('textbox', { name: /search/i })
      .or(page.getByPlaceholder(/search/i))
      .first()
      .fill('reserve')

    const found = page.locator('[data-role="search:results"]').getByText('Hold credits for one piece of work')
    await found.waitFor()
    expect(await found.count()).to.equal(1)
    expect({ astray, complaints }).to.deep.equal({ astray: [], complaints: [] })
  })

  it('jumps to the error code that a problem points to', async () => {
    const { page, astray, complaints } = await open()

    await page.goto(`${service.baseUrl}/docs/errors#insufficient-credits`)

    const heading = page.locator('#insufficient-credits')
    expect(await heading.innerText()).to.equal('INSUFFICIENT_CREDITS')
    const top = (await heading.boundingBox())?.y ?? NaN
    expect(top).to.be.within(-1, 60) // it scrolls to whole pixels
    expect(await page.locator('#insufficient-credits:target').count()).to.equal(1)
    expect({ astray, complaints }).to.deep.equal({ astray: [], complaints: [] })
  })

  it('can be read by everyone: the page of errors breaks no rule of WCAG 2.2 AA', async () => {
    const { page } = await open()
    await page.goto(`${service.baseUrl}/docs/errors`)

    const { violations, passes } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()

    expect(passes).to.have.lengthOf.above(10)
    expect(violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html) }))).to.deep.equal([])
  })
})

async function openWatched(browser: Browser, baseUrl: string): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const astray: string[] = []
  const complaints: string[] = []
  const isOurs = (url: string): boolean => url.startsWith(`${baseUrl}/`) || /^(data|blob|about):/.test(url)
  page.on('request', (request) => void (isOurs(request.url()) || astray.push(request.url())))
  page.on(
    'response',
    (response) => void (response.status() < 400 || isFavicon(response.url()) || astray.push(`${response.status()} ${response.url()}`)),
  )
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const isRefusal = /Content Security Policy|Refused to/i.test(message.text())
    if ((message.type() === 'error' || isRefusal) && !isFavicon(message.location().url)) complaints.push(message.text())
  })
  return { page, astray, complaints }
}

// Browsers ask for it unasked, on every site; we have none, and say so with a 404.
const isFavicon = (url: string): boolean => url.endsWith('/favicon.ico')
