import { Router } from 'express'
import type { Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { SandboxPage, SandboxWish } from '../../../ports/driving/paying.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import { collectBody, discard, refuseDeclaredLength } from '../collect-body.ts'
import { circumstancesOf, isDefect, toProblem } from '../problem.ts'

/**
 * The pages at which the sandbox's links are paid: no call of the contract, but for a person with a browser. Without a script; the form is
 * sent to the page itself.
 */
export function makeSandboxPages(sandbox: SandboxPage): Router {
  const router = Router({ strict: true, caseSensitive: true })
  router.use('/sandbox/', pageHeaders)
  router.get(
    '/sandbox/checkout/:link_id',
    answering(async (req) => sandbox.show(linkOf(req))),
  )
  router.post(
    '/sandbox/checkout/:link_id',
    answering(async (req) => sandbox.act(linkOf(req), toWish(await readForm(req)))),
  )
  return router
}

const pageHeaders: RequestHandler = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'style-src': ["'unsafe-inline'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
})

/** Answers with the page, or with a page that says why not. What is a defect goes on to the log. */
function answering(page: (req: Request) => Promise<string>): RequestHandler {
  return async (req, res, next) => {
    try {
      sendPage(res, 200, await page(req))
    } catch (error) {
      if (isDefect(error)) {
        next(error)
        return
      }
      const { status, title, detail } = toProblem(error, circumstancesOf(req, res))
      if (status === 503) res.set('Retry-After', '1')
      sendPage(res, status, refusalPage(title, detail))
    }
  }
}

function sendPage(res: Response, status: number, html: string): void {
  res.status(status).set('Cache-Control', 'no-store').type('html').send(html)
}

/** @throws {BillingError} NOT_FOUND where no link could be called so */
function linkOf({ params }: Request): string {
  const { link_id: linkId } = params
  if (typeof linkId === 'string' && /^\w{1,100}$/.test(linkId)) return linkId
  throw new BillingError('NOT_FOUND', 'Cannot find the payment link: the sandbox has none of that id')
}

const formLimitBytes = 4 * 1024

/** @throws {BillingError} BODY_TOO_LARGE, HTTP_MALFORMED; MEDIA_TYPE_UNSUPPORTED for what is none of a page's forms */
async function readForm(req: Request): Promise<URLSearchParams> {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(req.headers['content-type'] ?? '')
  const refusal = isForm ? refuseDeclaredLength(req, formLimitBytes) : noForm()
  if (refusal !== null) {
    await discard(req, formLimitBytes)
    throw refusal
  }
  const bytes = await new Promise<Uint8Array>((resolve, reject) => {
    collectBody(req, formLimitBytes, {
      done: resolve,
      failed: reject,
      broken: () => new BillingError('HTTP_MALFORMED', 'Cannot read the form: the connection ended before it did'),
    })
  })
  return new URLSearchParams(new TextDecoder().decode(bytes))
}

const noForm = () => new BillingError('MEDIA_TYPE_UNSUPPORTED', 'Cannot read the form: it is not sent as a page sends it')

const acts = ['PAY', 'FAIL', 'PAY_LATER', 'CANCEL'] as const

/** @throws {BillingError} VALIDATION_FAILED */
function toWish(form: URLSearchParams): SandboxWish {
  const act = acts.find((one) => one === form.get('act'))
  if (act === undefined) throw new BillingError('VALIDATION_FAILED', 'Cannot tell what to do: it is one of pay, fail, pay later and cancel')
  return { act, isTwice: form.has('twice'), isReversed: form.has('reversed') }
}

const refusalPage = (title: string, detail: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sandbox: ${escaped(title)}</title>
<style>
body { font: 1.125rem/1.5 system-ui, sans-serif; color: #111; background: #fff; max-width: 32rem; margin: 2rem auto; padding: 0 1rem }
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p role="alert">${escaped(detail)}</p>
</main>
</body>
</html>
`

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
