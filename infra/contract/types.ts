import openapiTS, { astToString } from 'openapi-typescript'
import { formatAs } from './format.ts'
import { places } from './places.ts'

const banner = '// Generated from openapi/dist/openapi.json by `npm run contract:build`: change the contract, not this file.\n\n'

/**
 * The TypeScript types of a bundle: `paths`, `operations` and `components`, and each schema under its own name.
 *
 * @param bundle the contract as one JSON document
 */
export async function makeTypes(bundle: string): Promise<string> {
  const ast = await openapiTS(bundle, {
    alphabetize: false,
    immutable: true,
    rootTypes: true,
    rootTypesKeepCasing: true,
    rootTypesNoSchemaPrefix: true,
  })
  return formatAs(places.types, banner + astToString(ast))
}
