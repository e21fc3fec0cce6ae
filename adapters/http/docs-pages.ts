import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Router } from 'express'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { marked } from 'marked'

/** What starts Redoc: a file of its own, because our pages run no script that stands in them. */
const start = `Redoc.init('/v1/openapi.json', { hideDownloadButtons: false, sortRequiredPropsFirst: true }, document.getElementById('redoc'))
`

/**
 * What belongs to the documentation beside the contract's own `/docs`: its scripts, and the page of error codes that every
 * problem's `type` points to. All from our own origin, with no network beyond it.
 */
export function makeDocsPages(): Router {
  const router = Router({ strict: true, caseSensitive: true })
  // Who opens the service's address in a browser wants to know what this is.
  router.get('/', (_req, res) => {
    res.redirect(302, '/docs')
  })
  router.use('/docs', pageHeaders)
  router.get(
    '/docs/redoc.standalone.js',
    script(() => withoutForeignLogo(readFileSync(createRequire(import.meta.url).resolve('redoc/bundles/redoc.standalone.js'), 'utf8'))),
  )
  router.get(
    '/docs/start.js',
    script(() => start),
  )
  const errors = once(() => errorsPage(readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')))
  router.get('/docs/errors', (_req, res) => {
    res.type('html').send(errors())
  })
  return router
}

// Redoc styles by elements of its own, draws images from data, and searches in a worker of its own making.
const pageHeaders: RequestHandler = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'frame-ancestors': ["'none'"],
  },
})

function script(read: () => string): RequestHandler {
  const text = once(read)
  return (_req, res) => {
    res.type('text/javascript').set('Cache-Control', 'public, max-age=3600').send(text())
  }
}

// Redoc fetches its maker's logo from elsewhere and has no option against it. Where the image does not load, it shows none.
function withoutForeignLogo(redoc: string): string {
  return redoc.replaceAll('https://cdn.redoc.ly/redoc/logo-mini.svg', 'data:,')
}

function once(make: () => string): () => string {
  let made: string | null = null
  return () => (made ??= make())
}

/** docs/errors.md as a page; `## INSUFFICIENT_CREDITS` is found as `#insufficient-credits`. */
function errorsPage(markdown: string): string {
  const body = marked.parse(markdown, { async: false }).replaceAll(/<h2>([A-Z_]+)<\/h2>/g, (_, code: string) => {
    const id = code.toLowerCase().replaceAll('_', '-')
    return `<h2 id="${id}">${code}</h2>`
  })
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Studio Billing errors</title>
  <style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem } h2:target { background: #fff3bf }</style>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`
}
