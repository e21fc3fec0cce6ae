import { Model } from 'objection'
import type { AccountStatus, AccountType, BillingMode } from '../../../src/domain/accounts/account.ts'

// Fields are declared, not defined: a plain field would survive type stripping as an own `undefined` and break inserts.

export class TenantRow extends Model {
  static override tableName = 'ledger.tenants'
  static override idColumn = 'tenant_id'
  declare tenant_id: string
  declare name: string
  declare owner_email: string | null
  declare created_at: Date
}

export class AccountKeyRow extends Model {
  static override tableName = 'ledger.account_keys'
  static override idColumn = 'external_key'
  declare external_key: string
  declare account_id: string
  declare tenant_id: string
  declare claimed_at: Date
  declare done_at: Date | null
}

export class AccountRow extends Model {
  static override tableName = 'ledger.accounts'
  static override idColumn = 'account_id'
  declare account_id: string
  declare tenant_id: string
  declare external_key: string
  declare account_type: AccountType
  declare display_name: string
  declare status: AccountStatus
  declare billing_mode: BillingMode
  declare payment_terms_days: number
  declare currency: string
  declare is_enabled: boolean
  declare low_balance_threshold: string | null
  declare credit_unit_price: string | null
  declare reservation_ttl_minutes: number | null
  declare frozen_at: Date | null
  declare revision: number
  declare created_at: Date
  declare updated_at: Date
}

export class BalanceRow extends Model {
  static override tableName = 'ledger.balances'
  static override idColumn = 'account_id'
  declare account_id: string
  declare tenant_id: string
  declare last_seq: string
  declare last_hash: Buffer
  declare last_at: Date | null
  declare available: string
  declare reserved: string
  declare owed: string
}

export class TimelineRow extends Model {
  static override tableName = 'ledger.timeline'
  static override idColumn = ['account_id', 'happened_at', 'timeline_id']
  declare account_id: string
  declare happened_at: Date
  declare timeline_id: string
  declare tenant_id: string
  declare source: 'USAGE_V1' | 'POLICY' | 'SERVICE_INVOICE' | 'PAYMENT' | 'SUBSCRIPTION'
  declare event_type: string
  declare ref_type: string | null
  declare ref_id: string | null
  declare amount: string | null
  declare currency: string | null
  declare idempotency_key: string | null
  declare payload: string
  declare actor: string
  declare created_at: Date
}

export class OperatorRequestRow extends Model {
  static override tableName = 'ledger.operator_requests'
  static override idColumn = ['account_id', 'operation', 'idempotency_key']
  declare account_id: string
  declare operation: string
  declare idempotency_key: string
  declare tenant_id: string
  declare input_digest: Buffer
  declare answer: string
  declare created_at: Date
}
