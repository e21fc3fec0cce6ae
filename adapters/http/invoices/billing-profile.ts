import type { BillingProfile } from '../../../src/domain/invoices/billing-profile.ts'
import type { ProfileTerms } from '../../../src/domain/invoices/profile-terms.ts'
import type { components } from '../generated/contract.ts'
import { refuseBlank, toTimestamp } from '../translate.ts'
import { toSeller } from './to-service-invoice.ts'

type Schemas = components['schemas']

/** What is not named is not there. @throws {ViolationError} for a name or an address of blanks alone */
export function fromBillingProfile(body: Schemas['PutBillingProfileRequest']): ProfileTerms {
  const { legal_name, address, bank = null } = body
  refuseBlank({ legal_name, address })
  return {
    legalName: legal_name,
    address,
    gstin: body.gstin ?? null,
    stateCode: body.state_code ?? null,
    bank: bank && fromBank(bank),
    upiId: body.upi_id ?? null,
    lutNumber: body.lut_number ?? null,
    seriesPrefix: body.series_prefix ?? 'INV',
    creditNotePrefix: body.credit_note_prefix ?? 'CN',
    timeZone: body.time_zone ?? 'Asia/Kolkata',
    roundsToWhole: body.round_to_whole ?? false,
  }
}

const fromBank = (bank: Schemas['BankAccountInput']) => ({
  accountName: bank.account_name,
  accountNumber: bank.account_number,
  bankName: bank.bank_name,
  ifsc: bank.ifsc ?? null,
  swift: bank.swift ?? null,
})

export const toBillingProfile = (profile: BillingProfile): Schemas['BillingProfile'] => ({
  tenant_id: profile.sellerId,
  ...toSeller(profile),
  series_prefix: profile.seriesPrefix,
  credit_note_prefix: profile.creditNotePrefix,
  time_zone: profile.timeZone,
  round_to_whole: profile.roundsToWhole,
  created_at: toTimestamp(profile.createdAt),
  updated_at: toTimestamp(profile.updatedAt),
})
