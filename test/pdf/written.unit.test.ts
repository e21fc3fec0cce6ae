import { expect } from 'chai'
import {
  instantOf,
  writtenDate,
  writtenHalfRate,
  writtenNumber,
  writtenQuantity,
  writtenRate,
  writtenSum,
} from '../../adapters/pdf/written.ts'
import type { CalendarDate, Quantity, TaxRate } from '../../src/domain/invoices/invoice.ts'
import { fromMoney } from '../../src/domain/money.ts'

const sum = (text: string, currency = 'INR'): string => writtenSum(fromMoney(text, currency), currency)

describe('what is written: sums', () => {
  it('has lakh and crore in rupees', () => {
    expect(sum('0')).to.equal('₹0.00')
    expect(sum('7.5')).to.equal('₹7.50')
    expect(sum('999.99')).to.equal('₹999.99')
    expect(sum('1000')).to.equal('₹1,000.00')
    expect(sum('99999')).to.equal('₹99,999.00')
    expect(sum('100000')).to.equal('₹1,00,000.00')
    expect(sum('12345678.90')).to.equal('₹1,23,45,678.90')
    expect(sum('10000000000000')).to.equal('₹1,00,00,00,00,00,000.00')
  })

  it('has thousands in other currencies, their code, and their own number of decimals', () => {
    expect(sum('1234567.5', 'USD')).to.equal('USD 1,234,567.50')
    expect(sum('1850000', 'JPY')).to.equal('JPY 1,850,000')
    expect(sum('1458.923', 'KWD')).to.equal('KWD 1,458.923')
    expect(sum('100', 'EUR')).to.equal('EUR 100.00')
  })

  it('has the sign of what is taken away in front of all', () => {
    expect(sum('-0.49')).to.equal('-₹0.49')
    expect(sum('-1234.5', 'USD')).to.equal('-USD 1,234.50')
  })

  it('leaves the currency to the head of a column', () => {
    expect(writtenNumber(fromMoney('123456.7', 'INR'), 'INR')).to.equal('1,23,456.70')
    expect(writtenNumber(fromMoney('123456.7', 'USD'), 'USD')).to.equal('123,456.70')
  })
})

describe('what is written: quantities, rates and days', () => {
  it('has no more decimals than a quantity or a rate has', () => {
    expect(writtenQuantity(1000n as Quantity, 'INR')).to.equal('1')
    expect(writtenQuantity(184_250n as Quantity, 'INR')).to.equal('184.25')
    expect(writtenQuantity(1n as Quantity, 'INR')).to.equal('0.001')
    expect(writtenQuantity(100_000_000n as Quantity, 'INR')).to.equal('1,00,000')
    expect(writtenRate(18_000n as TaxRate)).to.equal('18%')
    expect(writtenRate(0n as TaxRate)).to.equal('0%')
    expect(writtenRate(100_000n as TaxRate)).to.equal('100%')
    expect(writtenRate(250n as TaxRate)).to.equal('0.25%')
  })

  it('halves a rate to the last decimal', () => {
    expect(writtenHalfRate(18_000n as TaxRate)).to.equal('9%')
    expect(writtenHalfRate(5_000n as TaxRate)).to.equal('2.5%')
    expect(writtenHalfRate(7_375n as TaxRate)).to.equal('3.6875%')
    expect(writtenHalfRate(1n as TaxRate)).to.equal('0.0005%')
  })

  it('has a day that nobody reads as another', () => {
    expect(writtenDate('2026-03-04' as CalendarDate)).to.equal('4 Mar 2026')
    expect(writtenDate('2025-12-31' as CalendarDate)).to.equal('31 Dec 2025')
    expect(instantOf('2026-03-04' as CalendarDate)).to.equal(Date.UTC(2026, 2, 4))
  })
})
