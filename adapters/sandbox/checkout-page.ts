import type { SandboxLink } from '../../ports/driven/sandbox-links.ts'
import { toMoney } from '../../src/domain/money.ts'

/** The page of a link: plain forms, no scripts, nothing from elsewhere. */
export function toCheckoutPage({ link, status }: { readonly link: SandboxLink; readonly status: string }): string {
  const amount = `${toMoney(link.amount, link.currency)} ${link.currency}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sandbox: pay ${escaped(amount)}</title>
<style>
body { font: 1.125rem/1.5 system-ui, sans-serif; color: #111; background: #fff; max-width: 32rem; margin: 2rem auto; padding: 0 1rem }
button { font: inherit; padding: .6rem 1rem; margin: 0 .5rem .5rem 0; color: #111; background: #fff; border: 2px solid #111; border-radius: .3rem }
button[value="PAY"] { color: #fff; background: #084 }
fieldset { border: 1px solid #666; margin: 1rem 0 }
:focus-visible { outline: 3px solid #05c; outline-offset: 2px }
</style>
</head>
<body>
<main>
<h1>Pay ${escaped(amount)}</h1>
<p>${escaped(link.description)}</p>
<p><strong>This is a sandbox that plays ${link.rail === 'STRIPE' ? 'Stripe' : 'Razorpay'}.</strong> No money moves here.</p>
${status === 'OPEN' || (link.isAwaited && status !== 'PAID') ? toForm(link, status) : `<p role="status">This link is ${escaped(status.toLowerCase())}.</p>`}
<p><a href="${escaped(webAddress(link.returnUrl))}">Back to the shop</a></p>
</main>
</body>
</html>
`
}

function toForm(link: SandboxLink, status: string): string {
  const acts = link.isAwaited
    ? [
        ['PAY', 'The money arrives'],
        ['FAIL', 'The money does not arrive'],
      ]
    : [
        ['PAY', 'Pay'],
        ['FAIL', 'Fail'],
        ['PAY_LATER', 'Pay later'],
        ['CANCEL', 'Cancel'],
      ]
  const buttons = acts.map(([value, label]) => `<button name="act" value="${value}">${label}</button>`).join('\n')
  return `${link.isAwaited ? `<p role="status">The payment is under way; the link is ${escaped(status.toLowerCase())}.</p>` : ''}
<form method="post" action="/sandbox/checkout/${escaped(link.linkId)}">
<fieldset>
<legend>How the webhooks are sent</legend>
<p><label><input type="checkbox" name="twice" value="yes"> Each twice</label></p>
<p><label><input type="checkbox" name="reversed" value="yes"> The last first</label></p>
</fieldset>
${buttons}
</form>`
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

// An address that is none of the web's could hold a script.
const webAddress = (url: string): string => (/^https?:\/\//i.test(url) ? url : '#')
