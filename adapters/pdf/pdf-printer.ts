import type { DocumentPrinter } from '../../ports/driven/invoice-documents.ts'
import { toCreditNoteSheet } from './credit-note-sheet.ts'
import { readFonts } from './fonts.ts'
import type { Fonts } from './fonts.ts'
import { toInvoiceSheet } from './invoice-sheet.ts'
import type { Sheet } from './sheet.ts'

/** Draws documents as PDF. What draws, and the fonts, are read at the first one and kept: they take more memory than most calls need. */
export function makePdfPrinter(): DocumentPrinter {
  let fonts: Fonts | null = null
  async function print(sheet: Sheet): Promise<Uint8Array> {
    const { printSheet } = await import('./print-sheet.ts')
    return printSheet(sheet, (fonts ??= readFonts()))
  }
  return {
    printInvoice: async (invoice) => print(toInvoiceSheet(invoice)),
    printCreditNote: async (note, invoice) => print(toCreditNoteSheet(note, invoice)),
  }
}
