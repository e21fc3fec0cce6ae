/**
 * Who makes a call, as its credential proved it.
 *
 * `actor` is what the journal keeps of the caller (docs/ledger.md, "actor"). An operator is named by the `sub` of the token;
 * `operator:emergency` is whoever holds the emergency token, and no `sub` may take that name.
 */
export type Caller = ServiceCaller | OperatorCaller | PortalCaller

/** The V1 service: the handshake's operations, and nothing else. */
export interface ServiceCaller {
  readonly kind: 'SERVICE'
  readonly actor: 'service:v1'
}

/** A person of the studio: the control operations, and every call that a service may make. */
export interface OperatorCaller {
  readonly kind: 'OPERATOR'
  readonly actor: `operator:${string}`
}

/** Somebody before a tenant's portal, named by the `sub` of the token: what is the portal's own, of that tenant alone. */
export interface PortalCaller {
  readonly kind: 'PORTAL'
  readonly actor: `portal:${string}`
  /** A UUID in lower case, as the token says it; whether there is such a tenant is another question. */
  readonly tenantId: string
}
