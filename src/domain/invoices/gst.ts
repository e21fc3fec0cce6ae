import { BillingError } from '../errors.ts'
import type { Gstin, Seller, StateCode } from './billing-profile.ts'

/** The place of supply of what goes abroad; the state of a seller or buyer abroad. */
export const abroad = '96' as StateCode

// The GST's list of states. 25 and 28 are kept: documents from before 2020 and 2014 bear them.
const stateNames: ReadonlyMap<string, string> = new Map([
  ['01', 'Jammu and Kashmir'],
  ['02', 'Himachal Pradesh'],
  ['03', 'Punjab'],
  ['04', 'Chandigarh'],
  ['05', 'Uttarakhand'],
  ['06', 'Haryana'],
  ['07', 'Delhi'],
  ['08', 'Rajasthan'],
  ['09', 'Uttar Pradesh'],
  ['10', 'Bihar'],
  ['11', 'Sikkim'],
  ['12', 'Arunachal Pradesh'],
  ['13', 'Nagaland'],
  ['14', 'Manipur'],
  ['15', 'Mizoram'],
  ['16', 'Tripura'],
  ['17', 'Meghalaya'],
  ['18', 'Assam'],
  ['19', 'West Bengal'],
  ['20', 'Jharkhand'],
  ['21', 'Odisha'],
  ['22', 'Chhattisgarh'],
  ['23', 'Madhya Pradesh'],
  ['24', 'Gujarat'],
  ['25', 'Daman and Diu (old)'],
  ['26', 'Dadra and Nagar Haveli and Daman and Diu'],
  ['27', 'Maharashtra'],
  ['28', 'Andhra Pradesh (old)'],
  ['29', 'Karnataka'],
  ['30', 'Goa'],
  ['31', 'Lakshadweep'],
  ['32', 'Kerala'],
  ['33', 'Tamil Nadu'],
  ['34', 'Puducherry'],
  ['35', 'Andaman and Nicobar Islands'],
  ['36', 'Telangana'],
  ['37', 'Andhra Pradesh'],
  ['38', 'Ladakh'],
  ['96', 'Other Country'],
  ['97', 'Other Territory'],
])

// Union territories without a legislature, and what is no state's: there it is UTGST in place of SGST. Rulebook 5.
const utgstStates: ReadonlySet<string> = new Set(['04', '26', '31', '35', '38', '97'])

/** Whether it is on the GST's list; 96 and 97 are. */
export const isStateCode = (text: string): text is StateCode => stateNames.has(text)

/** Two digits of the GST's list. @throws {BillingError} STATE_UNKNOWN */
export function toStateCode(text: string): StateCode {
  if (!isStateCode(text)) throw new BillingError('STATE_UNKNOWN', `Cannot take ${text} as a state: the GST's list has no such code`)
  return text
}

export function stateNameOf(code: StateCode): string {
  const name = stateNames.get(code)
  if (name === undefined) throw new Error(`no state ${code}`)
  return name
}

/** Whether the state's own half of a tax is called UTGST there, not SGST. */
export const hasUtgst = (code: StateCode): boolean => utgstStates.has(code)

// State, then the firm by its PAN (or TAN, where it deducts tax), a count of its registrations, a letter that is Z for most, check character.
const formOfFirm = /^\d\d[A-Z]{4}[A-Z\d]\d{4}[A-Z][A-Z\d][A-Z1-9][A-Z\d]$/
// Embassies and bodies of the United Nations (UN, ON), and those who are only passing through (NR): they buy, too.
const formOfGuest = /^\d{4}[A-Z]{3}\d{5}(?:[UO]N|NR)[A-Z\d]$/

/**
 * Reads a GSTIN, in either case.
 *
 * @throws {BillingError} GSTIN_INVALID where the form, the state or the check character is wrong
 */
export function toGstin(text: string): Gstin {
  const gstin = text.toUpperCase()
  if (!formOfFirm.test(gstin) && !formOfGuest.test(gstin)) throw invalid(text, 'it has not the form of one, such as 27AAPFU0939F1ZV')
  const state = gstin.slice(0, 2)
  if (!isStateCode(state) || state === abroad) throw invalid(text, `its first two digits, ${state}, are no state's`)
  if (checkCharacterOf(gstin) !== gstin.at(-1)) throw invalid(text, 'its last character, which checks the others, is wrong')
  return gstin as Gstin
}

const invalid = (text: string, why: string): BillingError => new BillingError('GSTIN_INVALID', `Cannot take ${text} as a GSTIN: ${why}`)

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

// Luhn's check to the base of 36: every second digit counts twice, and what that gives counts by its own two digits.
function checkCharacterOf(gstin: string): string {
  const sum = Array.from(gstin.slice(0, 14), (character, index) => digits.indexOf(character) * (1 + (index % 2)))
    .map((product) => Math.floor(product / 36) + (product % 36))
    .reduce((total, part) => total + part, 0)
  return digits.charAt((36 - (sum % 36)) % 36)
}

/** Where a GSTIN is registered. */
export const stateOf = (gstin: Gstin): StateCode => gstin.slice(0, 2) as StateCode

/** Whether CGST and SGST apply, and not IGST. Not to an SEZ, not abroad, and not while it is unknown who sells. Rulebook 5. */
export function isIntraState({ seller, placeOfSupply, isSez }: Supply): boolean {
  if (seller === null || isSez || seller.stateCode === abroad) return false
  return seller.stateCode === placeOfSupply
}

interface Supply {
  readonly seller: Pick<Seller, 'stateCode'> | null
  readonly placeOfSupply: StateCode | null
  readonly isSez: boolean
}
