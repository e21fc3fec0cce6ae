import { readFile } from 'node:fs/promises'
import { errorKinds } from '../../src/domain/errors.ts'
import { makeBundle } from './bundle.ts'
import { codeListFaults, responseCodeFaults } from './check-codes.ts'
import { exampleFaults } from './check-examples.ts'
import { responseFaults } from './check-responses.ts'
import type { Contract } from './contract.ts'
import { exampleStory } from './example-story.ts'
import { places } from './places.ts'
import { runRedocly } from './redocly.ts'
import { makeTypes } from './types.ts'

const rebuild = 'is stale: run `npm run contract:build` and commit what it writes'
const promise =
  'What was published must stay: add beside it instead. Only what no caller has seen yet may be taken over into openapi/baseline.json.'

const [fresh] = await Promise.allSettled([makeBundle()])

/** What must hold, each with the sentences that say what does not and what to do. */
const checks: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  'the contract is well-formed and its examples fit': () =>
    redoclyFaults(['lint', places.source, '--format', 'stylish', '--lint-config', 'error']),
  'the bundle is what the sources say': async () =>
    (await text(places.bundle)) === bundle() ? [] : [`openapi/dist/openapi.json ${rebuild}`],
  'the types are what the contract says': async () =>
    (await text(places.types)) === (await makeTypes(bundle())) ? [] : [`adapters/http/generated/contract.ts ${rebuild}`],
  'nothing that was published is broken': async () => {
    const faults = await redoclyFaults(['diff', places.baseline, places.bundle])
    return faults.length === 0 ? [] : [...faults, promise]
  },
  'code, contract and docs/errors.md know the same error codes': async () =>
    codeListFaults(contract(), { inCode: Object.keys(errorKinds), errorsPage: await text(places.errorsPage) }),
  'every error says which codes it carries': async () => responseCodeFaults(contract()),
  'every response has what its sort needs': async () => responseFaults(contract()),
  'every operation has an example that can be run': async () => exampleFaults(contract(), exampleStory),
}

for (const [name, check] of Object.entries(checks)) {
  // A check that cannot run (a file that is not there, a reference that leads nowhere) has not passed; why is its fault.
  const faults = await check().catch((error: unknown) => [error instanceof Error ? error.message : String(error)])
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}`)
  for (const fault of faults) console.log(`     ${fault.replaceAll('\n', '\n     ')}`)
  if (faults.length > 0) process.exitCode = 1
}

function bundle(): string {
  if (fresh.status === 'rejected') throw fresh.reason
  return fresh.value
}

function contract(): Contract {
  return JSON.parse(bundle()) as Contract
}

function text(path: string): Promise<string> {
  return readFile(path, 'utf8')
}

async function redoclyFaults(args: readonly string[]): Promise<readonly string[]> {
  const { ok, output } = await runRedocly(args)
  return ok ? [] : [output]
}
