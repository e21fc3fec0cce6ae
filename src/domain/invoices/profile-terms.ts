import { BillingError } from '../errors.ts'
import type { Instant } from '../time.ts'
import type { BankAccount, BillingProfile, Gstin, StateCode } from './billing-profile.ts'
import { isTimeZone } from './calendar.ts'
import { isStateCode, stateOf, toGstin } from './gst.ts'

/** What is said of who sells, before it is checked. */
export interface ProfileTerms extends Omit<BillingProfile, 'sellerId' | 'gstin' | 'stateCode' | 'createdAt' | 'updatedAt'> {
  readonly gstin: string | null
  /** Null: the GSTIN's. */
  readonly stateCode: string | null
}

/**
 * The profile that follows from what is said. What is known in upper case is kept in it.
 *
 * @throws {BillingError} GSTIN_INVALID; PROFILE_INVALID, with what is wrong
 */
export function toBillingProfile(said: ProfileTerms, { sellerId, now }: { sellerId: string; now: Instant }): BillingProfile {
  const { legalName, address, upiId, lutNumber, timeZone, roundsToWhole } = said
  const gstin = said.gstin === null ? null : toGstin(said.gstin)
  refuseUpi(upiId)
  refuseTimeZone(timeZone)
  return {
    ...{ sellerId, legalName, address, gstin, stateCode: toSellersState(said.stateCode, gstin) },
    ...{ bank: toBank(said.bank), upiId, lutNumber },
    ...toPrefixes(said),
    ...{ timeZone, roundsToWhole, createdAt: now, updatedAt: now },
  }
}

function refuse(state: string): never {
  throw new BillingError('PROFILE_INVALID', `Cannot take the billing profile: ${state}`)
}

function toSellersState(said: string | null, gstin: Gstin | null): StateCode {
  const registered = gstin === null ? null : stateOf(gstin)
  const stateCode = said ?? registered
  if (stateCode === null) return refuse('it has neither a GSTIN nor a state')
  if (!isStateCode(stateCode)) return refuse(`the GST's list has no state ${stateCode}`)
  if (registered !== null && registered !== stateCode) return refuse(`its state is ${stateCode}, and its GSTIN is of ${registered}`)
  return stateCode
}

// The longest that leave room for the fiscal year and 9,999 numbers in 16 characters; a year has fewer credit notes than invoices.
const prefixMax = { invoice: 5, 'credit-note': 4 }

function toPrefixes(said: ProfileTerms): Pick<BillingProfile, 'seriesPrefix' | 'creditNotePrefix'> {
  const seriesPrefix = toPrefix(said.seriesPrefix, 'invoice')
  const creditNotePrefix = toPrefix(said.creditNotePrefix, 'credit-note')
  // One prefix would give an invoice and a credit note the same number.
  if (seriesPrefix === creditNotePrefix) return refuse(`invoices and credit notes cannot both have the prefix ${seriesPrefix}`)
  return { seriesPrefix, creditNotePrefix }
}

function toPrefix(said: string, kind: keyof typeof prefixMax): string {
  const prefix = said.toUpperCase()
  const form = `1 to ${prefixMax[kind]} letters of A to Z, digits, - and /`
  if (!/^[A-Z0-9/-]+$/.test(prefix) || prefix.length > prefixMax[kind]) return refuse(`the ${kind} prefix ${said} is not ${form}`)
  if (prefix.startsWith('/') || prefix.endsWith('/')) return refuse(`the ${kind} prefix ${said} begins or ends with /`)
  return prefix
}

function refuseTimeZone(timeZone: string): void {
  if (!isTimeZone(timeZone)) refuse(`${timeZone} is no time zone of the IANA's list, such as Asia/Kolkata`)
}

function refuseUpi(upiId: string | null): void {
  if (upiId !== null && !/^[A-Za-z0-9._-]{1,256}@[A-Za-z][A-Za-z0-9]{1,63}$/.test(upiId)) refuse(`${upiId} is no UPI id, such as name@bank`)
}

function toBank(said: BankAccount | null): BankAccount | null {
  if (said === null || said.ifsc === null) return said
  const ifsc = said.ifsc.toUpperCase()
  if (!/^[A-Z]{4}0[A-Z0-9]{6}$/.test(ifsc)) return refuse(`${said.ifsc} is no IFSC, such as HDFC0000123`)
  return { ...said, ifsc }
}
