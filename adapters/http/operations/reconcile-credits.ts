import type { ReconcileReport, ReconcilingCredits } from '../../../ports/driving/reconciling.ts'
import type { components } from '../generated/contract.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation, OperationRequest } from '../operation.ts'

type Schemas = components['schemas']

/** POST /v1/billing/credits/reconcile, and the same for operators: POST /v1/control/credits/reconcile */
export function makeReconcileCredits(
  reconciling: ReconcilingCredits,
): Operation<'reconcileCredits'> & Operation<'reconcileCreditsAsOperator'> {
  return async ({ body }: Pick<OperationRequest<'reconcileCredits'>, 'body'>) => {
    const report = await reconciling.reconcile({
      ...{ tenantId: body.tenant_id ?? null, accountId: body.account_id ?? null, referenceType: body.ref_type ?? null },
      ...{ limit: body.limit ?? null, timeoutMinutes: body.timeout_minutes ?? null },
      ...{ isDryRun: body.dry_run ?? false, cursor: body.cursor ?? null },
    })
    return { status: 200, headers: noStore, body: toReconciledCredits(report) }
  }
}

const toReconciledCredits = ({ isDryRun, scanned, actions, findings, nextCursor }: ReconcileReport): Schemas['ReconciledCredits'] => ({
  ...{ dry_run: isDryRun, scanned, next_cursor: nextCursor },
  actions: actions.map(({ accountId, action, reason, idempotencyKey, outcome }) => ({
    ...{ account_id: accountId, action, reason, idempotency_key: idempotencyKey, outcome },
  })),
  findings: findings.map(({ key, kind, severity, accountId, evidence: { links, ...evidence }, suggestedAction }) => ({
    ...{ key, kind, severity, account_id: accountId, evidence, links: [...links], suggested_action: suggestedAction },
  })),
})
