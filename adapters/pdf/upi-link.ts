import { encode } from 'uqr'
import type { Minor } from '../../src/domain/money.ts'
import { toMoney } from '../../src/domain/money.ts'

interface UpiPayment {
  readonly upiId: string
  readonly payee: string
  /** In paise: UPI pays in rupees alone. */
  readonly amount: Minor
  readonly note: string
}

/** The link that payment apps open, prefilled. The id keeps its `@`: not every app decodes it. */
export function upiLinkOf({ upiId, payee, amount, note }: UpiPayment): string {
  const id = encodeURIComponent(upiId).replaceAll('%40', '@')
  return `upi://pay?pa=${id}&pn=${encodedUpTo(payee, payeeBytesMost)}&am=${toMoney(amount, 'INR')}&cu=INR&tn=${encodeURIComponent(note)}`
}

/** Apps show the name that the bank knows. A long one in Devanagari would make a code too fine to scan. */
const payeeBytesMost = 99

function encodedUpTo(text: string, bytesMost: number): string {
  let encoded = ''
  for (const character of text.toWellFormed()) {
    const next = encoded + encodeURIComponent(character)
    if (next.length > bytesMost) return encoded
    encoded = next
  }
  return encoded
}

/** The rows of a QR code, true for dark; the four light modules that must surround it are not among them. */
export const qrModulesOf = (text: string): readonly (readonly boolean[])[] => encode(text, { ecc: 'M', border: 0 }).data
