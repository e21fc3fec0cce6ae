import { expect } from 'chai'
import { startEdge } from './edge-of-payments.ts'

describe('the page that payers come back to', () => {
  it('says thank you, repeats nothing of its address, and runs nothing', async () => {
    const edge = await startEdge()
    try {
      const response = await fetch(`${edge.url}/payments/return?order_id=<script>alert(1)</script>&razorpay_payment_id=pay_1`)
      const html = await response.text()

      expect([response.status, response.headers.get('content-type')]).to.deep.equal([200, 'text/html; charset=utf-8'])
      expect(response.headers.get('content-security-policy')).to.match(/^default-src 'none';style-src 'unsafe-inline'/)
      expect(html)
        .to.include('<h1>Thank you</h1>')
        .and.not.match(/script|pay_1/)
    } finally {
      await edge.stop()
    }
  })
})
