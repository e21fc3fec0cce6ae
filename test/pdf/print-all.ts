import { makePdfPrinter } from '../../adapters/pdf/pdf-printer.ts'
import type { Invoice } from '../../src/domain/invoices/invoice.ts'
import * as reversed from './reverse-charge-documents.ts'
import * as documents from './some-documents.ts'
import type { Noted } from './some-documents.ts'

/** Every document that is kept as golden text, by its name, as PDF. */
export async function printAll(): Promise<ReadonlyMap<string, Uint8Array>> {
  const printer = makePdfPrinter()
  const printed = new Map<string, Uint8Array>()
  for (const [name, invoice] of Object.entries(invoices)) printed.set(name, await printer.printInvoice(invoice))
  for (const [name, { note, invoice }] of Object.entries(creditNotes)) printed.set(name, await printer.printCreditNote(note, invoice))
  return printed
}

const invoices: Readonly<Record<string, Invoice>> = {
  'ten-lines-within-the-state': documents.tenLinesWithinTheState,
  hindi: documents.hindi,
  'three-hundred-lines': documents.threeHundredLines,
  'exempt-and-nil-rated': documents.exemptAndNilRated,
  'reverse-charge': reversed.reverseCharge,
  'reverse-charge-of-unregistered': reversed.reverseChargeOfUnregistered,
  'reverse-charge-to-an-sez': reversed.reverseChargeToAnSez,
  'union-territory': documents.unionTerritory,
  'between-states-rounded': documents.betweenStatesRounded,
  'export-in-dollars': documents.exportInDollars,
  'export-in-yen': documents.exportInYen,
  'export-in-dinars': documents.exportInDinars,
  'to-an-sez': documents.toAnSez,
  draft: documents.draft,
  'draft-without-seller': documents.draftWithoutSeller,
  voided: documents.voided,
  'unregistered-seller': documents.unregisteredSeller,
}

const creditNotes: Readonly<Record<string, Noted>> = {
  'credit-note-in-part': documents.creditNoteInPart,
  'credit-note-over-reverse-charge': reversed.creditNoteOverReverseCharge,
}

export const namesOfDocuments: readonly string[] = [...Object.keys(invoices), ...Object.keys(creditNotes)].sort()
