import { abroad, stateNameOf, stateOf } from '../../src/domain/invoices/gst.ts'
import type { Seller, StateCode } from '../../src/domain/invoices/billing-profile.ts'
import type { Invoice } from '../../src/domain/invoices/invoice.ts'
import type { Fact, PaymentWays, Party } from './sheet.ts'

export const writtenState = (code: StateCode): string => `${stateNameOf(code)} (${code})`

const noSeller: Party = { name: 'Seller to be named', address: null, facts: [] }

export function toSellerParty(seller: Seller | null): Party {
  if (seller === null) return noSeller
  return {
    name: seller.legalName,
    address: seller.address,
    facts: [
      ...(seller.gstin === null ? [] : [{ label: 'GSTIN', value: seller.gstin, isStrong: true }]),
      { label: 'State', value: writtenState(seller.stateCode) },
    ],
  }
}

/** Rule 46(d) and (e): with the GSTIN, where there is one, and always with the state. */
export function toBuyerParty({ terms, placeOfSupply, seller }: Invoice): Party {
  const { name, address, gstin } = terms.billTo
  return { name, address, facts: [...gstinFacts(), ...stateFacts()] }

  function gstinFacts(): readonly Fact[] {
    if (gstin !== null) return [{ label: 'GSTIN', value: gstin, isStrong: true }]
    // Of a seller who is not registered nobody asks, and abroad there is none.
    if (seller === null || seller.gstin === null || placeOfSupply === abroad) return []
    return [{ label: 'GSTIN', value: 'Unregistered' }]
  }

  // Without a GSTIN the supply is where the buyer is on record (IGST Act, section 12(2)).
  function stateFacts(): readonly Fact[] {
    const state = gstin === null ? placeOfSupply : stateOf(gstin)
    return state === null || state === abroad ? [] : [{ label: 'State', value: writtenState(state) }]
  }
}

/** The account that a buyer pays into; null where the seller has named none. */
export function toBankFacts(seller: Seller | null): PaymentWays['bank'] {
  if (seller === null || seller.bank === null) return []
  const { accountName, accountNumber, bankName, ifsc, swift } = seller.bank
  return [
    { label: 'Account name', value: accountName },
    { label: 'Account no.', value: accountNumber, isStrong: true },
    { label: 'Bank', value: bankName },
    ...(ifsc === null ? [] : [{ label: 'IFSC', value: ifsc, isStrong: true }]),
    ...(swift === null ? [] : [{ label: 'SWIFT', value: swift }]),
  ]
}
