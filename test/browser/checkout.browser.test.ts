import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'chai'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { asOperator, asV1, makeApi } from '../support/api.ts'
import type { Api, Body } from '../support/api.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { aTopUp, creditOf, credit, eachRail, readOrder } from '../e2e/payments-world.ts'

/** A page, and all that it asked for beyond itself. */
interface WatchedPage {
  readonly page: Page
  readonly asked: readonly string[]
  readonly complaints: readonly string[]
}

describe('the checkout of the sandbox in a browser', () => {
  let service: Service
  let operator: Api
  let v1: Api
  let browser: Browser
  const contexts: BrowserContext[] = []
  before(async () => {
    service = await startService()
    ;[operator, v1] = [makeApi(service.baseUrl, asOperator), makeApi(service.baseUrl, asV1)]
    const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  })
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
  })
  after(async () => {
    await browser.close()
    await service.stop()
  })

  async function open(order: Body, { scripts = false, width = 1280 } = {}): Promise<WatchedPage> {
    const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width, height: 800 } })
    contexts.push(context)
    const page = await context.newPage()
    const [asked, complaints]: [string[], string[]] = [[], []]
    page.on('request', (request) => void asked.push(`${request.method()} ${request.url()}`))
    page.on('pageerror', (error) => void complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) complaints.push(message.text())
    })
    await page.goto(String(order['checkout_url']))
    return { page, asked, complaints }
  }

  for (const rail of eachRail) {
    it(`takes a payment without scripts, and asks for nothing but itself (${rail})`, async () => {
      const { order, key } = await aTopUp(operator, rail)
      const { page, asked, complaints } = await open(order)

      await page.getByRole('button', { name: 'Pay', exact: true }).click()
      const said = await page.getByRole('status').innerText()

      const url = String(order['checkout_url'])
      expect(said).to.equal('This link is paid.')
      expect(asked.filter((one) => !one.endsWith('/favicon.ico'))).to.deep.equal([`GET ${url}`, `POST ${url}`])
      expect(complaints).to.deep.equal([])
      expect(await page.getByRole('button').count()).to.equal(0)
      expect((await readOrder(operator, order))['status']).to.equal('PAID')
      expect(await creditOf(v1, key)).to.deep.equal(credit(100))
    })
  }

  it('is worked by keyboard alone: twice and in disorder, later, then paid', async () => {
    const { order, key } = await aTopUp(operator, 'stripe')
    const { page } = await open(order)
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const one of keys) await page.keyboard.press(one)
    }

    await press('Tab', 'Space', 'Tab', 'Space')
    const chosen = await page.getByRole('checkbox', { checked: true }).count()
    // Past "Pay" and "Fail".
    await press('Tab', 'Tab', 'Tab')
    const focused = await page.locator(':focus').innerText()
    await press('Enter')
    await page.getByRole('status').waitFor()
    const awaited = await page.getByRole('status').innerText()
    await page.getByRole('button', { name: 'The money arrives' }).press('Enter')
    await page.getByText('This link is paid.').waitFor()

    expect([chosen, focused]).to.deep.equal([2, 'Pay later'])
    expect(awaited).to.include('under way')
    expect(await creditOf(v1, key)).to.deep.equal(credit(100))
  })

  it('lets a payer leave, and says so to whoever comes back', async () => {
    const { order } = await aTopUp(operator, 'razorpay')
    const { page } = await open(order)

    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('status').waitFor()
    const left = await page.getByRole('status').innerText()
    const { page: again } = await open(order)

    expect(left).to.equal('This link is cancelled.')
    expect(await again.getByRole('status').innerText()).to.equal(left)
    expect(await again.getByRole('button').count()).to.equal(0)
  })

  it('can be read by everyone: no state of it breaks a rule of WCAG 2.2 AA, nor does the page that says there is none', async () => {
    const { order } = await aTopUp(operator, 'stripe')
    const states: Body[] = []
    const { page } = await open(order, { scripts: true, width: 360 })
    const look = async (state: string): Promise<void> => {
      const { violations, passes } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(passes, state).to.have.lengthOf.above(10)
      states.push({ state, violations: violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html) })) })
      // Nothing is cut off on a telephone.
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), state).to.equal(true)
    }

    await look('open')
    await page.getByRole('button', { name: 'Pay later' }).click()
    await page.getByRole('status').waitFor()
    await look('under way')
    await page.getByRole('button', { name: 'The money arrives' }).click()
    await page.getByText('This link is paid.').waitFor()
    await look('paid')
    await page.goto(`${service.baseUrl}/sandbox/checkout/cs_test_unknown`)
    await look('unknown')

    expect(states).to.deep.equal(['open', 'under way', 'paid', 'unknown'].map((state) => ({ state, violations: [] })))
  })
})
