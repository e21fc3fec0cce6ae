import type { Body } from '../support/api.ts'
import { Misanswer } from './caller.ts'
import type { Story } from './soak-world.ts'

/** What V1 and operators look at meanwhile. Whatever instant it is of, it is sound in itself. */
export const read: Story = async ({ caller, random, world }) => {
  const account = world.accounts.one(random.pick(['rich', 'poor', 'fading', 'brief', 'postpaid', 'payer']), random)
  const get = async (path: string, as: 'v1' | 'operator' = 'v1'): Promise<Body> =>
    (await caller.ask({ kind: 'read', method: 'GET', path, as, ends: [200] })).body
  const what = random.weighted([
    [60, 'status'],
    [5, 'list'],
    [3, 'operator'],
    [10, 'statuses'],
  ] as const)
  if (what === 'status') return expectSound(await get(`/v1/billing/accounts/status?external_key=${account.key}`))
  if (what === 'statuses') {
    const keys = Array.from({ length: 20 }, () => world.accounts.one(random.pick(['rich', 'poor', 'payer']), random).key)
    const { body } = await caller.ask({
      kind: 'read',
      path: '/v1/billing/accounts/statuses',
      body: { external_keys: keys },
      ends: [200],
      identity: () => '',
    })
    return (body['items'] as readonly Body[]).forEach(expectSound)
  }
  if (what === 'operator') {
    await get(
      random.pick(['/v1/control/tenant?limit=20', '/v1/service-invoices?limit=20', '/v1/control/payments/orders?limit=20']),
      'operator',
    )
    return
  }
  const list = random.pick(['credits/ledger', 'credits/reservations', 'timeline'])
  await get(`/v1/billing/${list}?limit=20&external_key=${account.key}`)
}

function expectSound({ credit, external_key: key }: Body): void {
  const { wallet, reserved, available, debt } = credit as Readonly<Record<'wallet' | 'reserved' | 'available' | 'debt', number>>
  const isSound = available === wallet - reserved && Math.min(available, reserved, debt) >= 0
  if (!isSound) throw new Misanswer(`status of ${String(key)}: ${JSON.stringify(credit)}`)
}
