import { expect } from 'chai'
import { hasTax } from '../../src/domain/invoices/amounts.ts'
import { seedOfRun } from '../model/explore.ts'
import { decimalsOf, rollInvoice, workOut } from './independent-invoice.ts'
import type { PlainInvoice } from './independent-invoice.ts'
import { compute, said } from './plain-invoice.ts'
import { makeDice } from './random-life.ts'

describe('the amounts of 10,000 random invoices', () => {
  const seed = seedOfRun()

  it('equal those of another computation to the smallest unit, and always add up', () => {
    const roll = makeDice(seed)
    const met = new Set<string>()

    for (let left = 10_000; left > 0; left -= 1) {
      const invoice = rollInvoice(roll)
      const mine = said(invoice)
      const other = workOut(invoice)
      // Compared as texts: an assertion object for each of so many would take most of the time.
      if (JSON.stringify(mine) !== JSON.stringify(other)) expect(mine, `seed ${seed}: ${JSON.stringify(invoice)}`).to.deep.equal(other)
      mustAddUp(invoice, seed)
      for (const trait of traitsOf(invoice, other)) met.add(trait)
    }

    console.log(`      seed ${seed}: 10,000 invoices, ${met.size} combinations of currency, supply, rounding, treatment and rate`)
    expect(met.size).to.be.above(1_000)
  }).timeout(120_000)
})

/** By whole numbers: the sum of lines, taxes and round-off is the total. */
function mustAddUp(invoice: PlainInvoice, seed: number): void {
  const { amounts } = compute(invoice)
  const sum = amounts.lines.reduce((total, line) => total + line.taxableValue + line.cgst + line.sgst + line.igst, 0n)
  const perUnit = 10n ** BigInt(decimalsOf[invoice.currency] ?? 2)
  const holds = [
    sum + amounts.roundOff === amounts.total,
    amounts.subtotal + amounts.taxTotal + amounts.roundOff === amounts.total,
    amounts.lines.every((line) => line.cgst === line.sgst && (line.igst === 0n || line.cgst === 0n)),
    amounts.roundOff > -perUnit && 2n * amounts.roundOff <= perUnit && 2n * amounts.roundOff >= -perUnit,
    invoice.roundsToWhole ? amounts.total % perUnit === 0n : amounts.roundOff === 0n,
    hasTax(amounts) === sumsTax(amounts.lines) > 0n,
  ]
  if (holds.includes(false)) expect.fail(`seed ${seed}: ${JSON.stringify(holds)} of ${JSON.stringify(invoice)}`)
}

const sumsTax = (lines: readonly { readonly cgst: bigint; readonly sgst: bigint; readonly igst: bigint }[]): bigint =>
  lines.reduce((total, { cgst, sgst, igst }) => total + cgst + sgst + igst, 0n)

function traitsOf(invoice: PlainInvoice, { placeOfSupply, cgst, igst }: ReturnType<typeof workOut>): readonly string[] {
  const taxes = `${Number(cgst) > 0 ? 'CGST' : ''}${Number(igst) > 0 ? 'IGST' : ''}`
  const supply = [
    invoice.isSez ? 'SEZ' : '',
    placeOfSupply === '96' ? 'abroad' : '',
    invoice.sellersState === null ? 'no seller' : '',
    taxes,
  ]
  return invoice.lines.map((line) =>
    [invoice.currency, ...supply, invoice.roundsToWhole ? 'whole' : '', line.treatment, line.rate].join(' '),
  )
}
