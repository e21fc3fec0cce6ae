import type { BankAccount, BillingProfile, Gstin, StateCode } from '../../../src/domain/invoices/billing-profile.ts'
import { fromDate, toDate } from './invoice-rows.ts'

export const profileColumns = [
  ...(['tenant_id', 'legal_name', 'address', 'gstin', 'state_code', 'bank', 'upi_id', 'lut_number', 'series_prefix'] as const),
  ...(['credit_note_prefix', 'time_zone', 'rounds_to_whole', 'created_at', 'updated_at'] as const),
]

export interface ProfileRow {
  readonly tenant_id: string
  readonly legal_name: string
  readonly address: string
  readonly gstin: Gstin | null
  readonly state_code: StateCode
  readonly bank: BankAccount | null
  readonly upi_id: string | null
  readonly lut_number: string | null
  readonly series_prefix: string
  readonly credit_note_prefix: string
  readonly time_zone: string
  readonly rounds_to_whole: boolean
  readonly created_at: Date
  readonly updated_at: Date
}

export const fromProfileRow = (row: ProfileRow): BillingProfile => ({
  ...{ sellerId: row.tenant_id, legalName: row.legal_name, address: row.address, gstin: row.gstin, stateCode: row.state_code },
  ...{ bank: row.bank, upiId: row.upi_id, lutNumber: row.lut_number },
  ...{ seriesPrefix: row.series_prefix, creditNotePrefix: row.credit_note_prefix },
  ...{ timeZone: row.time_zone, roundsToWhole: row.rounds_to_whole },
  ...{ createdAt: fromDate(row.created_at), updatedAt: fromDate(row.updated_at) },
})

/** What a profile says; whose it is and since when does not change. */
export const toProfileColumns = (profile: BillingProfile) => ({
  ...{ legal_name: profile.legalName, address: profile.address, gstin: profile.gstin, state_code: profile.stateCode },
  ...{ bank: profile.bank === null ? null : JSON.stringify(profile.bank), upi_id: profile.upiId, lut_number: profile.lutNumber },
  ...{ series_prefix: profile.seriesPrefix, credit_note_prefix: profile.creditNotePrefix },
  ...{ time_zone: profile.timeZone, rounds_to_whole: profile.roundsToWhole, updated_at: toDate(profile.updatedAt) },
})
