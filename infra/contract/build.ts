import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { makeBundle } from './bundle.ts'
import { places } from './places.ts'
import { makeTypes } from './types.ts'

const bundle = await makeBundle()
await write(places.bundle, bundle)
await write(places.types, await makeTypes(bundle))

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
  console.log(`wrote ${relative(places.root, path)}`)
}
