import type { SandboxLink, SandboxLinks } from '../../ports/driven/sandbox-links.ts'

/** Links of one process, for as long as it runs. */
export function makeMemoryLinks(): SandboxLinks {
  const links = new Map<string, SandboxLink>()
  const keep = (link: SandboxLink): SandboxLink => {
    links.set(link.linkId, link)
    return link
  }
  return {
    add: async (link) => links.get(link.linkId) ?? keep(link),
    find: async (linkId) => links.get(linkId) ?? null,
    findByPayment: async (paymentId) => [...links.values()].find((link) => link.paymentId === paymentId) ?? null,
    change: async (linkId, decide) => {
      const current = links.get(linkId)
      return current === undefined ? null : keep(decide(current))
    },
    paid: async (rail, from, to) =>
      [...links.values()]
        .filter((link) => link.rail === rail && link.paidAt !== null && link.paidAt >= from && link.paidAt < to)
        .toSorted((a, b) => (a.paidAt ?? 0) - (b.paidAt ?? 0)),
  }
}
