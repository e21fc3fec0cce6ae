import type { SandboxLink, SandboxLinks } from '../../ports/driven/sandbox-links.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { Deliver, Misbehaviour } from './deliver.ts'
import { statusAt } from './translate.ts'

/** What a payer does on the page. */
export type CheckoutAct = 'PAY' | 'FAIL' | 'PAY_LATER' | 'CANCEL'

export interface SandboxCheckout {
  find(linkId: string): Promise<{ readonly link: SandboxLink; readonly status: string } | null>

  /**
   * Does it, and sends the webhooks of it.
   *
   * @returns the statuses that the webhooks were answered with
   * @throws {BillingError} NOT_FOUND, PROVIDER_REFUSED where the link takes no payment any more
   */
  act(linkId: string, act: CheckoutAct, how?: Misbehaviour): Promise<{ readonly link: SandboxLink; readonly statuses: readonly number[] }>
}

interface Needs {
  readonly links: SandboxLinks
  readonly deliver: Deliver
  readonly now: () => Instant
}

/** The page's side of the sandbox. Any process can serve it: all it knows is in the links. */
export function makeSandboxCheckout({ links, deliver, now }: Needs): SandboxCheckout {
  return {
    find: async (linkId) => {
      const link = await links.find(linkId)
      return link === null ? null : { link, status: statusAt(link, now()) }
    },
    act: async (linkId, act, how) => {
      const before = { isAwaited: false }
      const link = await links.change(linkId, (current) => {
        before.isAwaited = current.isAwaited
        return after(current, act, now())
      })
      if (link === null) throw new BillingError('NOT_FOUND', 'Cannot find the payment link: the sandbox has none of that id')
      // Whether the money was awaited decides how its coming is told.
      const told = act === 'PAY_LATER' ? link : { ...link, isAwaited: before.isAwaited }
      return { link, statuses: await deliver(told, { kind: kinds[act] }, how) }
    },
  }
}

const kinds = { PAY: 'PAID', FAIL: 'FAILED', PAY_LATER: 'AWAITED', CANCEL: 'CANCELLED' } as const

function after(link: SandboxLink, act: CheckoutAct, now: Instant): SandboxLink {
  const status = statusAt(link, now)
  // Money under way comes though its link has ended meanwhile, as with the real rails.
  const mayCome = link.isAwaited && (act === 'PAY' || act === 'FAIL') && status !== 'PAID'
  if (status !== 'OPEN' && !mayCome) throw new BillingError('PROVIDER_REFUSED', `Cannot use the payment link: it is ${status}`)
  switch (act) {
    case 'PAY':
      return { ...link, status: 'PAID', isAwaited: false, paidAt: now }
    case 'FAIL':
      return { ...link, isAwaited: false }
    case 'PAY_LATER':
      return { ...link, isAwaited: true }
    case 'CANCEL':
      return { ...link, status: 'CANCELLED' }
    default:
      return unreachable(act)
  }
}

function unreachable(act: never): never {
  throw new Error(`no rule for ${String(act)}`)
}
