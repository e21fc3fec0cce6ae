import { fileURLToPath } from 'node:url'

const place = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Where the contract, what is made from it, and what must agree with it are kept. Absolute paths. */
export const places = {
  root: place(''),
  source: place('openapi/openapi.yaml'),
  bundle: place('openapi/dist/openapi.json'),
  baseline: place('openapi/baseline.json'),
  types: place('adapters/http/generated/contract.ts'),
  errorsPage: place('docs/errors.md'),
  redocly: place('node_modules/@redocly/cli/bin/cli.js'),
} as const
