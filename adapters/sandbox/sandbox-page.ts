import type { SandboxLinks } from '../../ports/driven/sandbox-links.ts'
import type { SandboxPage } from '../../ports/driving/paying.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { ProviderName } from '../../src/domain/payments/order.ts'
import type { Instant } from '../../src/domain/time.ts'
import { makeSandboxCheckout } from './checkout.ts'
import { toCheckoutPage } from './checkout-page.ts'
import type { Deliver } from './deliver.ts'

interface Needs {
  readonly links: SandboxLinks
  /** Of the rails that are played. */
  readonly delivers: ReadonlyMap<ProviderName, Deliver>
  readonly now: () => Instant
}

/** The page where payers of the sandbox pay. */
export function makeSandboxPage({ links, delivers, now }: Needs): SandboxPage {
  const deliver: Deliver = (link, event, how) => {
    const played = delivers.get(link.rail)
    if (played === undefined) throw new BillingError('NOT_FOUND', `Cannot use the payment link: ${link.rail} is not played here`)
    return played(link, event, how)
  }
  const checkout = makeSandboxCheckout({ links, deliver, now })

  const show: SandboxPage['show'] = async (linkId) => {
    const found = await checkout.find(linkId)
    if (found === null) throw new BillingError('NOT_FOUND', 'Cannot find the payment link: the sandbox has none of that id')
    return toCheckoutPage(found)
  }

  return {
    show,
    act: async (linkId, { act, isTwice, isReversed }) => {
      await checkout.act(linkId, act, { times: isTwice ? 2 : 1, isReversed })
      return show(linkId)
    },
  }
}
