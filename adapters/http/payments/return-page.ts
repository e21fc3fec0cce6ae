import { Router } from 'express'
import helmet from 'helmet'

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Back from the payment</title>
<style>body { font: 1.125rem/1.5 system-ui, sans-serif; color: #111; background: #fff; max-width: 32rem; margin: 2rem auto; padding: 0 1rem }</style>
</head>
<body>
<main>
<h1>Thank you</h1>
<p>If you have paid, we hear of it from the payment provider within a minute. You may close this page.</p>
</main>
</body>
</html>
`

const pageHeaders = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: { 'default-src': ["'none'"], 'style-src': ["'unsafe-inline'"], 'base-uri': ["'none'"], 'frame-ancestors': ["'none'"] },
})

/** Where payers come back to, paid or not: what has become of the order is for whoever made it to ask. It says nothing of its query. */
export function makeReturnPage(): Router {
  const router = Router({ strict: true, caseSensitive: true })
  router.get('/payments/return', pageHeaders, (_req, res) => {
    res.set('Cache-Control', 'no-store').type('html').send(page)
  })
  return router
}
