import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { ContractDocument } from './contract.ts'
import type { components } from './generated/contract.ts'

/** A schema of the contract, compiled when it is first asked for. */
export type SchemaOf = <Shape>(name: keyof components['schemas']) => ValidateFunction<Shape>

/** The contract's schemas by their names, for what its validator does not reach: items of batches, and payloads. */
export function makeSchemaOf({ components }: Pick<ContractDocument, 'components'>): SchemaOf {
  // Formats are checked by patterns everywhere, as the contract's own validator does; the schemas, by `npm run contract:check`.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true, validateSchema: false, meta: false })
  ajv.addSchema({ $id: 'contract', components })
  return <Shape>(name: string) => {
    const schema = ajv.getSchema<Shape>(`contract#/components/schemas/${name}`)
    if (schema === undefined) throw new Error(`the contract has no schema ${name}`)
    return schema as ValidateFunction<Shape>
  }
}
