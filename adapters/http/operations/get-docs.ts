import type { Operation } from '../operation.ts'

/** The API's page: Redoc, from our own origin, reading our own contract. */
const page = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Studio Billing API</title>
  <style>body { margin: 0 }</style>
</head>
<body>
  <div id="redoc"></div>
  <script src="/docs/redoc.standalone.js"></script>
  <script src="/docs/start.js"></script>
</body>
</html>
`

/** GET /docs */
export const getDocs: Operation<'getDocs'> = () => ({ status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: page })
