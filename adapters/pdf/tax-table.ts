import type { LineTerms, Taxes } from '../../src/domain/invoices/invoice.ts'
import { plusMinor, sumOfMinor } from '../../src/domain/money.ts'
import type { Minor } from '../../src/domain/money.ts'
import type { Column, Table } from './sheet.ts'
import type { ShownTax } from './tax-kind.ts'
import { writtenTreatment } from './tax-kind.ts'
import { signOf, writtenNumber } from './written.ts'

/** What of a line the summary needs. */
export interface TaxedLine extends Taxes {
  readonly terms: LineTerms
  readonly taxableValue: Minor
}

/** The tax summary: the lines' values and taxes by HSN/SAC and rate. */
export function toTaxTable(lines: readonly TaxedLine[], { taxes, currency }: { taxes: readonly ShownTax[]; currency: string }): Table {
  // The currency stays with the last word, whatever wraps.
  const inSign = `\u00a0(${signOf(currency)})`
  const amount = (value: Minor): string => writtenNumber(value, currency)
  const taxOf = (group: Taxes): Minor => sumOfMinor(taxes.map((tax) => tax.of(group)))
  const groups = groupsOf(lines)
  const all = groups.reduce(merged)

  const columns: readonly Column[] = [
    { head: 'HSN/SAC', isNumber: false },
    { head: 'GST rate', isNumber: true },
    { head: `Taxable value${inSign}`, isNumber: true },
    ...taxes.flatMap(({ label }) => [
      { head: `${label} rate`, isNumber: true },
      { head: `${label}${inSign}`, isNumber: true },
    ]),
    { head: `Total tax${inSign}`, isNumber: true },
  ]
  const toRow = (group: TaxedLine): readonly string[] => [
    group.terms.taxCode ?? '–',
    writtenTreatment(group.terms),
    amount(group.taxableValue),
    ...taxes.flatMap((tax) => [isCharged(group.terms) ? tax.rateOf(group.terms) : '–', amount(tax.of(group))]),
    amount(taxOf(group)),
  ]
  const foot = ['Total', '', amount(all.taxableValue), ...taxes.flatMap((tax) => ['', amount(tax.of(all))]), amount(taxOf(all))]
  return { heading: 'Tax summary', columns, rows: groups.map(toRow), foot }
}

const isCharged = ({ taxTreatment }: LineTerms): boolean => taxTreatment === 'TAXABLE'

function groupsOf(lines: readonly TaxedLine[]): readonly TaxedLine[] {
  const groups = new Map<string, TaxedLine>()
  for (const line of lines) {
    const { taxCode, taxTreatment, taxRate } = line.terms
    const key = JSON.stringify([taxCode, taxTreatment, String(taxRate)])
    const group = groups.get(key)
    groups.set(key, group === undefined ? line : merged(group, line))
  }
  return [...groups.values()].toSorted(byCodeAndRate)
}

function byCodeAndRate({ terms: a }: TaxedLine, { terms: b }: TaxedLine): number {
  if (a.taxCode !== b.taxCode) return (a.taxCode ?? '') < (b.taxCode ?? '') ? -1 : 1
  return Number(b.taxRate - a.taxRate)
}

const merged = (a: TaxedLine, b: TaxedLine): TaxedLine => ({
  terms: a.terms,
  taxableValue: plusMinor(a.taxableValue, b.taxableValue),
  cgst: plusMinor(a.cgst, b.cgst),
  sgst: plusMinor(a.sgst, b.sgst),
  igst: plusMinor(a.igst, b.igst),
})
