import type { Instant } from '../time.ts'

/** Two digits of the GST's list of states; 96 is abroad, 97 other territory. */
export type StateCode = string & { readonly form: 'StateCode' }

/** 15 characters, the last a check character. */
export type Gstin = string & { readonly form: 'Gstin' }

export interface BankAccount {
  readonly accountName: string
  readonly accountNumber: string
  readonly bankName: string
  /** Where there is one: the branch's code in India, eleven characters. */
  readonly ifsc: string | null
  /** For payers abroad. */
  readonly swift: string | null
}

/** Who sells, as an invoice bears it: a copy, so that an issued invoice never changes. */
export interface Seller {
  /** The tenant whose profile it is. Series of numbers belong to it. */
  readonly sellerId: string
  readonly legalName: string
  /** Lines are separated by line feeds. */
  readonly address: string
  /** Null: not registered for GST, so it may not charge any. */
  readonly gstin: Gstin | null
  readonly stateCode: StateCode
  readonly bank: BankAccount | null
  readonly upiId: string | null
  /** The letter of undertaking under which exports bear no tax. */
  readonly lutNumber: string | null
}

/** Who sells and how: of the default tenant, unless a tenant has its own. Rulebook 5, "Who sells". */
export interface BillingProfile extends Seller {
  /** The first part of invoice numbers: at most five of letters, digits, `-` and `/`. */
  readonly seriesPrefix: string
  /** The same for credit notes: at most four, and another one. */
  readonly creditNotePrefix: string
  /** IANA. It gives an invoice its date by default, and says when a day is over. */
  readonly timeZone: string
  /** Whether totals are rounded to the whole unit, unless an invoice says otherwise. */
  readonly roundsToWhole: boolean
  readonly createdAt: Instant
  readonly updatedAt: Instant
}
