// Generated from openapi/dist/openapi.json by `npm run contract:build`: change the contract, not this file.

export interface paths {
  readonly '/v1/meta': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * What runs here
     * @description The version and the runtime of the service, for monitors and for people.
     */
    readonly get: operations['getMeta']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/health': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Is the process alive
     * @description Liveness. It touches nothing, so that a slow database does not get the process killed.
     */
    readonly get: operations['getHealth']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/ready': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Can calls be served now
     * @description Readiness, check by check. A proxy sends calls to a process only while this is 200: while its database answers and has this version's schema.
     *     A job that is late, or a scheduler that is away, shows in its check and in `ok`, and leaves the status 200, because calls are served on. A worker, which serves no calls, answers 503 then.
     */
    readonly get: operations['getReadiness']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/openapi.json': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * This contract, as JSON
     * @description The contract that this very process holds itself to, bundled into one document.
     */
    readonly get: operations['getContractJson']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/openapi.yaml': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * This contract, as YAML
     * @description The contract that this very process holds itself to, bundled into one document.
     */
    readonly get: operations['getContractYaml']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/docs': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * This contract, to read
     * @description The contract as a web page. It loads nothing from anywhere else.
     */
    readonly get: operations['getDocs']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/metrics': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Measurements
     * @description Measurements in Prometheus' text format. They are not public. Where the service has a metrics token, that token opens them, from wherever it comes.
     *     Where it has none, only a direct call from the machine itself (loopback) is served, and needs no credential.
     */
    readonly get: operations['getMetrics']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/accounts/status': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * An account's status, by key
     * @description The policy and the credits of one account, as of now; with `as_of` its credits are those of then. A key that no account has is a 404; V1 shows it as "not enrolled".
     */
    readonly get: operations['getAccountStatusByKey']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/accounts/{account_id}/status': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id: components['parameters']['AccountIdPath']
      }
      readonly cookie?: never
    }
    /**
     * An account's status, by id
     * @description The policy and the credits of one account, as of now; with `as_of` its credits are those of then.
     */
    readonly get: operations['getAccountStatus']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/accounts/statuses': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Many accounts' status, by key
     * @description The status of up to 500 accounts at one instant. It keeps the request's order and answers a key that comes twice once.
     */
    readonly post: operations['getAccountStatuses']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/credits/reserve': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Hold credits for one piece of work
     * @description Sets credits aside before the work starts. The reference says what for; it can have one ACTIVE reservation at a time. On a POSTPAID account the call is
     *     ignored, with 200.
     */
    readonly post: operations['reserveCredits']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/credits/consume': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Spend a reservation
     * @description Spends what a reservation holds, wholly or in part; the rest returns. The reservation is named by its id or by its reference, then it is the ACTIVE one, else the
     *     newest. By reference a call is ignored where there never was a reservation, or where it is consumed already; by id these are a 404 and a 409.
     */
    readonly post: operations['consumeCredits']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/credits/release': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Return a reservation
     * @description Returns what a reservation holds. The reservation is named by its id or by its reference, then it is the ACTIVE one, else the newest. By reference a call is
     *     ignored where there never was a reservation; by id this is a 404. What was ignored once is ignored
     *     again under the same key, though there may be a reservation by then.
     */
    readonly post: operations['releaseCredits']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/credits/batch': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Many credit calls in one
     * @description Up to 1000 reserve, consume and release calls. The answer is 200 with one result per item, in order, each with the status that the call by itself would have
     *     had. One that is refused harms no other. Each item carries its own idempotency key; a batch has none, and an `Idempotency-Key` header is a 400.
     */
    readonly post: operations['runCreditBatch']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/credits/reconcile': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Reconcile credits
     * @description Compares what V1 told with what the ledger has. What V1's lost calls would have booked is booked under V1's own keys, so that a call that comes late is a replay; for the rest findings are opened. Evidence younger than 15 minutes is left alone. The schedule does the same
     *     every hour; run twice, or beside it, it changes nothing more. A body is not needed.
     */
    readonly post: operations['reconcileCredits']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/credits/reservations': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * An account's reservations
     * @description The reservations of one account, newest first, each beside the account's credits of now.
     *     One of `account_id` and `external_key` is needed. A key that no account has is no error: the list is empty.
     */
    readonly get: operations['listReservations']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/credits/ledger': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * An account's ledger
     * @description The movements of one account's credits, newest first.
     *     One of `account_id` and `external_key` is needed. A key that no account has is no error: the list is empty.
     */
    readonly get: operations['listLedgerEntries']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/credits/summary': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * The own credits
     * @description The accounts and credits of the tenant that the token names, added up as of now. There is no way to ask for another tenant's.
     */
    readonly get: operations['getCreditsSummary']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/events': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Tell what happened
     * @description V1 tells each event once and never again, so all that can be kept is kept; see `EventEnvelope`. The answer is given once the event is on disk. Its row on the
     *     account's timeline follows; an event for a key that no account has waits there for the account that will.
     *
     *     The same key, type and account is the same event: 200 with `duplicate: true`, and the event that was first. What is refused is kept as it came.
     */
    readonly post: operations['recordEvent']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/events/batch': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Many events in one
     * @description Up to 1000 events, in one commit. The answer is 200 with one result per event, in order, each with the status that the call by itself would have had. One that
     *     is refused harms no other, and is kept as it came. Each event carries its own key; a batch has none, and an `Idempotency-Key` header is a 400.
     */
    readonly post: operations['recordEventBatch']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/timeline': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * An account's timeline
     * @description What happened to one account.
     *     What V1 told, every movement of credits, and every change of policy and status, in one list, newest first.
     *     One of `account_id` and `external_key` is needed. Of a key that no account has it is the list of the events that wait for
     *     it. Events under an account's key that stay nobody's, since they name another account, are on it with `account_id` null.
     */
    readonly get: operations['listTimeline']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/tenant': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * The accounts
     * @description All accounts with their policy, credits and status, newest first. Filters narrow the list together.
     */
    readonly get: operations['listAccounts']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/onboard': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Enrol a new customer
     * @description Makes a tenant, an account and a POSTPAID policy of 15 days in INR. The same again is a 200 with the first answer, whether it has an idempotency key or not;
     *     a key that is taken with other input is a 409.
     */
    readonly post: operations['onboardAccount']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/accounts': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Create or update an account
     * @description Creates an account of a tenant that is there, or updates the account of this key: its display name and, where given, its payment terms. An account never
     *     changes its tenant or its type: where the key's account has others it is a 409.
     */
    readonly post: operations['putAccount']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/accounts/{account_id}/status': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The account.
         * @example 01900000-0000-7000-8000-000000000001
         */
        readonly account_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    /**
     * An account's status, to change it
     * @description As the handshake's status, never from a cache. The `ETag` is of the policy and the account's status only, so that credits that move meanwhile do not get in the
     *     way of a change with `If-Match`.
     */
    readonly get: operations['getControlAccountStatus']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /**
     * Suspend an account, or make it active again
     * @description A suspended account takes no new reservation. It still settles those that it has, and still takes credits.
     */
    readonly patch: operations['changeAccountStatus']
    readonly trace?: never
  }
  readonly '/v1/control/accounts/{account_id}/policy': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The account.
         * @example 01900000-0000-7000-8000-000000000001
         */
        readonly account_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /**
     * Change an account's policy
     * @description Changes the members that are given. To CREDIT with nothing available is a 409, unless `force_enable_credit` is true. From CREDIT to POSTPAID the reservations
     *     that are there can still be settled.
     */
    readonly patch: operations['changePolicy']
    readonly trace?: never
  }
  readonly '/v1/control/accounts/{account_id}/credits/grant': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id: components['parameters']['AccountIdPath']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Give credits, or correct them
     * @description Books credits for an account. A `grant` or `topup` gives. An `adjustment` gives, or with a negative amount takes what is available; with `reverses_entry_id` it
     *     undoes a consumption, wholly or in part, once. An account that owes pays its debt from what comes.
     */
    readonly post: operations['grantCredits']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/credits/reserve': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Hold credits, as an operator
     * @description As the handshake's reserve. With `operator_override` the credits that are missing are booked first, as an ADJUSTMENT with `override_reason`. With `dry_run`
     *     the answer is what would happen, and nothing does.
     */
    readonly post: operations['reserveCreditsAsOperator']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/credits/consume': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Spend a reservation, as an operator
     * @description Spends what a reservation holds, wholly or in part; the rest returns. The reservation is named by its id or by its reference, then it is the ACTIVE one, else the
     *     newest. By reference a call is ignored where there never was a reservation, or where it is consumed already; by id these are a 404 and a 409.
     */
    readonly post: operations['consumeCreditsAsOperator']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/credits/release': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Return a reservation, as an operator
     * @description Returns what a reservation holds. The reservation is named by its id or by its reference, then it is the ACTIVE one, else the newest. By reference a call is
     *     ignored where there never was a reservation; by id this is a 404. What was ignored once is ignored
     *     again under the same key, though there may be a reservation by then.
     */
    readonly post: operations['releaseCreditsAsOperator']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/credits': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * The ledger
     * @description The movements of all accounts' credits, newest first.
     *     Without a filter it is the list of all accounts. Filters narrow it together; what they do not find is an empty list, no error.
     */
    readonly get: operations['listControlLedger']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/credits/tenant/{tenant_id}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The tenant.
         * @example 11111111-1111-1111-1111-111111111111
         */
        readonly tenant_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    /**
     * A tenant's credits
     * @description The accounts and credits of one tenant, added up as of now.
     */
    readonly get: operations['getTenantCredits']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/credits/reconcile': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Reconcile credits
     * @description Compares what V1 told with what the ledger has. What V1's lost calls would have booked is booked under V1's own keys, so that a call that comes late is a replay; for the rest findings are opened. Evidence younger than 15 minutes is left alone. The schedule does the same
     *     every hour; run twice, or beside it, it changes nothing more. A body is not needed.
     */
    readonly post: operations['reconcileCreditsAsOperator']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/credits/reservations': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * All reservations
     * @description The reservations of all accounts, newest first, each beside its account's credits of now.
     *     Without a filter it is the list of all accounts. Filters narrow it together; what they do not find is an empty list, no error.
     */
    readonly get: operations['listControlReservations']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/credits/timeline': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * The timeline
     * @description All accounts' timelines.
     *     What V1 told, every movement of credits, and every change of policy and status, in one list, newest first.
     *     Without a filter it is the list of all accounts, and of the events that are nobody's. Filters narrow it together; what they do not find is an empty list, no error.
     */
    readonly get: operations['listControlTimeline']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/ledger/verify': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Prove the ledger
     * @description Recomputes numbers, times, hashes, balances, lots and reservations from the entries alone, of one account or of all, and compares what is stored. It reads everything there is:
     *     about a second for ten thousand entries. What was cut off at the end is found by `npm run ledger:verify -- --heads FILE`.
     */
    readonly get: operations['verifyLedger']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/ledger/export': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * The journal, to be verified elsewhere
     * @description Every entry of one account or of all, account by account, in the order of their numbers: a line each, `{"row": [...], "hash": "..."}`. The array is what is hashed (docs/ledger.md).
     *     `docs/examples/verify.mjs` reads it. An answer that breaks off was cut: it is whole only when the connection ends well.
     */
    readonly get: operations['exportLedger']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/ledger/heads': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Where each account stands, signed
     * @description Whoever may write to the database as its owner can cut off the last entries, or write them all anew: what is left is whole. Only hashes that were kept elsewhere find that. Keep these.
     */
    readonly get: operations['getLedgerHeads']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/handshake': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * How the handshake goes
     * @description What each system has told, type by type; what was refused, and ignored; keys that events have come for and no account has; times when events had to wait; how many findings are open.
     *     A system that used to tell something and has stopped is `silent`.
     */
    readonly get: operations['getHandshake']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/tenant/{tenant_id}/billing-profile': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The tenant.
         * @example 11111111-1111-1111-1111-111111111111
         */
        readonly tenant_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    /**
     * Who sells
     * @description The tenant's own billing profile. A tenant without one buys from that of the default tenant.
     */
    readonly get: operations['getBillingProfile']
    /**
     * Say who sells
     * @description Makes or replaces the tenant's billing profile, whole. Issued invoices bear a copy and do not change; drafts follow when they are next edited or issued.
     *     A tenant without one of its own buys from the default tenant's; one with its own is a reseller, with series of its own.
     */
    readonly put: operations['putBillingProfile']
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * The service invoices
     * @description Service invoices, newest first (those that are overdue by their due day, the latest first), without their lines. Filters narrow the list together; what they do not find is an empty list, no error.
     *     A portal sees those of its own tenant, and no drafts. Served under `/v1/invoices`, too.
     */
    readonly get: operations['listServiceInvoices']
    readonly put?: never
    /**
     * Write a draft
     * @description Writes a draft. It has no number yet and can be edited until it is issued. Its amounts are worked out at once, as things are.
     *     The same again with its idempotency key is a 200 with the first answer. Served under `/v1/invoices`, too.
     */
    readonly post: operations['createServiceInvoice']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/export': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * The service invoices as CSV
     * @description What the list finds, whole, for spreadsheets: a header row and a row an invoice (RFC 4180). Sums are plain decimals. A text that a spreadsheet would take for a formula begins with an apostrophe.
     *     An answer that breaks off was cut: it is whole only when the connection ends well. Served under `/v1/invoices/export`, too.
     */
    readonly get: operations['exportServiceInvoices']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    /**
     * A service invoice
     * @description The invoice as it is now. To a portal, drafts and other tenants' invoices are not there. Served under `/v1/invoices/{invoice_id}`, too.
     */
    readonly get: operations['getServiceInvoice']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /**
     * Change a draft
     * @description Changes the members that are given; `items` are all lines. Only a draft is edited. Served under `/v1/invoices/{invoice_id}`, too.
     */
    readonly patch: operations['editServiceInvoice']
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}/issue': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Issue it
     * @description Gives the invoice its number, the next of its series, and freezes what it says. One that is issued already is a 200, and nothing changes. Served under `/v1/invoices/{invoice_id}/issue`, too.
     */
    readonly post: operations['issueServiceInvoice']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}/send': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Say that it is with the buyer
     * @description Notes that the invoice went to the buyer; nothing is mailed. One that is sent already is a 200, and nothing changes. Served under `/v1/invoices/{invoice_id}/send`, too.
     */
    readonly post: operations['sendServiceInvoice']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}/void': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000602
         */
        readonly invoice_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Make it void
     * @description Makes an invoice void of which nothing was paid or adjusted; its number stays taken. What was paid in part is taken back by a credit note. One that is void already is a 200, and nothing changes. Served under `/v1/invoices/{invoice_id}/void`, too.
     */
    readonly post: operations['voidServiceInvoice']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}/payments': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    /**
     * The payments and adjustments of an invoice
     * @description What was booked on the invoice, newest first. Served under `/v1/invoices/{invoice_id}/payments`, too.
     */
    readonly get: operations['listInvoiceMovements']
    readonly put?: never
    /**
     * Book a payment
     * @description Books a payment that has come, at most what is due. What pays all that is due makes the invoice PAID. Served under `/v1/invoices/{invoice_id}/payments`, too.
     */
    readonly post: operations['payServiceInvoice']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}/mark-paid': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Book all that is due as paid
     * @description Books a payment of all that is due. An invoice of which nothing is due is a 200, and nothing changes. Served under `/v1/invoices/{invoice_id}/mark-paid`, too.
     */
    readonly post: operations['markServiceInvoicePaid']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}/adjustments': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Book a part that need not be paid
     * @description Books a discount, tax that the payer deducts, or what is written off: at most what is due. With the type credit_note it makes a credit note over that sum, spread over all lines. Served under `/v1/invoices/{invoice_id}/adjustments`, too.
     */
    readonly post: operations['adjustServiceInvoice']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}/remind': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Note a reminder
     * @description Notes that the buyer was reminded; nothing is mailed. It counts once a day, where the seller is: again on the same day is a 200, and nothing changes. Served under `/v1/invoices/{invoice_id}/remind`, too.
     */
    readonly post: operations['remindServiceInvoice']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}/credit-notes': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    /**
     * The credit notes of an invoice
     * @description All of them, newest first. Served under `/v1/invoices/{invoice_id}/credit-notes`, too.
     */
    readonly get: operations['listCreditNotes']
    readonly put?: never
    /**
     * Take an issued invoice back, in part or whole
     * @description Issues a credit note against the invoice: over the named lines, or over all that is left. It is an adjustment of the invoice; of what was paid already it leaves an amount to give back. Served under `/v1/invoices/{invoice_id}/credit-notes`, too.
     */
    readonly post: operations['createCreditNote']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}/credit-notes/{credit_note_id}/pdf': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
        /**
         * @description The credit note.
         * @example 01900000-0000-7000-8000-000000000611
         */
        readonly credit_note_id: components['parameters']['CreditNoteIdPath']
      }
      readonly cookie?: never
    }
    /**
     * The credit note as a PDF
     * @description The document, made once and kept. Served under `/v1/invoices/{invoice_id}/credit-notes/{credit_note_id}/pdf`, too.
     */
    readonly get: operations['getCreditNotePdf']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}/pdf': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    /**
     * The invoice as a PDF
     * @description The document. That of an issued invoice is made once and kept; that of a draft says that it is one. Served under `/v1/invoices/{invoice_id}/pdf`, too.
     */
    readonly get: operations['getServiceInvoicePdf']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}/payment-proof': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Send a proof of payment
     * @description Keeps a file that shows that the invoice was paid: one PDF, PNG or JPEG of at most 5 MB, as the part `file` of a form. What it is, its bytes tell, whatever it is called. The same bytes for the same invoice are the same proof. Served under `/v1/invoices/{invoice_id}/payment-proof`, too.
     */
    readonly post: operations['uploadPaymentProof']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}/payment-proofs': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    /**
     * The proofs of payment of an invoice
     * @description All of them, newest first. Served under `/v1/invoices/{invoice_id}/payment-proofs`, too.
     */
    readonly get: operations['listPaymentProofs']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/service-invoices/{invoice_id}/payment-proofs/{proof_id}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
        /**
         * @description The payment proof.
         * @example 01900000-0000-7000-8000-000000000621
         */
        readonly proof_id: components['parameters']['ProofIdPath']
      }
      readonly cookie?: never
    }
    /**
     * A proof of payment
     * @description The file as it came, always as a download: it is from outside, and nobody has looked into it. Served under `/v1/invoices/{invoice_id}/payment-proofs/{proof_id}`, too.
     */
    readonly get: operations['getPaymentProof']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/payments/checkout-link': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Make something payable
     * @description Makes a payment order, and the link under which it is paid: for credits, or for what is due of a service invoice. What it costs follows from the credits or the invoice; an `amount` that says something else is refused. A portal pays for its own tenant.
     *
     *     The order is kept before the provider is asked. After a 503 the same call with the same key is safe, and there is never more than one link for one order. A key is kept for its account and provider.
     */
    readonly post: operations['createCheckoutLink']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/payments/topup': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Buy credits
     * @description Makes a payment order for so many credits, and the link under which it is paid; the same as a checkout link with the purpose `topup`. A portal buys for its own tenant.
     */
    readonly post: operations['createTopup']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/payments/orders/{order_id}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The payment order.
         * @example 01900000-0000-7000-8000-000000000701
         */
        readonly order_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    /**
     * One payment order
     * @description The order as it is now. A portal finds its own tenant's.
     */
    readonly get: operations['getPaymentOrder']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/payments/orders/{order_id}/cancel': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The payment order.
         * @example 01900000-0000-7000-8000-000000000704
         */
        readonly order_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Close its link
     * @description Closes the link to payers, at the provider first. One that was paid meanwhile stays paid, and a payment that was under way may still come and then settles. One that is cancelled already is a 200, and nothing changes.
     */
    readonly post: operations['cancelPaymentOrder']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/payments/orders/{order_id}/refund': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The payment order.
         * @example 01900000-0000-7000-8000-000000000701
         */
        readonly order_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Give money back
     * @description Gives back what was paid, wholly or in part, by the way it came; the credits that it bought are taken back with it. Without an idempotency key a second call is a second refund.
     */
    readonly post: operations['refundPaymentOrder']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/payments/webhooks/stripe': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * What Stripe sends
     * @description Takes what Stripe sends, as the bytes that came, whatever their type is called: the signature is of the bytes. It is verified, kept, answered with 200, and applied right after; one that is here already, or of a kind that is not used, is a 200 as well.
     *     What is refused leaves one line in the list of deliveries. Served under `/v1/webhooks/stripe`, too.
     */
    readonly post: operations['receiveStripeWebhook']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/payments/webhooks/razorpay': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * What Razorpay sends
     * @description Takes what Razorpay sends, as the bytes that came, whatever their type is called: the signature is of the bytes. It is verified, kept, answered with 200, and applied right after; one that is here already, or of a kind that is not used, is a 200 as well.
     *     What is refused leaves one line in the list of deliveries. Served under `/v1/webhooks/razorpay`, too.
     */
    readonly post: operations['receiveRazorpayWebhook']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/payments/orders': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Payment orders
     * @description The payment orders of all accounts, newest first. Filters narrow the list together; what they do not find is an empty list, no error.
     */
    readonly get: operations['listPaymentOrders']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/payments/events': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * What providers have sent
     * @description The deliveries of the rails, newest first, with what became of each; among them those that were refused at the door, of which nothing else is kept.
     */
    readonly get: operations['listPaymentEvents']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/payments/events/{delivery_id}/apply': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The delivery, by the id of its line in the list.
         * @example 01900000-0000-7000-8000-000000000711
         */
        readonly delivery_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Apply a delivery again
     * @description Applies one again by hand. What it told is booked once, however often it is applied.
     */
    readonly post: operations['applyPaymentEvent']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/payments/unapplied': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * Payments without a place
     * @description Payments that found no place, newest first: money that is here, and was not booked. None becomes credits by itself.
     */
    readonly get: operations['listUnappliedPayments']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/payments/unapplied/{provider}/{payment_id}/apply': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description Its rail.
         * @example razorpay
         */
        readonly provider: components['schemas']['PaymentProviderInput']
        /**
         * @description The payment as its provider calls it.
         * @example pay_DemoSecond
         */
        readonly payment_id: components['schemas']['ProviderPaymentId']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Give a payment its place
     * @description Applies an unapplied payment to a service invoice, or buys credits with it, all of it: an order is made for it, and what becomes of the payment later becomes of that order. One that was applied so already is a 200, and nothing changes.
     */
    readonly post: operations['applyUnappliedPayment']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/payments/unapplied/{provider}/{payment_id}/refund': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description Its rail.
         * @example stripe
         */
        readonly provider: components['schemas']['PaymentProviderInput']
        /**
         * @description The payment as its provider calls it.
         * @example pi_01900000000070008000000000000703
         */
        readonly payment_id: components['schemas']['ProviderPaymentId']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Give a payment back
     * @description Gives an unapplied payment back to its payer, all of it. One that was given back already is a 200, and nothing changes.
     */
    readonly post: operations['refundUnappliedPayment']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/subscription-plans': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * The plans
     * @description The plans that can be, or could be, subscribed to, newest first.
     */
    readonly get: operations['listPlans']
    readonly put?: never
    /**
     * Make a plan
     * @description Makes a plan. The same code with the same members is that plan again; with others it is a 409. Its price is without tax.
     */
    readonly post: operations['createPlan']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/subscription-plans/{plan_id}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The plan.
         * @example 01900000-0000-7000-8000-000000000801
         */
        readonly plan_id: components['parameters']['PlanIdPath']
      }
      readonly cookie?: never
    }
    /**
     * A plan
     * @description One plan, as it is now.
     */
    readonly get: operations['getPlan']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /**
     * Change a plan
     * @description Changes what is given, and nothing else. Who subscribes from then on has it; a subscription that is there keeps its copy until the plan is assigned to it again.
     */
    readonly patch: operations['changePlan']
    readonly trace?: never
  }
  readonly '/v1/control/subscriptions': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * The subscriptions
     * @description The subscriptions of all accounts, newest first. Filters narrow the list together; what they do not find is an empty list, no error.
     */
    readonly get: operations['listSubscriptions']
    readonly put?: never
    /**
     * Subscribe an account
     * @description Gives an account a plan. Where its first period has begun, that is opened before the answer: its credits are refilled, and its service invoice is issued. An account that has a subscription is a 409; `assign` gives it another plan.
     */
    readonly post: operations['createSubscription']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/subscriptions/assign': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Give an account a plan
     * @description As to subscribe; but an account that has a subscription gets the plan where its current period ends. That it has it already changes nothing.
     */
    readonly post: operations['assignSubscription']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/subscriptions/refill-due': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Refill what is due
     * @description Looks which subscriptions have something due, and does it: refills and bills their periods, and follows their payments. The schedule does the same by itself; run twice, or beside it, it changes nothing more. A body is not needed.
     */
    readonly post: operations['refillDueAsOperator']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/subscriptions/{subscription_id}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The subscription.
         * @example 01900000-0000-7000-8000-000000000811
         */
        readonly subscription_id: components['parameters']['SubscriptionIdPath']
      }
      readonly cookie?: never
    }
    /**
     * A subscription
     * @description One subscription, as it is now.
     */
    readonly get: operations['getSubscription']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /**
     * Change a subscription
     * @description Pauses or resumes it, ends it now or with its current period, or gives it another plan from the next period on; what is asked together is done together, or not at all. What is due by then is done first. What it is already changes nothing.
     */
    readonly patch: operations['changeSubscription']
    readonly trace?: never
  }
  readonly '/v1/control/subscriptions/{subscription_id}/periods': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The subscription.
         * @example 01900000-0000-7000-8000-000000000811
         */
        readonly subscription_id: components['parameters']['SubscriptionIdPath']
      }
      readonly cookie?: never
    }
    /**
     * The periods of a subscription
     * @description Every period that was opened, newest first, with what it brought and how it is billed.
     */
    readonly get: operations['listSubscriptionPeriods']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/subscriptions/{subscription_id}/refill': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The subscription.
         * @example 01900000-0000-7000-8000-000000000811
         */
        readonly subscription_id: components['parameters']['SubscriptionIdPath']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Refill one subscription
     * @description Does what is due of one subscription now, as the schedule would. Where nothing is due nothing happens. A body is not needed.
     */
    readonly post: operations['refillSubscription']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/subscriptions/refill-due': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Refill what is due
     * @description Looks which subscriptions have something due, and does it: refills and bills their periods, and follows their payments. The schedule does the same by itself; run twice, or beside it, it changes nothing more. A body is not needed.
     */
    readonly post: operations['refillDue']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/billing/subscription': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * The own subscription
     * @description What the accounts of the tenant that the token names have subscribed to. There is no way to ask for another tenant's.
     */
    readonly get: operations['getOwnSubscription']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/jobs': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * What is done again and again
     * @description Every job, how it stands, and the scheduler that calls it. A job is a mere trigger: what is due it finds in the database, so one that did not run for a time catches up with its next run.
     */
    readonly get: operations['listJobs']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/jobs/{job_name}/runs': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The name of a job, as the list of jobs has it.
         * @example prune
         */
        readonly job_name: components['parameters']['JobName']
      }
      readonly cookie?: never
    }
    /**
     * What the runs of a job did
     * @description The runs of one job, newest first: when, how long, what they did, and what failed. They are kept for 30 days, and the last hundred of a job for longer.
     */
    readonly get: operations['listJobRuns']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/jobs/{job_name}/run': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The name of a job, as the list of jobs has it.
         * @example prune
         */
        readonly job_name: components['parameters']['JobName']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Run a job now
     * @description Runs a job in the process that is asked, waits for its end, and answers with the run, also where it failed. It needs no scheduler. To ask again is no harm: a run finds what is due, and nothing twice.
     */
    readonly post: operations['runJob']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/findings': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    /**
     * What has to be looked at
     * @description What does not fit, and nobody but an operator can mend, newest first. A finding closes itself once it is mended, or an operator closes it by hand.
     */
    readonly get: operations['listFindings']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/findings/{finding_id}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The finding.
         * @example 01900000-0000-7000-8000-000000000721
         */
        readonly finding_id: components['parameters']['FindingIdPath']
      }
      readonly cookie?: never
    }
    /**
     * One finding
     * @description A finding, open or closed.
     */
    readonly get: operations['getFinding']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/findings/{finding_id}/resolve': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The finding.
         * @example 01900000-0000-7000-8000-000000000721
         */
        readonly finding_id: components['parameters']['FindingIdPath']
      }
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Close a finding by hand
     * @description Says why a finding need not be looked at any more. It stays closed as long as the same is seen; where something else is seen of the same, a new one is opened. What the finding is about does not change: an unapplied payment stays listed until it is applied or refunded.
     *     The same again is a 200, and nothing changes.
     */
    readonly post: operations['resolveFinding']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/test-clock': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Move the clock, in a trial
     * @description Moves the clock of this process forward, for trials of refills, expiry and dunning; from there on it goes on as time does. It is there where `TEST_CLOCK` is on, which production refuses, and else a 404. One process alone has this clock:
     *     with several, and after a restart, the others show the time. The expiry of tokens, rate limits and the times of job runs go by the real time.
     */
    readonly post: operations['moveTestClock']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/v1/control/payments/reconcile': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /**
     * Compare with a provider
     * @description Compares every payment that a provider has in a span of time with what is settled here. What is missing here is settled as its webhook would have done; for the rest findings are opened.
     */
    readonly post: operations['reconcilePayments']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /**
     * @description An item of a credit batch. Its `op` says which of the three it is; here an idempotency key is required. Items are checked one by one: one that does not
     *     fit is that result's 400, and harms no other.
     */
    readonly CreditOperation:
      components['schemas']['ReserveOperation'] | components['schemas']['ConsumeOperation'] | components['schemas']['ReleaseOperation']
    /**
     * @description One event. V1 sends it once: it is refused only where its envelope is broken, that is where one of the four required members is missing or of another type.
     *     All else is kept, and what is odd about it is told in `warnings`: members that are not here, an account key that no account could have, an account that is not
     *     there or does not have the key, a key that is too long or not ASCII (kept as `sha256:` and its hash), a NUL or a lone surrogate (U+FFFD), a time that is none.
     */
    readonly EventEnvelope: {
      /**
       * @description Which system tells it.
       * @enum {string}
       */
      readonly source_system: 'v1' | 'v2' | 'V1' | 'V2'
      /** @description What happened. Those of the catalogue are checked against its schemas; any other is kept, too. */
      readonly event_type: string
      /** @description Unique for its source. The same key, type and account is the same event, whatever the payload says. */
      readonly idempotency_key: string
      /** @description What there is to say. It is kept and answered as the text that came. */
      readonly payload_json: {
        readonly [key: string]: unknown
      }
      /** @description The account, by id. */
      readonly account_id?: unknown
      /** @description The account, by key. Where no account has it yet, the event waits for the account that will. */
      readonly external_account_key?: unknown
      /** @description When it happened, RFC 3339. */
      readonly occurred_at?: unknown
    }
    /**
     * @description What V1 says of an invoice: with `invoice_created`, `invoice_issued`, `invoice_sent` and `invoice_voided`, and with `invoice_paid`, which may bring the payment
     *     that settled it. Older builds of V1 group the money under `amounts` and the dates under `timestamps`; both spellings mean the same, and one of them says
     *     `total_amount`. Other members may appear at any time.
     */
    readonly InvoiceEventPayload: {
      readonly invoice_id: components['schemas']['V1Id']
      /** @description What is printed on it; null on a draft. */
      readonly invoice_number?: string | null
      /** @description The assignment that it is for, or null. */
      readonly assignment_id?: number | null
      /** @description The partner that it is for, or null. */
      readonly partner_id?: number | null
      /** @description The client that it is for, or null. */
      readonly client_id?: number | null
      /**
       * @description The invoice's status in V1.
       * @enum {string}
       */
      readonly status: 'DRAFT' | 'ISSUED' | 'SENT' | 'PARTIALLY_PAID' | 'PAID' | 'VOID'
      readonly currency: components['schemas']['Currency']
      readonly total_amount?: components['schemas']['V1Money']
      readonly amount_paid?: components['schemas']['V1Money']
      readonly amount_due?: components['schemas']['V1Money']
      readonly amount_credited?: components['schemas']['V1Money']
      /** @description The money, as older builds of V1 group it. */
      readonly amounts?: {
        readonly total_amount?: components['schemas']['V1Money']
        readonly amount_paid?: components['schemas']['V1Money']
        readonly amount_due?: components['schemas']['V1Money']
        readonly amount_credited?: components['schemas']['V1Money']
      }
      readonly issued_date?: components['schemas']['V1Date']
      readonly due_date?: components['schemas']['V1Date']
      readonly sent_at?: components['schemas']['V1Timestamp']
      readonly paid_at?: components['schemas']['V1Timestamp']
      /** @description The dates, as older builds of V1 group them. */
      readonly timestamps?: {
        readonly issued_date?: components['schemas']['V1Date']
        readonly due_date?: components['schemas']['V1Date']
        readonly sent_at?: components['schemas']['V1Timestamp']
        readonly paid_at?: components['schemas']['V1Timestamp']
      }
      /** @description The payment that settled it, where V1 knows one. */
      readonly payment?: {
        readonly payment_id: components['schemas']['V1Id']
        readonly paid_at?: components['schemas']['V1Timestamp']
        readonly amount: components['schemas']['V1Money']
        /** @description How it was paid, free text: `UPI`, `CASH` and the like. */
        readonly mode?: string | null
        /** @description The payer's or the bank's reference. */
        readonly reference_no?: string | null
      } | null
      /** @description `approval` on what was booked through an approval. */
      readonly source?: string | null
      /** @description When V1 made this call; it is stamped anew on every call, so a repeat differs in it. */
      readonly event_emitted_at?: components['schemas']['V1Timestamp']
    } & (
      | {
          readonly total_amount: unknown
        }
      | {
          readonly amounts: {
            readonly total_amount: unknown
          }
        }
    )
    /**
     * @description What V1 says of an invoice when a payment on it is booked, `payment_recorded`: the invoice as it is after the payment, and the payment itself. One payment can
     *     come under several idempotency keys: payments count by `payment_id`.
     */
    readonly PaymentEventPayload: {
      /** @description The payment that was booked. */
      readonly payment: {
        readonly [key: string]: unknown
      }
    } & WithRequired<components['schemas']['InvoiceEventPayload'], 'payment'>
    /** @description What V1 says when a commission is accepted, `work_accepted`. It is what ties the commission to its assignment. Other members may appear at any time. */
    readonly WorkAcceptedPayload: {
      readonly commission_request_id: components['schemas']['V1Id']
      readonly assignment_id: components['schemas']['V1Id']
      /** @description What people call the assignment. */
      readonly assignment_code?: string | null
      /** @description What was agreed for it, or null. */
      readonly fees?: string | null
    }
    /**
     * @description What V1 says with `commission_cancelled`. With the status `NEEDS_INFO` the commission only went back to the partner, and is often accepted afterwards; only
     *     `REJECTED` ends one. Other members may appear at any time.
     */
    readonly CommissionCancelledPayload: {
      readonly commission_request_id: components['schemas']['V1Id']
      /**
       * @description The commission's status in V1: `NEEDS_INFO`, `REJECTED`, or what a later build says.
       * @example NEEDS_INFO
       */
      readonly status: string
      /** @description Why, in the words of whoever decided. */
      readonly decision_reason?: string | null
    }
    /**
     * @description What V1 says when it hands a deliverable over, `deliverables_released`. It names the assignment; which commission that is, `work_accepted` says. An assignment may have
     *     several deliverables. Other members may appear at any time.
     */
    readonly DeliverablesReleasedPayload: {
      readonly assignment_id: components['schemas']['V1Id']
      /** @description What people call the assignment. */
      readonly assignment_code?: string | null
      /** @description The document that was handed over, or null. */
      readonly document_id?: number | null
      readonly deliverable_id: components['schemas']['V1Id']
      readonly released_at?: components['schemas']['V1Timestamp']
    }
    /** @description What runs here. */
    readonly Meta: {
      /** @constant */
      readonly app: 'zenops-v2'
      /** @constant */
      readonly service: 'studio-billing'
      /** @description The product's version. */
      readonly version: string
      /** @description The commit that this was built from, or null where nobody said. */
      readonly git_sha: string | null
      /**
       * Format: date-time
       * @description When it was built, or null where nobody said.
       */
      readonly build_time: string | null
      /** @enum {string} */
      readonly env: 'development' | 'test' | 'production'
      /** @description The runtime and its version. */
      readonly runtime: string
    }
    /**
     * @description Every refusal and failure that the service knows. Each has a paragraph in the documentation of errors.
     * @enum {string}
     */
    readonly ErrorCode:
      | 'MALFORMED_JSON'
      | 'VALIDATION_FAILED'
      | 'ACCOUNT_REQUIRED'
      | 'RESERVATION_REQUIRED'
      | 'IDEMPOTENCY_KEY_REQUIRED'
      | 'IDEMPOTENCY_KEY_MISMATCH'
      | 'IDEMPOTENCY_KEY_ON_BATCH'
      | 'OVERRIDE_REASON_REQUIRED'
      | 'CURSOR_INVALID'
      | 'HTTP_MALFORMED'
      | 'WEBHOOK_SIGNATURE_INVALID'
      | 'WEBHOOK_MALFORMED'
      | 'REQUEST_TIMEOUT'
      | 'EXPECTATION_FAILED'
      | 'HEADERS_TOO_LARGE'
      | 'UNAUTHENTICATED'
      | 'FORBIDDEN'
      | 'NOT_FOUND'
      | 'ACCOUNT_NOT_FOUND'
      | 'TENANT_NOT_FOUND'
      | 'RESERVATION_NOT_FOUND'
      | 'ENTRY_NOT_FOUND'
      | 'INVOICE_NOT_FOUND'
      | 'CREDIT_NOTE_NOT_FOUND'
      | 'PAYMENT_PROOF_NOT_FOUND'
      | 'BILLING_PROFILE_NOT_FOUND'
      | 'PAYMENT_ORDER_NOT_FOUND'
      | 'WEBHOOK_NOT_FOUND'
      | 'UNAPPLIED_PAYMENT_NOT_FOUND'
      | 'PLAN_NOT_FOUND'
      | 'SUBSCRIPTION_NOT_FOUND'
      | 'JOB_NOT_FOUND'
      | 'FINDING_NOT_FOUND'
      | 'METHOD_NOT_ALLOWED'
      | 'ACCOUNT_MISMATCH'
      | 'ACCOUNT_EXISTS'
      | 'ACCOUNT_NOT_ACTIVE'
      | 'CREDIT_ENROLLMENT_BLOCKED'
      | 'INSUFFICIENT_CREDITS'
      | 'REFERENCE_ALREADY_RESERVED'
      | 'RESERVATION_ALREADY_CONSUMED'
      | 'RESERVATION_ALREADY_RELEASED'
      | 'ENTRY_ALREADY_REVERSED'
      | 'BILLING_PROFILE_MISSING'
      | 'GSTIN_TAKEN'
      | 'INVOICE_NOT_DRAFT'
      | 'INVOICE_NOT_ISSUED'
      | 'INVOICE_NOT_UNPAID'
      | 'INVOICE_ALREADY_PAID'
      | 'INVOICE_VOID'
      | 'INVOICE_BACKDATED'
      | 'INVOICE_NUMBER_TOO_LONG'
      | 'SELLER_NOT_REGISTERED'
      | 'PAYMENT_PROOFS_FULL'
      | 'PROVIDER_REFUSED'
      | 'RAIL_OFF'
      | 'PAYMENT_ORDER_NOT_OPEN'
      | 'PAYMENT_ORDER_NOT_PAID'
      | 'UNAPPLIED_PAYMENT_CLOSED'
      | 'PLAN_EXISTS'
      | 'PLAN_NOT_OFFERED'
      | 'SUBSCRIPTION_EXISTS'
      | 'SUBSCRIPTION_STATE'
      | 'JOB_RUNNING'
      | 'FINDING_CLOSED'
      | 'CLOCK_GOES_FORWARD'
      | 'PRECONDITION_FAILED'
      | 'BODY_TOO_LARGE'
      | 'MEDIA_TYPE_UNSUPPORTED'
      | 'IDEMPOTENCY_KEY_REUSED'
      | 'AMOUNT_EXCEEDS_RESERVATION'
      | 'AMOUNT_EXCEEDS_ENTRY'
      | 'AMOUNT_NOT_ALLOWED'
      | 'BALANCE_LIMIT_EXCEEDED'
      | 'ENTRY_NOT_REVERSIBLE'
      | 'AS_OF_IN_THE_FUTURE'
      | 'EXPIRY_IN_THE_PAST'
      | 'OPTION_NOT_ALLOWED'
      | 'MONEY_TOO_PRECISE'
      | 'AMOUNT_EXCEEDS_DUE'
      | 'AMOUNT_EXCEEDS_PAID'
      | 'AMOUNT_NOT_DUE'
      | 'AMOUNT_NOT_THE_PRICE'
      | 'CURRENCY_NOT_ACCEPTED'
      | 'SPAN_NOT_ALLOWED'
      | 'AMOUNT_EXCEEDS_LEFT'
      | 'INVOICE_TOTAL_TOO_LARGE'
      | 'DATES_OUT_OF_ORDER'
      | 'STATE_UNKNOWN'
      | 'GSTIN_INVALID'
      | 'TAX_NOT_ALLOWED'
      | 'PROFILE_INVALID'
      | 'FILE_TYPE_NOT_ALLOWED'
      | 'PLAN_INVALID'
      | 'TIME_ZONE_UNKNOWN'
      | 'ANCHOR_NOT_ALLOWED'
      | 'RATE_LIMITED'
      | 'OVERLOADED'
      | 'STORAGE_UNAVAILABLE'
      | 'AUTHENTICATION_UNAVAILABLE'
      | 'PROVIDER_UNAVAILABLE'
      | 'SHUTTING_DOWN'
      | 'INTERNAL'
    /** @description One place where a request does not fit this contract. */
    readonly Violation: {
      /** @description Where, as a JSON Pointer that begins with `/body`, `/query`, `/params` or `/headers`. */
      readonly path: string
      /** @description What is wrong there, in words. */
      readonly message: string
      /** @description The rule that it breaks, as JSON Schema calls it: `required`, `pattern`, `additionalProperties` and so on. */
      readonly code: string
    }
    /** @description A whole number of credits, at most 2^53-1, so that every JSON reader keeps it exactly. */
    readonly Credits: number
    /**
     * Format: uuid
     * @description A UUID; those that this service makes are of version 7, so that they sort by time. Accepted in either case, answered in lower case.
     * @example 01900000-0000-7000-8000-000000000002
     */
    readonly Uuid: string
    /**
     * @description A refusal or a failure, RFC 9457. Programs go by `code`, which never changes its meaning; people read `title` and `detail`. A problem may carry further
     *     members, facts about this very case: the named ones below, and others.
     */
    readonly Problem: {
      /**
       * Format: uri-reference
       * @description Where the code is explained, `/docs/errors#` and the code in kebab-case.
       */
      readonly type: string
      /** @description The code in words, the same in every case. */
      readonly title: string
      /** @description The HTTP status. */
      readonly status: number
      /** @description What was asked, then why not: `Cannot reserve 60 credits: 40 available`. */
      readonly detail: string
      /**
       * Format: uri-reference
       * @description The path that was called.
       */
      readonly instance: string
      readonly code: components['schemas']['ErrorCode']
      /** @description The request id, also in `X-Request-Id` and in the log. */
      readonly request_id: string
      /** @description Whether the same call may pass later. */
      readonly retryable: boolean
      /**
       * @description Present where it is unknown whether something happened. The same call with the same idempotency key is safe, and tells.
       * @constant
       */
      readonly outcome?: 'UNKNOWN'
      /** @description With `VALIDATION_FAILED`, every place that does not fit, but no more than the first 100 (20 for an item of a batch). */
      readonly errors?: readonly components['schemas']['Violation'][]
      /** @description With `INSUFFICIENT_CREDITS`, what is available. */
      readonly available?: components['schemas']['Credits']
      /** @description With `REFERENCE_ALREADY_RESERVED`, the reservation that is ACTIVE for this reference. */
      readonly reservation_id?: components['schemas']['Uuid']
    } & {
      readonly [key: string]: unknown
    }
    /**
     * Format: date-time
     * @description An instant in UTC, RFC 3339 with milliseconds.
     * @example 2026-02-24T10:15:00.000Z
     */
    readonly Timestamp: string
    /** @description That the process answers, and what it knows. Nothing else was touched. */
    readonly Health: {
      /** @constant */
      readonly ok: true
      /** @constant */
      readonly service: 'studio-billing'
      readonly ts: components['schemas']['Timestamp']
      /**
       * @description What this process knows of its database, without asking it now. AWAY where nothing has come back from it for a second and a half.
       * @enum {string}
       */
      readonly database: 'UP' | 'AWAY'
    }
    /** @description What one check found, and how long it took. */
    readonly ReadinessCheck: {
      readonly ok: boolean
      /** @description Milliseconds. */
      readonly latency_ms: number
      /** @description What is wrong, in words; absent where all is well. */
      readonly detail?: string
    }
    /** @description Whether calls can be served now, check by check. */
    readonly Readiness: {
      /** @description Whether every check passed, that of the scheduler included. */
      readonly ok: boolean
      readonly checks: {
        /** @description The database answers. */
        readonly postgres: components['schemas']['ReadinessCheck']
        /** @description The database has every migration that this version needs. */
        readonly migrations: components['schemas']['ReadinessCheck']
        /** @description The jobs ran when they should have, in whichever process. It keeps no call from being served, so it leaves the status as it is. */
        readonly scheduler: components['schemas']['ReadinessCheck']
      }
    }
    /** @description This contract, bundled into one OpenAPI 3.1 document. */
    readonly ContractDocument: {
      readonly openapi: string
      readonly info: {
        readonly title: string
        readonly version: string
      } & {
        readonly [key: string]: unknown
      }
      readonly paths: {
        readonly [key: string]: unknown
      }
    } & {
      readonly [key: string]: unknown
    }
    /**
     * @description The key that an account is known by outside, unique over all tenants: `v1:` with `partner`, `client`, `assignment`, `invoice` or `channel`,
     *     or `v2:` with `tenant` or `external`, then an identifier of that system.
     * @example v1:partner:demo-credit
     */
    readonly AccountKey: string
    /**
     * Format: date-time
     * @description An instant, RFC 3339 with any offset.
     */
    readonly TimestampInput: string
    /**
     * @description Whether the account is the tenant's own or that of somebody who works with it.
     * @enum {string}
     */
    readonly AccountType: 'TENANT' | 'EXTERNAL_ASSOCIATE'
    /** @description A name for people to read, without control characters. */
    readonly Name: string
    /**
     * @description A `SUSPENDED` account takes no new reservation. It still settles those that it has, and still takes credits.
     * @enum {string}
     */
    readonly AccountStatusName: 'ACTIVE' | 'SUSPENDED'
    /**
     * @description `POSTPAID`: work is invoiced afterwards. `CREDIT`: work reserves, consumes and releases credits.
     * @enum {string}
     */
    readonly BillingMode: 'POSTPAID' | 'CREDIT'
    /** @description How many days after its date an invoice is due. */
    readonly PaymentTermsDays: number
    /**
     * @description A currency, ISO 4217.
     * @example INR
     */
    readonly Currency: string
    /** @description An account's credits, and what it owes. Always `available = wallet - reserved`. */
    readonly CreditBalance: {
      /** @description All that the account has. */
      readonly wallet: components['schemas']['Credits']
      /** @description What reservations hold of it. */
      readonly reserved: components['schemas']['Credits']
      /** @description What a new reservation can take. */
      readonly available: components['schemas']['Credits']
      /** @description What the account must give back, because money that had bought spent credits was returned. The next credits pay it first. */
      readonly debt: components['schemas']['Credits']
    }
    /** @description An account with its policy and its credits, as of now. */
    readonly AccountStatus: {
      readonly account_id: components['schemas']['Uuid']
      readonly tenant_id: components['schemas']['Uuid']
      readonly account_type: components['schemas']['AccountType']
      readonly external_key: components['schemas']['AccountKey']
      readonly display_name: components['schemas']['Name']
      readonly account_status: components['schemas']['AccountStatusName']
      readonly billing_mode: components['schemas']['BillingMode']
      readonly payment_terms_days: components['schemas']['PaymentTermsDays']
      /**
       * @description One report costs one credit.
       * @constant
       */
      readonly credit_cost_model: 'FLAT_1_PER_REPORT'
      readonly currency: components['schemas']['Currency']
      /** @description Whether the policy is on; where it is off the account takes no new reservation. */
      readonly is_enabled: boolean
      readonly credit: components['schemas']['CreditBalance']
    }
    /** @description An account with its policy as of now, and its credits as of a past instant. */
    readonly PastAccountStatus: {
      readonly account_id: components['schemas']['Uuid']
      readonly tenant_id: components['schemas']['Uuid']
      readonly account_type: components['schemas']['AccountType']
      readonly external_key: components['schemas']['AccountKey']
      readonly display_name: components['schemas']['Name']
      readonly account_status: components['schemas']['AccountStatusName']
      readonly billing_mode: components['schemas']['BillingMode']
      readonly payment_terms_days: components['schemas']['PaymentTermsDays']
      /**
       * @description One report costs one credit.
       * @constant
       */
      readonly credit_cost_model: 'FLAT_1_PER_REPORT'
      readonly currency: components['schemas']['Currency']
      /** @description Whether the policy is on; where it is off the account takes no new reservation. */
      readonly is_enabled: boolean
      readonly credit: components['schemas']['CreditBalance']
      /** @description The instant that was asked for. */
      readonly as_of: components['schemas']['Timestamp']
    }
    /** @description The keys whose status is asked for. */
    readonly AccountStatusesRequest: {
      /** @description Account keys. One that is malformed is not refused; it is answered under `missing`. */
      readonly external_keys: readonly string[]
    }
    /** @description The accounts that were found, and the keys that name none. Both keep the request's order, without duplicates. */
    readonly AccountStatuses: {
      readonly items: readonly components['schemas']['AccountStatus'][]
      /** @description Keys that no account has, malformed ones among them, as they were sent. */
      readonly missing: readonly string[]
    }
    /** @description How many credits; a whole number of at least 1. */
    readonly CreditAmount: number
    /**
     * @description What sort of thing the credits are for.
     * @example commission_request
     */
    readonly RefType: string
    /**
     * @description Which one of its sort the credits are for, as the caller calls it.
     * @example 41
     */
    readonly RefId: string
    /**
     * @description 1 to 255 visible ASCII characters. Keys never expire.
     * @example v1:credit_reserve:commission:41
     */
    readonly IdempotencyKey: string
    /** @description Credits to hold for one piece of work. One of `account_id` and `external_key` is needed; both must name the same account. */
    readonly ReserveCreditsRequest: {
      readonly account_id?: components['schemas']['Uuid']
      readonly external_key?: components['schemas']['AccountKey']
      /** @description How many credits to hold. Absent means 1, the price of one report. */
      readonly amount?: components['schemas']['CreditAmount']
      readonly ref_type: components['schemas']['RefType']
      readonly ref_id: components['schemas']['RefId']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /**
     * @description `ACTIVE` until it is settled, once and for good, in one of the three other ways.
     * @enum {string}
     */
    readonly ReservationStatus: 'ACTIVE' | 'CONSUMED' | 'RELEASED' | 'EXPIRED'
    /** @description An account's credits. Always `available = wallet - reserved`. */
    readonly CreditTotals: {
      /** @description All that the account has. */
      readonly wallet: components['schemas']['Credits']
      /** @description What reservations hold of it. */
      readonly reserved: components['schemas']['Credits']
      /** @description What a new reservation can take. */
      readonly available: components['schemas']['Credits']
    }
    /** @description Credits that are set aside for one piece of work. Of each account and reference at most one is ACTIVE. */
    readonly Reservation: {
      readonly id: components['schemas']['Uuid']
      readonly account_id: components['schemas']['Uuid']
      readonly external_key: components['schemas']['AccountKey']
      readonly ref_type: components['schemas']['RefType']
      readonly ref_id: components['schemas']['RefId']
      /** @description How many credits it holds, or held. */
      readonly amount: components['schemas']['CreditAmount']
      readonly status: components['schemas']['ReservationStatus']
      /** @description The key of the call that made it. */
      readonly idempotency_key: components['schemas']['IdempotencyKey']
      /**
       * Format: date-time
       * @description When it ends by itself, or null for never.
       */
      readonly expires_at: string | null
      readonly created_at: components['schemas']['Timestamp']
      /**
       * Format: date-time
       * @description When it was consumed, or null.
       */
      readonly consumed_at: string | null
      /**
       * Format: date-time
       * @description When it was released, or null.
       */
      readonly released_at: string | null
      /** @description The account's credits after this call; in a list, those of now. */
      readonly credit: components['schemas']['CreditTotals']
    }
    /**
     * @description `BILLING_MODE_NOT_CREDIT`: the account is POSTPAID, and there is no reservation of an earlier CREDIT time to settle. `NO_RESERVATION`: there never was a
     *     reservation for this reference. `ALREADY_CONSUMED`: the reference's reservation is consumed; a report is paid once, however many deliverables it has.
     * @enum {string}
     */
    readonly IgnoredReason: 'BILLING_MODE_NOT_CREDIT' | 'NO_RESERVATION' | 'ALREADY_CONSUMED'
    /** @description The call was understood and safely ignored; nothing was written to the ledger, and its key is not used up. */
    readonly Ignored: {
      /** @constant */
      readonly ignored: true
      readonly reason: components['schemas']['IgnoredReason']
      readonly billing_mode: components['schemas']['BillingMode']
      readonly account_id: components['schemas']['Uuid']
    }
    /** @description A reservation to spend, named by `reservation_id` or by `ref_type` and `ref_id`; where all are given they must name the same one. */
    readonly ConsumeCreditsRequest: {
      readonly account_id?: components['schemas']['Uuid']
      readonly external_key?: components['schemas']['AccountKey']
      readonly reservation_id?: components['schemas']['Uuid']
      /** @description With `ref_id`, never alone. */
      readonly ref_type?: components['schemas']['RefType']
      /** @description With `ref_type`, never alone. */
      readonly ref_id?: components['schemas']['RefId']
      /** @description How many credits to spend, at most what the reservation holds. Absent means all; the rest returns. */
      readonly amount?: components['schemas']['CreditAmount']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description A whole number of credits that come (positive) or go (negative). */
    readonly SignedCredits: number
    /**
     * @description Why credits moved. `GRANT`, `TOPUP`: they came in. `ADJUSTMENT`: an operator corrected. `RESERVE`, `CONSUME`, `RELEASE`: a reservation took, spent
     *     or returned them. `EXPIRE`: their time was over. `REVERSAL`: money that had bought them went back, or a debt was paid from what came in.
     * @enum {string}
     */
    readonly EntryReason: 'GRANT' | 'TOPUP' | 'ADJUSTMENT' | 'RESERVE' | 'CONSUME' | 'RELEASE' | 'EXPIRE' | 'REVERSAL'
    /** @description One movement of credits, written once and never changed. One call may write several entries: those after the first have its key, and name it in `caused_by`. */
    readonly LedgerEntry: {
      readonly id: components['schemas']['Uuid']
      readonly account_id: components['schemas']['Uuid']
      readonly tenant_id: components['schemas']['Uuid']
      /** @description The reservation that it belongs to, or null. */
      readonly reservation_id: components['schemas']['Uuid'] | null
      /**
       * @description The amount, positive for GRANT, TOPUP, RESERVE and RELEASE, negative for CONSUME, EXPIRE and REVERSAL, with its own sign for ADJUSTMENT. What it did to the
       *     balance is in `wallet_delta` and `reserved_delta`.
       */
      readonly delta: components['schemas']['SignedCredits']
      readonly reason: components['schemas']['EntryReason']
      /** @description What sort of thing it is for, or null. */
      readonly ref_type: components['schemas']['RefType'] | null
      /** @description Which thing it is for, or null. */
      readonly ref_id: components['schemas']['RefId'] | null
      readonly idempotency_key: components['schemas']['IdempotencyKey']
      /** @description The facts that the caller gave with it, or the service: `cause` is `RESERVATION_EXPIRED` on the RELEASE that ends a reservation. Empty where there are none. */
      readonly metadata_json: {
        readonly [key: string]: unknown
      }
      readonly created_at: components['schemas']['Timestamp']
      /** @description What it did to the wallet. */
      readonly wallet_delta: components['schemas']['SignedCredits']
      /** @description What it did to what is reserved. */
      readonly reserved_delta: components['schemas']['SignedCredits']
      /** @description The first entry of the same call, or null in that one. */
      readonly caused_by: components['schemas']['Uuid'] | null
      /** @description The account's credits after this entry, as booked. */
      readonly balance: components['schemas']['CreditTotals']
    }
    /** @description A reservation as it is after it was consumed or released, and the ledger entry that this wrote. */
    readonly Settlement: {
      readonly id: components['schemas']['Uuid']
      readonly account_id: components['schemas']['Uuid']
      readonly external_key: components['schemas']['AccountKey']
      readonly ref_type: components['schemas']['RefType']
      readonly ref_id: components['schemas']['RefId']
      /** @description How many credits it held. */
      readonly amount: components['schemas']['CreditAmount']
      readonly status: components['schemas']['ReservationStatus']
      /** @description The key of the call that made it. */
      readonly idempotency_key: components['schemas']['IdempotencyKey']
      /**
       * Format: date-time
       * @description When it ends by itself, or null for never.
       */
      readonly expires_at: string | null
      readonly created_at: components['schemas']['Timestamp']
      /**
       * Format: date-time
       * @description When it was consumed, or null.
       */
      readonly consumed_at: string | null
      /**
       * Format: date-time
       * @description When it was released, or null.
       */
      readonly released_at: string | null
      /** @description The account's credits after this call. */
      readonly credit: components['schemas']['CreditTotals']
      readonly ledger_entry: components['schemas']['LedgerEntry']
    }
    /** @description A reservation to return, named by `reservation_id` or by `ref_type` and `ref_id`; where all are given they must name the same one. */
    readonly ReleaseCreditsRequest: {
      readonly account_id?: components['schemas']['Uuid']
      readonly external_key?: components['schemas']['AccountKey']
      readonly reservation_id?: components['schemas']['Uuid']
      /** @description With `ref_id`, never alone. */
      readonly ref_type?: components['schemas']['RefType']
      /** @description With `ref_type`, never alone. */
      readonly ref_id?: components['schemas']['RefId']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description Up to 1000 credit calls in one. They are independent of each other, and run in order for each account. */
    readonly CreditBatchRequest: {
      /** @description Each item is a `CreditOperation`. It is checked by itself, so that one that does not fit is answered in its place and the others run. */
      readonly operations: readonly unknown[]
    }
    /** @description The answer to one item of a batch, as the call by itself would have been answered. */
    readonly CreditBatchResult: {
      /** @description The HTTP status that the call by itself would have had. */
      readonly status: number
      /** @description Whether this is the first answer to the same key again. */
      readonly replayed: boolean
      /** @description A `Reservation`, `Settlement`, `Ignored` or `Problem`. */
      readonly body: {
        readonly [key: string]: unknown
      }
    }
    /** @description The answers to a batch, in the order of its operations. */
    readonly CreditBatch: {
      readonly results: readonly components['schemas']['CreditBatchResult'][]
    }
    /** @description What is to be compared, and whether it is to be healed. Without a tenant and an account it is whatever changed since it was looked at. */
    readonly ReconcileCreditsRequest: {
      /** @description The accounts of this tenant, whether they changed or not. */
      readonly tenant_id?: components['schemas']['Uuid']
      /** @description This account, whether it changed or not. */
      readonly account_id?: components['schemas']['Uuid']
      /** @description Only what bears references of this type. */
      readonly ref_type?: components['schemas']['RefType']
      /** @description How many accounts at most. Absent means as many as the service is set to. */
      readonly limit?: number
      /** @description The age at which an active reservation without evidence is reported. Absent means as the service is set to. */
      readonly timeout_minutes?: number
      /** @description Whether it is only told what would be done. Absent means false. */
      readonly dry_run?: boolean
      /** @description Where the run before ended, from its `next_cursor`. */
      readonly cursor?: string
    }
    /** @description What heals one difference, and what became of it. */
    readonly ReconcileAction: {
      readonly account_id: components['schemas']['Uuid']
      /**
       * @description What is booked.
       * @enum {string}
       */
      readonly action: 'RESERVE' | 'CONSUME' | 'RELEASE' | 'EXPIRE'
      /**
       * @description The evidence that it follows from.
       * @enum {string}
       */
      readonly reason: 'ACCEPTED_WITHOUT_RESERVATION' | 'DELIVERED' | 'REJECTED' | 'END_HAS_COME'
      /** @description The key that V1's own call has, so that a late one is a replay; null for ends, each of which has a key of its own. */
      readonly idempotency_key: string | null
      /**
       * @description `BOOKED`, or `WOULD_BOOK` in a dry run; `REPLAYED` where it was booked before; `SKIPPED` where what it needs did not come about; `REFUSED:` or `IGNORED:` with the reason of
       *     the ledger; `FAILED:` with the code of what may pass the next time.
       * @example BOOKED
       * @example REFUSED:INSUFFICIENT_CREDITS
       */
      readonly outcome: string
    }
    /**
     * @description What was found. PROVIDER_MISMATCH: a provider and the service do not say the same of a payment. UNAPPLIED_PAYMENT: one found no place. UNPLACED_EVENT, DEAD_EVENT: a delivery that could not be applied.
     *     INVOICE_PAYMENT_WENT_BACK: an invoice was paid with money that was refunded or disputed. MISSING_RESERVATION: work was accepted without credits for it. CONFLICTING_EVIDENCE: what was told of a commission contradicts what was told before.
     *     STALE_RESERVATION: one that nobody settles. EVENT_GAP, EVENT_CONFLICT: what was told of an invoice of V1 skips a step, or contradicts itself. LEDGER_MISMATCH: what is kept of an account does not follow from its entries.
     *     STALE_ORDER: a payment order that should be settled and is not. REFILL_FAILED: a subscription's period could not be refilled or billed.
     * @enum {string}
     */
    readonly FindingKind:
      | 'PROVIDER_MISMATCH'
      | 'UNAPPLIED_PAYMENT'
      | 'UNPLACED_EVENT'
      | 'DEAD_EVENT'
      | 'INVOICE_PAYMENT_WENT_BACK'
      | 'MISSING_RESERVATION'
      | 'CONFLICTING_EVIDENCE'
      | 'STALE_RESERVATION'
      | 'EVENT_GAP'
      | 'EVENT_CONFLICT'
      | 'LEDGER_MISMATCH'
      | 'STALE_ORDER'
      | 'REFILL_FAILED'
    /**
     * @description How soon somebody has to look at it.
     * @enum {string}
     */
    readonly FindingSeverity: 'LOW' | 'MEDIUM' | 'HIGH'
    /** @description Where one reads more. */
    readonly FindingLink: {
      /** @description What is there: `account`, `timeline`, `payment_order`, and the like. */
      readonly rel: string
      /** @description A path of this API, with its query. */
      readonly href: string
    }
    /** @description What does not agree and could not be healed, as it is opened as a finding; one that was open already is the same by its key. */
    readonly ReconcileFinding: {
      /** @description What it is about; the same drift found twice is one finding. */
      readonly key: string
      readonly kind: components['schemas']['FindingKind']
      readonly severity: components['schemas']['FindingSeverity']
      readonly account_id: components['schemas']['Uuid']
      /** @description What was seen. */
      readonly evidence: {
        readonly [key: string]: unknown
      }
      /** @description Where one reads more. */
      readonly links: readonly components['schemas']['FindingLink'][]
      /** @description What to do, for people to read. */
      readonly suggested_action: string
    }
    /** @description Where the next page begins, to be sent back as `cursor`; null on the last page. Opaque. */
    readonly Cursor: string | null
    /** @description What was compared, what was done about it, and what an operator has to look at. */
    readonly ReconciledCredits: {
      /** @description Whether nothing was done. */
      readonly dry_run: boolean
      /** @description How many accounts were looked at. */
      readonly scanned: number
      /** @description What heals the differences, in the order in which it was done. */
      readonly actions: readonly components['schemas']['ReconcileAction'][]
      /** @description What could not be healed. A dry run opens none. */
      readonly findings: readonly components['schemas']['ReconcileFinding'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /**
     * @description A reservation's status, in either case.
     * @enum {string}
     */
    readonly ReservationStatusInput: 'active' | 'consumed' | 'released' | 'expired' | 'ACTIVE' | 'CONSUMED' | 'RELEASED' | 'EXPIRED'
    /** @description A page of reservations, newest first. */
    readonly ReservationList: {
      readonly items: readonly components['schemas']['Reservation'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /** @description A page of ledger entries, newest first. */
    readonly LedgerEntryList: {
      readonly items: readonly components['schemas']['LedgerEntry'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /** @description A tenant's accounts and credits, added up as of now. */
    readonly TenantCredits: {
      readonly tenant_id: components['schemas']['Uuid']
      readonly tenant_name: components['schemas']['Name']
      /** @description How many accounts the tenant has. */
      readonly accounts_total: number
      /** @description How many of them are in CREDIT. */
      readonly credit_accounts_total: number
      /** @description The credits of all its accounts together. No sum is told as more than 9007199254740991, the most that a JSON number says exactly: one that is larger is told as that, and `available` may then be another number than `wallet - reserved`. */
      readonly credit: components['schemas']['CreditBalance']
      /** @description How many reservations of its accounts are ACTIVE. */
      readonly active_reservations_total: number
    }
    /** @description Something that is odd about an event which was kept all the same. */
    readonly EventWarning: {
      /**
       * @description What it is: `UNKNOWN_MEMBER`, `MEMBER_TWICE`, `ACCOUNT_KEY_FORM`, `ACCOUNT_KEY_REPLACED`, `ACCOUNT_ID_FORM`, `ACCOUNT_UNKNOWN`, `ACCOUNT_MISMATCH`,
       *     `EVENT_TYPE_REPLACED`, `KEY_REPLACED`, `CHARACTERS_REPLACED`, `OCCURRED_AT_FORM`. More may come.
       */
      readonly code: string
      /** @description Where in the event, as a JSON Pointer. */
      readonly path: string
      /** @description What is odd there, in words. */
      readonly message: string
    }
    /** @description An event as it is kept. */
    readonly Event: {
      readonly id: components['schemas']['Uuid']
      /** @description Whether its key was there before; this is then the event that was first, as it is now. */
      readonly duplicate: boolean
      /**
       * @description Which system told it.
       * @enum {string}
       */
      readonly source_system: 'v1' | 'v2'
      /** @description What happened. */
      readonly event_type: string
      /** @description Whose it is; null while no account has its key. */
      readonly account_id: components['schemas']['Uuid'] | null
      /** @description The account's key as it was kept. */
      readonly external_account_key: string | null
      /** @description The key as it was kept. */
      readonly idempotency_key: string
      /** @description The payload, as the text that came. */
      readonly payload_json: {
        readonly [key: string]: unknown
      }
      /** @description Whether its type is one that V1 is known to send. */
      readonly catalogued: boolean
      /** @description Whether the payload fits the schema of its type. */
      readonly payload_valid: boolean
      /** @description Where the payload breaks its schema, at most twenty places; `path` begins with `/payload_json`. */
      readonly violations: readonly components['schemas']['Violation'][]
      /** @description What is odd about it, and how it was kept all the same; at most a hundred. */
      readonly warnings: readonly components['schemas']['EventWarning'][]
      /** @description When it happened, where that was said. */
      readonly occurred_at: components['schemas']['Timestamp'] | null
      readonly created_at: components['schemas']['Timestamp']
    }
    /** @description Up to 1000 events in one. */
    readonly EventBatchRequest: {
      /** @description Each item is an `EventEnvelope`. It is checked by itself, so that one that is broken is answered in its place and the others are kept. */
      readonly events: readonly unknown[]
    }
    /** @description The answer to one event of a batch, as the call by itself would have been answered. */
    readonly EventBatchResult: {
      /** @description The HTTP status that the call by itself would have had. */
      readonly status: number
      /** @description Whether its key was there before. */
      readonly replayed: boolean
      /** @description An `Event` or a `Problem`. */
      readonly body: {
        readonly [key: string]: unknown
      }
    }
    /** @description The answers to a batch, in the order of its events. */
    readonly EventBatch: {
      readonly results: readonly components['schemas']['EventBatchResult'][]
    }
    /**
     * @description Where a row of the timeline comes from, in either case.
     * @enum {string}
     */
    readonly TimelineSourceInput:
      | 'CREDITS_LEDGER'
      | 'USAGE_V1'
      | 'USAGE_V2'
      | 'SERVICE_INVOICE'
      | 'PAYMENT'
      | 'SUBSCRIPTION'
      | 'POLICY'
      | 'credits_ledger'
      | 'usage_v1'
      | 'usage_v2'
      | 'service_invoice'
      | 'payment'
      | 'subscription'
      | 'policy'
    /**
     * @description Where a row of the timeline comes from.
     * @enum {string}
     */
    readonly TimelineSource: 'CREDITS_LEDGER' | 'USAGE_V1' | 'USAGE_V2' | 'SERVICE_INVOICE' | 'PAYMENT' | 'SUBSCRIPTION' | 'POLICY'
    /** @description One thing that happened to an account. */
    readonly TimelineRow: {
      /** @description When it happened where that is known, else when it was received. */
      readonly timestamp: components['schemas']['Timestamp']
      readonly source: components['schemas']['TimelineSource']
      /** @description Null for an event that is nobody's - whose key no account has, or that names an account which is not there or does not have the key. */
      readonly account_id: components['schemas']['Uuid'] | null
      /** @description The account's tenant. */
      readonly tenant_id: components['schemas']['Uuid'] | null
      /** @description What happened: an event of V1, `credit_reserve`, `credit_release_ignored`, `policy_changed` and the like. */
      readonly event_type: string
      /** @description What it is about, in the words of whoever told it. */
      readonly ref_type: string | null
      /** @description Which one. */
      readonly ref_id: string | null
      /** @description Credits as a number; money as a decimal string, beside its currency. */
      readonly amount: number | string | null
      /** @description Of money. */
      readonly currency: string | null
      /** @description The key of the call. */
      readonly idempotency_key: string | null
      /** @description What else there is to say. */
      readonly payload_json: {
        readonly [key: string]: unknown
      }
    }
    /** @description A page of the timeline, newest first. */
    readonly TimelineList: {
      readonly items: readonly components['schemas']['TimelineRow'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /**
     * @description A billing mode, in either case.
     * @enum {string}
     */
    readonly BillingModeInput: 'postpaid' | 'credit' | 'POSTPAID' | 'CREDIT'
    /**
     * @description An account's status, in either case.
     * @enum {string}
     */
    readonly AccountStatusNameInput: 'active' | 'suspended' | 'ACTIVE' | 'SUSPENDED'
    /** @description The account counts as low when fewer credits than this are available; null means never. */
    readonly LowBalanceThreshold: number | null
    /** @description After how many minutes a new reservation ends by itself; null means never, because work takes weeks. */
    readonly ReservationTtlMinutes: number | null
    /**
     * @description What one credit costs this account, in its currency, without zeros at its end; null means what it costs everybody.
     * @example 2.5
     */
    readonly CreditUnitPrice: string | null
    /** @description An account as operators see it in the list, its status and what they have set. */
    readonly Account: {
      readonly account_id: components['schemas']['Uuid']
      readonly tenant_id: components['schemas']['Uuid']
      readonly tenant_name: components['schemas']['Name']
      readonly account_type: components['schemas']['AccountType']
      readonly external_key: components['schemas']['AccountKey']
      readonly display_name: components['schemas']['Name']
      readonly account_status: components['schemas']['AccountStatusName']
      readonly billing_mode: components['schemas']['BillingMode']
      readonly payment_terms_days: components['schemas']['PaymentTermsDays']
      /**
       * @description One report costs one credit.
       * @constant
       */
      readonly credit_cost_model: 'FLAT_1_PER_REPORT'
      readonly currency: components['schemas']['Currency']
      /** @description Whether the policy is on; where it is off the account takes no new reservation. */
      readonly is_enabled: boolean
      readonly low_balance_threshold: components['schemas']['LowBalanceThreshold']
      readonly reservation_ttl_minutes: components['schemas']['ReservationTtlMinutes']
      readonly credit_unit_price: components['schemas']['CreditUnitPrice']
      readonly credit: components['schemas']['CreditBalance']
      /** @description Whether fewer credits are available than `low_balance_threshold` says; false where that is null. */
      readonly is_low_balance: boolean
      readonly created_at: components['schemas']['Timestamp']
      /** @description When the account or its policy was changed last. Credits that move do not count. */
      readonly updated_at: components['schemas']['Timestamp']
    }
    /** @description A page of accounts, newest first. */
    readonly AccountList: {
      readonly items: readonly components['schemas']['Account'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /** @description An email address, without a display name. */
    readonly EmailAddress: string
    /**
     * @description An account type, in either case.
     * @enum {string}
     */
    readonly AccountTypeInput: 'tenant' | 'external_associate' | 'TENANT' | 'EXTERNAL_ASSOCIATE'
    /** @description A new customer, who gets a tenant, an account and a POSTPAID policy. */
    readonly OnboardAccountRequest: {
      /** @description What the tenant is called, without control characters and not in blanks alone. */
      readonly tenant_name: components['schemas']['Name']
      readonly owner_email: components['schemas']['EmailAddress']
      readonly account_type: components['schemas']['AccountTypeInput']
      /** @description What the account is called, without control characters and not in blanks alone. */
      readonly display_name: components['schemas']['Name']
      readonly external_key: components['schemas']['AccountKey']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description What onboarding made, or had made before. */
    readonly Onboarding: {
      readonly tenant_id: components['schemas']['Uuid']
      readonly account_id: components['schemas']['Uuid']
      readonly external_key: components['schemas']['AccountKey']
      readonly billing_mode: components['schemas']['BillingMode']
      readonly status: components['schemas']['AccountStatusName']
    }
    /** @description An account of a tenant that is there already, to be created, or updated where the key is known. */
    readonly PutAccountRequest: {
      readonly tenant_id: components['schemas']['Uuid']
      readonly account_type: components['schemas']['AccountTypeInput']
      /** @description What the account is called, without control characters and not in blanks alone. */
      readonly display_name: components['schemas']['Name']
      readonly external_key: components['schemas']['AccountKey']
      /** @description How many days after its date an invoice is due. Absent means 15 for a new account, and no change for one that is there. */
      readonly payment_terms_days?: components['schemas']['PaymentTermsDays']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description Why something was done, in words for people to read, without control characters. */
    readonly Explanation: string
    /** @description The status that an account is to have. */
    readonly ChangeAccountStatusRequest: {
      readonly status: components['schemas']['AccountStatusNameInput']
      readonly reason?: components['schemas']['Explanation']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /**
     * @description What one credit costs this account, in its currency, above zero; null means what it costs everybody (`CREDIT_TOPUP_UNIT_PRICE`).
     * @example 2.50
     */
    readonly CreditUnitPriceInput: string | null
    /** @description What is to change in an account's policy. Members that are absent stay as they are. */
    readonly ChangePolicyRequest: {
      readonly billing_mode?: components['schemas']['BillingModeInput']
      readonly payment_terms_days?: components['schemas']['PaymentTermsDays']
      readonly currency?: components['schemas']['Currency']
      /** @description Whether the policy is on; where it is off the account takes no new reservation. */
      readonly is_enabled?: boolean
      /** @description Change to CREDIT even where nothing is available. */
      readonly force_enable_credit?: boolean
      readonly low_balance_threshold?: components['schemas']['LowBalanceThreshold']
      readonly reservation_ttl_minutes?: components['schemas']['ReservationTtlMinutes']
      readonly credit_unit_price?: components['schemas']['CreditUnitPriceInput']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /**
     * @description Why an operator moves credits, in either case. Only an `adjustment` may take credits away or undo a consumption.
     * @enum {string}
     */
    readonly GrantReasonInput: 'grant' | 'topup' | 'adjustment' | 'GRANT' | 'TOPUP' | 'ADJUSTMENT'
    /** @description Facts of the caller's own that are kept with the ledger entry, untouched, for good. Nothing secret or personal belongs here. */
    readonly Metadata: {
      readonly [key: string]: unknown
    }
    /** @description Credits that come to an account, or with a negative adjustment go from it. */
    readonly GrantCreditsRequest: {
      /** @description How many credits; never 0, and negative only with the reason `adjustment`. */
      readonly amount: number
      readonly reason: components['schemas']['GrantReasonInput']
      /** @description With `ref_id`, never alone. */
      readonly ref_type?: components['schemas']['RefType']
      /** @description With `ref_type`, never alone. */
      readonly ref_id?: components['schemas']['RefId']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
      /**
       * Format: date-time
       * @description When these credits end, RFC 3339 with any offset. Absent means never. Not with a negative amount, and not with `reverses_entry_id`.
       */
      readonly expires_at?: string
      /** @description The CONSUME entry that this adjustment undoes, wholly or in part, once. Its credits come back without an end. */
      readonly reverses_entry_id?: components['schemas']['Uuid']
      readonly metadata_json?: components['schemas']['Metadata']
    }
    /** @description Credits to hold for one piece of work, by an operator, who may override a lack of credits or only ask what would happen. */
    readonly ReserveCreditsAsOperatorRequest: {
      readonly account_id?: components['schemas']['Uuid']
      readonly external_key?: components['schemas']['AccountKey']
      /** @description How many credits to hold. Absent means 1, the price of one report. */
      readonly amount?: components['schemas']['CreditAmount']
      readonly ref_type: components['schemas']['RefType']
      readonly ref_id: components['schemas']['RefId']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
      /** @description Book the credits that are missing as an ADJUSTMENT, and then reserve. Needs `override_reason`. A POSTPAID account ignores it, a suspended one refuses. */
      readonly operator_override?: boolean
      /** @description Why the missing credits are booked, in words for people to read, without control characters and not in blanks alone. */
      readonly override_reason?: components['schemas']['Explanation']
      /** @description Say what would happen, and do nothing. */
      readonly dry_run?: boolean
    }
    /** @description What a reservation would be: the answer to a dry run. Nothing was written. */
    readonly ReservationPreview: {
      /** @description There is none. */
      readonly id: null
      readonly account_id: components['schemas']['Uuid']
      readonly external_key: components['schemas']['AccountKey']
      readonly ref_type: components['schemas']['RefType']
      readonly ref_id: components['schemas']['RefId']
      /** @description How many credits it would hold. */
      readonly amount: components['schemas']['CreditAmount']
      readonly status: components['schemas']['ReservationStatus']
      /** @description The key of the call that would make it. */
      readonly idempotency_key: components['schemas']['IdempotencyKey']
      /**
       * Format: date-time
       * @description When it ends by itself, or null for never.
       */
      readonly expires_at: string | null
      readonly created_at: components['schemas']['Timestamp']
      /**
       * Format: date-time
       * @description When it was consumed, or null.
       */
      readonly consumed_at: string | null
      /**
       * Format: date-time
       * @description When it was released, or null.
       */
      readonly released_at: string | null
      /** @description What the account's credits would be after the call. */
      readonly credit: components['schemas']['CreditTotals']
      /** @constant */
      readonly dry_run: true
    }
    /**
     * @description A ledger entry's reason, in either case.
     * @enum {string}
     */
    readonly EntryReasonInput:
      | 'grant'
      | 'topup'
      | 'adjustment'
      | 'reserve'
      | 'consume'
      | 'release'
      | 'expire'
      | 'reversal'
      | 'GRANT'
      | 'TOPUP'
      | 'ADJUSTMENT'
      | 'RESERVE'
      | 'CONSUME'
      | 'RELEASE'
      | 'EXPIRE'
      | 'REVERSAL'
    /**
     * @description What is broken. Of the entries: their numbers, times, hashes, commands, parts, balances, lots or reservations. Of what is stored beside them: `STORED_BALANCES`, `STORED_LOTS`,
     *     `STORED_RESERVATIONS`. `HEADS`: a head that was kept elsewhere is gone or another one.
     * @enum {string}
     */
    readonly ProofRule:
      | 'NUMBERING'
      | 'TIME'
      | 'CHAIN'
      | 'COMMAND'
      | 'PARTS'
      | 'BALANCES'
      | 'LOTS'
      | 'RESERVATIONS'
      | 'STORED_BALANCES'
      | 'STORED_LOTS'
      | 'STORED_RESERVATIONS'
      | 'HEADS'
    /** @description What disagrees first in an account. The rules are those of docs/ledger.md, "How to verify an account". */
    readonly LedgerFault: {
      readonly account_id: components['schemas']['Uuid']
      /** @description The number of the entry at which it shows; null where no entry says anything of what is stored. */
      readonly seq: number | null
      /** @description That entry, or null. */
      readonly entry_id: components['schemas']['Uuid'] | null
      readonly rule: components['schemas']['ProofRule']
      /** @description What disagrees with what. */
      readonly message: string
    }
    /** @description What a proof of the ledger found. */
    readonly LedgerProof: {
      /** @description Whether all of it is right. */
      readonly ok: boolean
      /** @description How many accounts were looked at. */
      readonly accounts: number
      /** @description How many entries were recomputed. */
      readonly entries: number
      /** @description How long that took. */
      readonly seconds: number
      /** @description How many heads that were kept elsewhere were compared; null where none were given. */
      readonly heads_checked: number | null
      /** @description The first thing that disagrees, in the first account that has one; null where all is right. */
      readonly fault: components['schemas']['LedgerFault'] | null
    }
    /** @description A SHA-256 in hexadecimal digits. */
    readonly Sha256: string
    /** @description The last entry of an account. */
    readonly LedgerHead: {
      readonly account_id: components['schemas']['Uuid']
      /** @description Its number. */
      readonly seq: number
      readonly hash: components['schemas']['Sha256']
    }
    /** @description Where each account's journal stands, signed. Kept elsewhere it finds what was cut off or written anew since. */
    readonly LedgerHeads: {
      readonly as_of: components['schemas']['Timestamp']
      /** @description How many items there are. */
      readonly accounts: number
      /** @description SHA-256 over one line an item, in the order of `account_id`: `account_id seq hash` and a line feed. */
      readonly digest: components['schemas']['Sha256']
      /** @description Ed25519 over the digest's text, in Base64. */
      readonly signature: string
      /** @description The key to check it with, SPKI as PEM. */
      readonly public_key: string
      /** @description The last entry of each account that has any. */
      readonly items: readonly components['schemas']['LedgerHead'][]
    }
    /** @description What one system has told of one type of event. */
    readonly HandshakeEvents: {
      /** @description The type; `unknown` for what was refused without saying. */
      readonly event_type: string
      /** @description Whether it is a type that V1 is known to send. */
      readonly catalogued: boolean
      readonly last_seen_at: components['schemas']['Timestamp']
      /** @description Events that were kept. */
      readonly received: number
      /** @description What was refused. */
      readonly refused: number
      /** @description Events whose payload breaks the schema. */
      readonly invalid: number
    }
    /** @description What one system has told. */
    readonly HandshakeSource: {
      /** @description Which system; `unknown` for what was refused without saying. */
      readonly source_system: string
      /** @description When it told something last. */
      readonly last_seen_at: components['schemas']['Timestamp']
      /** @description Whether that is longer ago than it should be (`HANDSHAKE_SILENCE_MINUTES`). */
      readonly silent: boolean
      /** @description Events that were kept. */
      readonly received: number
      /** @description What was refused. */
      readonly refused: number
      /** @description Events whose payload breaks the schema of its type. */
      readonly invalid: number
      /** @description Events of a type that V1 is not known to send. */
      readonly uncatalogued: number
      /** @description The same for each type of event. */
      readonly events: readonly components['schemas']['HandshakeEvents'][]
    }
    /** @description Credit calls of one sort that were ignored. */
    readonly IgnoredCalls: {
      /** @description `credit_reserve_ignored`, `credit_consume_ignored` or `credit_release_ignored`. */
      readonly event_type: string
      /** @description How many; repetitions under one key count once. */
      readonly calls: number
      readonly last_seen_at: components['schemas']['Timestamp']
    }
    /** @description What an account of a key would be. */
    readonly EnrolmentProposal: {
      readonly account_type: components['schemas']['AccountType']
      /** @description A name to begin with. */
      readonly display_name: string
      readonly billing_mode: components['schemas']['BillingMode']
    }
    /** @description An account key that events have come for and no account has. */
    readonly UnenrolledKey: {
      /** @description The key as it was kept. */
      readonly external_key: string
      /** @description How many events wait for it. */
      readonly events: number
      readonly first_seen_at: components['schemas']['Timestamp']
      readonly last_seen_at: components['schemas']['Timestamp']
      /** @description What it would be enrolled as; null where no account could have this key. */
      readonly enroll_as: components['schemas']['EnrolmentProposal'] | null
    }
    /** @description Something that was refused where events are taken in. */
    readonly EventRefusal: {
      readonly id: components['schemas']['Uuid']
      readonly received_at: components['schemas']['Timestamp']
      /** @description Which system, where it said so. */
      readonly source_system: string | null
      /** @description The type, where it said so. */
      readonly event_type: string | null
      readonly code: components['schemas']['ErrorCode']
      /** @description Why, in words. */
      readonly detail: string
      /** @description How much came. */
      readonly size_bytes: number
      /** @description How it begins, at most 2000 characters; all of it is in the database. */
      readonly excerpt: string
      /** @description The request that it came with. */
      readonly request_id: string
    }
    /** @description A time during which events had to wait for the database, or were turned away since too many came. */
    readonly IntakeOutage: {
      readonly began_at: components['schemas']['Timestamp']
      readonly ended_at: components['schemas']['Timestamp']
      /** @description Events that waited and were kept in the end. */
      readonly waited: number
      /** @description Events that could not wait long enough, or that too many stood before, and were answered 503. */
      readonly refused: number
    }
    /** @description How many findings are open. */
    readonly OpenFindings: {
      /** @description All of them. */
      readonly total: number
      /** @description The same by kind; a kind of which none is open is left out. */
      readonly by_kind: {
        /** @description As `FindingKind` says. */
        readonly PROVIDER_MISMATCH?: number
        /** @description As `FindingKind` says. */
        readonly UNAPPLIED_PAYMENT?: number
        /** @description As `FindingKind` says. */
        readonly UNPLACED_EVENT?: number
        /** @description As `FindingKind` says. */
        readonly DEAD_EVENT?: number
        /** @description As `FindingKind` says. */
        readonly INVOICE_PAYMENT_WENT_BACK?: number
        /** @description As `FindingKind` says. */
        readonly MISSING_RESERVATION?: number
        /** @description As `FindingKind` says. */
        readonly CONFLICTING_EVIDENCE?: number
        /** @description As `FindingKind` says. */
        readonly STALE_RESERVATION?: number
        /** @description As `FindingKind` says. */
        readonly EVENT_GAP?: number
        /** @description As `FindingKind` says. */
        readonly EVENT_CONFLICT?: number
        /** @description As `FindingKind` says. */
        readonly LEDGER_MISMATCH?: number
        /** @description As `FindingKind` says. */
        readonly STALE_ORDER?: number
        /** @description As `FindingKind` says. */
        readonly REFILL_FAILED?: number
      }
      /** @description The same by severity. */
      readonly by_severity: {
        /** @description How many can wait. */
        readonly LOW: number
        /** @description How many are to be looked at soon. */
        readonly MEDIUM: number
        /** @description How many are to be looked at now. */
        readonly HIGH: number
      }
    }
    /** @description How the handshake goes, as of now. */
    readonly Handshake: {
      readonly as_of: components['schemas']['Timestamp']
      /** @description Who has told something. */
      readonly sources: readonly components['schemas']['HandshakeSource'][]
      /** @description Credit calls that were understood and safely ignored. */
      readonly ignored_calls: readonly components['schemas']['IgnoredCalls'][]
      /** @description How many keys events have come for that no account has. */
      readonly unenrolled_keys_total: number
      /** @description Those keys, the one that was seen last first; at most a hundred. */
      readonly unenrolled_keys: readonly components['schemas']['UnenrolledKey'][]
      /** @description What was refused last, as it came; at most twenty. */
      readonly refusals: readonly components['schemas']['EventRefusal'][]
      /** @description The last times when events had to wait for the database, at most twenty. */
      readonly outages: readonly components['schemas']['IntakeOutage'][]
      readonly open_findings: components['schemas']['OpenFindings']
    }
    /** @description An address, its lines separated by line feeds. */
    readonly PostalAddress: string
    /**
     * @description A registration for GST.
     * @example 27AAPFU0939F1ZV
     */
    readonly Gstin: string
    /**
     * @description A state of the GST's list by its two digits; 96 is abroad, 97 other territory.
     * @example 27
     */
    readonly StateCode: string
    /** @description Where payers send the money. */
    readonly BankAccount: {
      /** @description Whose account it is. */
      readonly account_name: components['schemas']['Name']
      /** @description The number of the account, or its IBAN. */
      readonly account_number: string
      /** @description The bank, and its branch where that matters. */
      readonly bank_name: components['schemas']['Name']
      /** @description The branch's code in India; null where there is none. */
      readonly ifsc: string | null
      /** @description The bank's code for payers abroad; null where there is none. */
      readonly swift: string | null
    }
    /**
     * @description Where to pay to by UPI.
     * @example demo@upi
     */
    readonly UpiId: string
    /** @description The number of a letter of undertaking. */
    readonly LutNumber: string
    /**
     * @description A time zone of the IANA's list. It gives an invoice its date where none is said, and tells when a day is over.
     * @example Asia/Kolkata
     */
    readonly TimeZone: string
    /** @description Who sells: the seller that invoices bear, and how its numbers and days are made. */
    readonly BillingProfile: {
      readonly tenant_id: components['schemas']['Uuid']
      /** @description Who sells. */
      readonly legal_name: components['schemas']['Name']
      readonly address: components['schemas']['PostalAddress']
      /** @description Its registration for GST, or null where it has none. */
      readonly gstin: components['schemas']['Gstin'] | null
      readonly state_code: components['schemas']['StateCode']
      /** @description Where to pay to, or null. */
      readonly bank: components['schemas']['BankAccount'] | null
      /** @description Where to pay to by UPI, or null. */
      readonly upi_id: components['schemas']['UpiId'] | null
      /** @description The letter of undertaking under which exports bear no tax, or null. */
      readonly lut_number: components['schemas']['LutNumber'] | null
      /** @description The first part of invoice numbers. */
      readonly series_prefix: string
      /** @description The first part of the numbers of credit notes. */
      readonly credit_note_prefix: string
      readonly time_zone: components['schemas']['TimeZone']
      /** @description Whether totals are rounded to the whole unit, unless an invoice says otherwise. */
      readonly round_to_whole: boolean
      readonly created_at: components['schemas']['Timestamp']
      readonly updated_at: components['schemas']['Timestamp']
    }
    /**
     * @description A registration for GST, in either case. Its form, state and check character are looked at beyond this pattern.
     * @example 27AAPFU0939F1ZV
     */
    readonly GstinInput: string
    /** @description Where payers send the money. */
    readonly BankAccountInput: {
      /** @description Whose account it is. */
      readonly account_name: components['schemas']['Name']
      /** @description The number of the account, or its IBAN. */
      readonly account_number: string
      /** @description The bank, and its branch where that matters. */
      readonly bank_name: components['schemas']['Name']
      /** @description The branch's code in India. */
      readonly ifsc?: string | null
      /** @description The bank's code for payers abroad. */
      readonly swift?: string | null
    }
    /** @description Who sells, whole: what is not named is not there afterwards. */
    readonly PutBillingProfileRequest: {
      /** @description Who sells, without control characters and not in blanks alone. */
      readonly legal_name: components['schemas']['Name']
      /** @description Where it is, its lines separated by line feeds; not in blanks alone. */
      readonly address: components['schemas']['PostalAddress']
      /** @description Its registration for GST; absent or null where it has none, and then it charges no tax. */
      readonly gstin?: components['schemas']['GstinInput'] | null
      /** @description Where it is. Absent or null means the state of the GSTIN. */
      readonly state_code?: components['schemas']['StateCode'] | null
      /** @description Where to pay to. */
      readonly bank?: components['schemas']['BankAccountInput'] | null
      /** @description Where to pay to by UPI. */
      readonly upi_id?: components['schemas']['UpiId'] | null
      /** @description The letter of undertaking under which exports bear no tax. */
      readonly lut_number?: components['schemas']['LutNumber'] | null
      /** @description The first part of the numbers of invoices, in either case; absent means INV. Answered in upper case. */
      readonly series_prefix?: string
      /** @description The first part of the numbers of credit notes, in either case; absent means CN. Answered in upper case. */
      readonly credit_note_prefix?: string
      /** @description A time zone of the IANA's list. Absent means Asia/Kolkata. */
      readonly time_zone?: components['schemas']['TimeZone']
      /** @description Whether totals are rounded to the whole unit. Absent means no. */
      readonly round_to_whole?: boolean
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /**
     * @description An invoice's status, in either case.
     * @enum {string}
     */
    readonly InvoiceStatusInput:
      'draft' | 'issued' | 'sent' | 'partially_paid' | 'paid' | 'void' | 'DRAFT' | 'ISSUED' | 'SENT' | 'PARTIALLY_PAID' | 'PAID' | 'VOID'
    /**
     * Format: date
     * @description A day of the calendar, ISO 8601.
     * @example 2026-02-24
     */
    readonly CalendarDateInput: string
    /**
     * @description Where an invoice is in its life. Only a draft is edited; PAID means that nothing is due.
     * @enum {string}
     */
    readonly InvoiceStatus: 'DRAFT' | 'ISSUED' | 'SENT' | 'PARTIALLY_PAID' | 'PAID' | 'VOID'
    /**
     * @description A day of the calendar, ISO 8601.
     * @example 2026-02-24
     */
    readonly CalendarDate: string
    /** @description Who sells, as the invoice bears it: as of the last edit, and for good since it was issued. */
    readonly InvoiceSeller: {
      /** @description Who sells. */
      readonly legal_name: components['schemas']['Name']
      readonly address: components['schemas']['PostalAddress']
      /** @description Its registration for GST, or null where it has none. */
      readonly gstin: components['schemas']['Gstin'] | null
      readonly state_code: components['schemas']['StateCode']
      /** @description Where to pay to, or null. */
      readonly bank: components['schemas']['BankAccount'] | null
      /** @description Where to pay to by UPI, or null. */
      readonly upi_id: components['schemas']['UpiId'] | null
      /** @description The letter of undertaking under which exports bear no tax, or null. */
      readonly lut_number: components['schemas']['LutNumber'] | null
    }
    /** @description Who is billed. */
    readonly InvoiceBuyer: {
      readonly name: components['schemas']['Name']
      /** @description Where the buyer is, or null. */
      readonly address: components['schemas']['PostalAddress'] | null
      /** @description Its registration for GST, or null where it has none. */
      readonly gstin: components['schemas']['Gstin'] | null
      /** @description The state of the GSTIN, or null without one. */
      readonly state_code: components['schemas']['StateCode'] | null
    }
    /**
     * @description A sum of money with all decimals of its currency, and without any where that has none.
     * @example 8025.00
     */
    readonly Money: string
    /** @description Words for people to read, with line feeds where wanted and without other control characters. */
    readonly Notes: string
    /** @description A service invoice as lists have it: without its lines, and without its title and words, which follow from the lines and the total. */
    readonly ListedServiceInvoice: {
      readonly id: components['schemas']['Uuid']
      /** @description Whose account it is. */
      readonly tenant_id: components['schemas']['Uuid']
      /** @description The account that is billed. */
      readonly account_id: components['schemas']['Uuid']
      /** @description Its number, gapless within its series; null of a draft. */
      readonly number: string | null
      readonly status: components['schemas']['InvoiceStatus']
      readonly currency: components['schemas']['Currency']
      /** @description The day on which it is issued. Null of a draft: the day on which that happens, where the seller is. */
      readonly issued_date: components['schemas']['CalendarDate'] | null
      /** @description The last day to pay. Null of a draft: what follows from the day of issue and the terms of the account. */
      readonly due_date: components['schemas']['CalendarDate'] | null
      /** @description When it went to the buyer, or null. */
      readonly sent_at: components['schemas']['Timestamp'] | null
      /** @description Since when nothing is due, or null. */
      readonly paid_at: components['schemas']['Timestamp'] | null
      /** @description Whether something is due and the due day is over, where the seller is. A fact of the moment of the answer. */
      readonly overdue: boolean
      /** @description Who sells; null of a draft as long as there is no billing profile. */
      readonly seller: components['schemas']['InvoiceSeller'] | null
      readonly bill_to: components['schemas']['InvoiceBuyer']
      /** @description Where the supply is, which decides the taxes; null of a draft as long as nothing tells. */
      readonly place_of_supply: components['schemas']['StateCode'] | null
      /** @description Whether the buyer is in a special economic zone. */
      readonly is_sez: boolean
      /** @description Whether the total is rounded to the whole unit; null means as the billing profile has it. */
      readonly round_to_whole: boolean | null
      /** @description The sum of the taxable values. */
      readonly subtotal: components['schemas']['Money']
      readonly cgst_total: components['schemas']['Money']
      readonly sgst_total: components['schemas']['Money']
      readonly igst_total: components['schemas']['Money']
      /** @description All three taxes. */
      readonly tax_total: components['schemas']['Money']
      /** @description What the buyer owes to the state; no part of the total. */
      readonly reverse_charge_tax_total: components['schemas']['Money']
      /** @description What rounding to the whole unit adds or takes. */
      readonly round_off: components['schemas']['Money']
      /** @description Subtotal, taxes and round-off. */
      readonly total_amount: components['schemas']['Money']
      readonly amount_paid: components['schemas']['Money']
      /** @description All adjustments, credit notes among them. */
      readonly amount_adjusted: components['schemas']['Money']
      /** @description The part of the adjustments that credit notes are. */
      readonly amount_credited: components['schemas']['Money']
      /** @description What is still to pay, never below zero. */
      readonly amount_due: components['schemas']['Money']
      /** @description What is to be given back, because a credit note took back what had been paid. */
      readonly amount_overpaid: components['schemas']['Money']
      /** @description What it says below, or null. */
      readonly notes: components['schemas']['Notes'] | null
      /** @description Why it was made void, or null. */
      readonly void_reason: components['schemas']['Explanation'] | null
      /** @description When it was made void, or null. */
      readonly voided_at: components['schemas']['Timestamp'] | null
      /** @description On how many days the buyer was reminded. */
      readonly reminders_total: number
      /** @description When the buyer was reminded last, or null. */
      readonly last_reminded_at: components['schemas']['Timestamp'] | null
      readonly created_at: components['schemas']['Timestamp']
      readonly updated_at: components['schemas']['Timestamp']
    }
    /** @description A page of service invoices, newest first. */
    readonly ServiceInvoiceList: {
      readonly items: readonly components['schemas']['ListedServiceInvoice'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /** @description What a line is about, with line feeds where wanted and without other control characters. */
    readonly ItemDescription: string
    /**
     * @description How much of it, more than nothing, with at most three decimals; as a decimal text or as a number.
     * @example 1.5
     * @example 2
     */
    readonly QuantityInput: string | number
    /**
     * @description A sum of money, with at most the decimals of its currency: as a decimal text, `"1180.00"`, or as a number below 10^11, of which nothing can get lost.
     * @example 2500.00
     * @example 1200.5
     */
    readonly MoneyInput: string | number
    /**
     * @description A tax rate in percent, 0 to 100, with at most three decimals; as a decimal text or as a number.
     * @example 18
     * @example 2.5
     */
    readonly TaxRateInput: string | number
    /**
     * @description A tax treatment, in either case.
     * @enum {string}
     */
    readonly TaxTreatmentInput:
      'taxable' | 'exempt' | 'zero_rated' | 'reverse_charge' | 'TAXABLE' | 'EXEMPT' | 'ZERO_RATED' | 'REVERSE_CHARGE'
    /**
     * @description The HSN code of goods or the SAC of a service, four to eight digits.
     * @example 998399
     */
    readonly TaxCode: string
    /** @description The seller's own name of a service. */
    readonly ServiceCode: string
    /** @description What a line of an invoice says. */
    readonly InvoiceItemInput: {
      readonly description: components['schemas']['ItemDescription']
      readonly quantity: components['schemas']['QuantityInput']
      /** @description The price of one, without tax, as a decimal text or as a number; with at most the decimals of the currency. */
      readonly unit_price: components['schemas']['MoneyInput']
      /** @description In percent, 0 to 100, with at most three decimals. Absent means 0. */
      readonly tax_rate?: components['schemas']['TaxRateInput']
      /** @description How the line is taxed, in either case. Absent means taxable. */
      readonly tax_treatment?: components['schemas']['TaxTreatmentInput']
      readonly tax_code?: components['schemas']['TaxCode']
      readonly service_code?: components['schemas']['ServiceCode']
      /** @description What the lines are ordered by, smallest first. Absent means its place in the list, from 0. */
      readonly order_index?: number
    }
    /** @description A new draft. `account_id` or `external_key` is needed; where both are given they must name the same account. */
    readonly CreateServiceInvoiceRequest: {
      readonly account_id?: components['schemas']['Uuid']
      readonly external_key?: components['schemas']['AccountKey']
      /** @description The currency, ISO 4217. Absent means that of the account. */
      readonly currency?: components['schemas']['Currency']
      /** @description The day on which it is to be issued. Absent means the day on which that happens. */
      readonly issued_date?: components['schemas']['CalendarDateInput']
      /** @description The last day to pay. Absent means the day of issue and the payment terms of the account. */
      readonly due_date?: components['schemas']['CalendarDateInput']
      /** @description What it is to say below. */
      readonly notes?: components['schemas']['Notes']
      /** @description Who is billed, not in blanks alone. Absent means the display name of the account. */
      readonly bill_to_name?: components['schemas']['Name']
      /** @description Where the buyer is, its lines separated by line feeds. */
      readonly bill_to_address?: components['schemas']['PostalAddress']
      /** @description The buyer's registration for GST, in either case. */
      readonly bill_to_gstin?: components['schemas']['GstinInput']
      /** @description Where the supply is, two digits of the GST's list; 96 is abroad. Absent means the state of the buyer's GSTIN, else that of the seller. */
      readonly place_of_supply?: components['schemas']['StateCode']
      /** @description Whether the buyer is in a special economic zone. Absent means no. */
      readonly is_sez?: boolean
      /** @description Whether the total is rounded to the whole unit. Absent means as the billing profile has it. */
      readonly round_to_whole?: boolean
      /** @description The lines. */
      readonly items: readonly components['schemas']['InvoiceItemInput'][]
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /**
     * @description What the document is called; INVOICE where the seller has no GSTIN.
     * @enum {string}
     */
    readonly DocumentTitle: 'TAX_INVOICE' | 'BILL_OF_SUPPLY' | 'INVOICE'
    /**
     * @description A decimal number without zeros at its end.
     * @example 1.5
     */
    readonly Decimal: string
    /**
     * @description How a line is taxed. TAXABLE by its rate, which may be 0. ZERO_RATED goes abroad or to an SEZ; under REVERSE_CHARGE the buyer owes the tax.
     * @enum {string}
     */
    readonly TaxTreatment: 'TAXABLE' | 'EXEMPT' | 'ZERO_RATED' | 'REVERSE_CHARGE'
    /** @description A line of an invoice. Each value is rounded half-up by itself, and totals are sums of rounded values. */
    readonly InvoiceItem: {
      readonly description: components['schemas']['ItemDescription']
      /** @description How much of it. */
      readonly quantity: components['schemas']['Decimal']
      /** @description The price of one, without tax. */
      readonly unit_price: components['schemas']['Money']
      /** @description In percent. */
      readonly tax_rate: components['schemas']['Decimal']
      readonly tax_treatment: components['schemas']['TaxTreatment']
      /** @description The HSN code or SAC, or null. */
      readonly tax_code: components['schemas']['TaxCode'] | null
      /** @description The seller's own name of the service, or null. */
      readonly service_code: components['schemas']['ServiceCode'] | null
      /** @description What the lines are ordered by, smallest first. */
      readonly order_index: number
      /** @description Quantity times unit price, rounded half-up. */
      readonly taxable_value: components['schemas']['Money']
      /** @description The centre's half of the tax, within the seller's state. */
      readonly cgst: components['schemas']['Money']
      /** @description The state's half of the tax (SGST or UTGST), equal to `cgst`. */
      readonly sgst: components['schemas']['Money']
      /** @description The tax beyond the seller's state. */
      readonly igst: components['schemas']['Money']
      /** @description The tax that the buyer owes to the state; it is no part of `total`. */
      readonly reverse_charge_tax: components['schemas']['Money']
      /** @description Taxable value and taxes. */
      readonly total: components['schemas']['Money']
    }
    /** @description A service invoice, as it is now. */
    readonly ServiceInvoice: {
      readonly id: components['schemas']['Uuid']
      /** @description Whose account it is. */
      readonly tenant_id: components['schemas']['Uuid']
      /** @description The account that is billed. */
      readonly account_id: components['schemas']['Uuid']
      /** @description Its number, gapless within its series; null of a draft. */
      readonly number: string | null
      readonly status: components['schemas']['InvoiceStatus']
      readonly currency: components['schemas']['Currency']
      /** @description The day on which it is issued. Null of a draft: the day on which that happens, where the seller is. */
      readonly issued_date: components['schemas']['CalendarDate'] | null
      /** @description The last day to pay. Null of a draft: what follows from the day of issue and the terms of the account. */
      readonly due_date: components['schemas']['CalendarDate'] | null
      /** @description When it went to the buyer, or null. */
      readonly sent_at: components['schemas']['Timestamp'] | null
      /** @description Since when nothing is due, or null. */
      readonly paid_at: components['schemas']['Timestamp'] | null
      /** @description Whether something is due and the due day is over, where the seller is. A fact of the moment of the answer. */
      readonly overdue: boolean
      /** @description Who sells; null of a draft as long as there is no billing profile. */
      readonly seller: components['schemas']['InvoiceSeller'] | null
      readonly bill_to: components['schemas']['InvoiceBuyer']
      /** @description Where the supply is, which decides the taxes; null of a draft as long as nothing tells. */
      readonly place_of_supply: components['schemas']['StateCode'] | null
      /** @description Whether the buyer is in a special economic zone. */
      readonly is_sez: boolean
      /** @description Whether the total is rounded to the whole unit; null means as the billing profile has it. */
      readonly round_to_whole: boolean | null
      readonly document_title: components['schemas']['DocumentTitle']
      /** @description The lines, in their order. */
      readonly items: readonly components['schemas']['InvoiceItem'][]
      /** @description The sum of the taxable values. */
      readonly subtotal: components['schemas']['Money']
      readonly cgst_total: components['schemas']['Money']
      readonly sgst_total: components['schemas']['Money']
      readonly igst_total: components['schemas']['Money']
      /** @description All three taxes. */
      readonly tax_total: components['schemas']['Money']
      /** @description What the buyer owes to the state; no part of the total. */
      readonly reverse_charge_tax_total: components['schemas']['Money']
      /** @description What rounding to the whole unit adds or takes. */
      readonly round_off: components['schemas']['Money']
      /** @description Subtotal, taxes and round-off. */
      readonly total_amount: components['schemas']['Money']
      readonly amount_paid: components['schemas']['Money']
      /** @description All adjustments, credit notes among them. */
      readonly amount_adjusted: components['schemas']['Money']
      /** @description The part of the adjustments that credit notes are. */
      readonly amount_credited: components['schemas']['Money']
      /** @description What is still to pay, never below zero. */
      readonly amount_due: components['schemas']['Money']
      /** @description What is to be given back, because a credit note took back what had been paid. */
      readonly amount_overpaid: components['schemas']['Money']
      /** @description The total in words. */
      readonly amount_in_words: string
      /** @description What it says below, or null. */
      readonly notes: components['schemas']['Notes'] | null
      /** @description Why it was made void, or null. */
      readonly void_reason: components['schemas']['Explanation'] | null
      /** @description When it was made void, or null. */
      readonly voided_at: components['schemas']['Timestamp'] | null
      /** @description On how many days the buyer was reminded. */
      readonly reminders_total: number
      /** @description When the buyer was reminded last, or null. */
      readonly last_reminded_at: components['schemas']['Timestamp'] | null
      readonly created_at: components['schemas']['Timestamp']
      readonly updated_at: components['schemas']['Timestamp']
    }
    /** @description What is to change in a draft. Members that are absent stay as they are. */
    readonly EditServiceInvoiceRequest: {
      /** @description The currency; null means that of the account. */
      readonly currency?: components['schemas']['Currency'] | null
      /** @description The day on which it is to be issued; null means the day on which that happens. */
      readonly issued_date?: components['schemas']['CalendarDateInput'] | null
      /** @description The last day to pay; null means the day of issue and the payment terms of the account. */
      readonly due_date?: components['schemas']['CalendarDateInput'] | null
      /** @description What it is to say below; null takes it away. */
      readonly notes?: components['schemas']['Notes'] | null
      /** @description Who is billed, not in blanks alone; null means the display name of the account. */
      readonly bill_to_name?: components['schemas']['Name'] | null
      /** @description Where the buyer is, its lines separated by line feeds; null takes it away. */
      readonly bill_to_address?: components['schemas']['PostalAddress'] | null
      /** @description The buyer's registration for GST, in either case; null takes it away. */
      readonly bill_to_gstin?: components['schemas']['GstinInput'] | null
      /** @description Where the supply is, two digits of the GST's list; null means the state of the buyer's GSTIN, else that of the seller. */
      readonly place_of_supply?: components['schemas']['StateCode'] | null
      /** @description Whether the buyer is in a special economic zone. */
      readonly is_sez?: boolean
      /** @description Whether the total is rounded to the whole unit; null means as the billing profile has it. */
      readonly round_to_whole?: boolean | null
      /** @description All lines, in place of those that were there. */
      readonly items?: readonly components['schemas']['InvoiceItemInput'][]
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description How to issue. */
    readonly IssueServiceInvoiceRequest: {
      /** @description Issue even where the date is before the last one of the series; the number is the next one all the same. Absent means no. */
      readonly allow_backdated?: boolean
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description An act that needs no more than its name. */
    readonly InvoiceActRequest: {
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description Why the invoice is made void. */
    readonly VoidServiceInvoiceRequest: {
      /** @description Why, in words for people to read; not in blanks alone. */
      readonly reason: components['schemas']['Explanation']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /**
     * @description Whether money came, or a part need not be paid.
     * @enum {string}
     */
    readonly MovementKind: 'PAYMENT' | 'ADJUSTMENT'
    /**
     * @description Why a part of an invoice need not be paid. TDS is tax that the payer deducts.
     * @enum {string}
     */
    readonly AdjustmentType: 'CREDIT_NOTE' | 'DISCOUNT' | 'WRITE_OFF' | 'TDS' | 'OTHER'
    /** @description How a payment came, such as `BANK_TRANSFER`, `UPI` or `CASH`. */
    readonly PaymentMode: string
    /** @description The payer's or the bank's reference of a payment. */
    readonly PaymentReference: string
    /** @description A payment or an adjustment of an invoice, written once and never changed, with who wrote it. */
    readonly RecordedInvoiceMovement: {
      readonly id: components['schemas']['Uuid']
      readonly kind: components['schemas']['MovementKind']
      readonly amount: components['schemas']['Money']
      readonly currency: components['schemas']['Currency']
      /** @description Which sort of adjustment it is; null of a payment. */
      readonly adjustment_type: components['schemas']['AdjustmentType'] | null
      /** @description How a payment came, or null. */
      readonly mode: components['schemas']['PaymentMode'] | null
      /** @description The reference of a payment, or null. */
      readonly reference: components['schemas']['PaymentReference'] | null
      /** @description A payment's notes or an adjustment's reason, or null. */
      readonly notes: components['schemas']['Notes'] | null
      /** @description The day on which a payment came; null of an adjustment. */
      readonly paid_on: components['schemas']['CalendarDate'] | null
      /** @description The credit note that the adjustment is, or null. */
      readonly credit_note_id: components['schemas']['Uuid'] | null
      /** @description Who booked it. */
      readonly actor: string
      readonly created_at: components['schemas']['Timestamp']
    }
    /** @description A page of the payments and adjustments of an invoice, newest first. */
    readonly InvoiceMovementList: {
      readonly items: readonly components['schemas']['RecordedInvoiceMovement'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /** @description A payment that has come. */
    readonly PayServiceInvoiceRequest: {
      /** @description How much came, at most what is due; as a decimal text or as a number. */
      readonly amount: components['schemas']['MoneyInput']
      readonly mode?: components['schemas']['PaymentMode']
      readonly reference?: components['schemas']['PaymentReference']
      readonly notes?: components['schemas']['Notes']
      /** @description The day on which it came. Absent means today, where the seller is. */
      readonly paid_on?: components['schemas']['CalendarDateInput']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description A payment or an adjustment of an invoice, written once and never changed. */
    readonly InvoiceMovement: {
      readonly id: components['schemas']['Uuid']
      readonly kind: components['schemas']['MovementKind']
      readonly amount: components['schemas']['Money']
      readonly currency: components['schemas']['Currency']
      /** @description Which sort of adjustment it is; null of a payment. */
      readonly adjustment_type: components['schemas']['AdjustmentType'] | null
      /** @description How a payment came, or null. */
      readonly mode: components['schemas']['PaymentMode'] | null
      /** @description The reference of a payment, or null. */
      readonly reference: components['schemas']['PaymentReference'] | null
      /** @description A payment's notes or an adjustment's reason, or null. */
      readonly notes: components['schemas']['Notes'] | null
      /** @description The day on which a payment came; null of an adjustment. */
      readonly paid_on: components['schemas']['CalendarDate'] | null
      /** @description The credit note that the adjustment is, or null. */
      readonly credit_note_id: components['schemas']['Uuid'] | null
    }
    /** @description A service invoice after an act on what is due, and what the act has booked. */
    readonly SettledServiceInvoice: {
      readonly id: components['schemas']['Uuid']
      /** @description Whose account it is. */
      readonly tenant_id: components['schemas']['Uuid']
      /** @description The account that is billed. */
      readonly account_id: components['schemas']['Uuid']
      /** @description Its number, gapless within its series; null of a draft. */
      readonly number: string | null
      readonly status: components['schemas']['InvoiceStatus']
      readonly currency: components['schemas']['Currency']
      /** @description The day on which it is issued. Null of a draft: the day on which that happens, where the seller is. */
      readonly issued_date: components['schemas']['CalendarDate'] | null
      /** @description The last day to pay. Null of a draft: what follows from the day of issue and the terms of the account. */
      readonly due_date: components['schemas']['CalendarDate'] | null
      /** @description When it went to the buyer, or null. */
      readonly sent_at: components['schemas']['Timestamp'] | null
      /** @description Since when nothing is due, or null. */
      readonly paid_at: components['schemas']['Timestamp'] | null
      /** @description Whether something is due and the due day is over, where the seller is. A fact of the moment of the answer. */
      readonly overdue: boolean
      /** @description Who sells; null of a draft as long as there is no billing profile. */
      readonly seller: components['schemas']['InvoiceSeller'] | null
      readonly bill_to: components['schemas']['InvoiceBuyer']
      /** @description Where the supply is, which decides the taxes; null of a draft as long as nothing tells. */
      readonly place_of_supply: components['schemas']['StateCode'] | null
      /** @description Whether the buyer is in a special economic zone. */
      readonly is_sez: boolean
      /** @description Whether the total is rounded to the whole unit; null means as the billing profile has it. */
      readonly round_to_whole: boolean | null
      readonly document_title: components['schemas']['DocumentTitle']
      /** @description The lines, in their order. */
      readonly items: readonly components['schemas']['InvoiceItem'][]
      /** @description The sum of the taxable values. */
      readonly subtotal: components['schemas']['Money']
      readonly cgst_total: components['schemas']['Money']
      readonly sgst_total: components['schemas']['Money']
      readonly igst_total: components['schemas']['Money']
      /** @description All three taxes. */
      readonly tax_total: components['schemas']['Money']
      /** @description What the buyer owes to the state; no part of the total. */
      readonly reverse_charge_tax_total: components['schemas']['Money']
      /** @description What rounding to the whole unit adds or takes. */
      readonly round_off: components['schemas']['Money']
      /** @description Subtotal, taxes and round-off. */
      readonly total_amount: components['schemas']['Money']
      readonly amount_paid: components['schemas']['Money']
      /** @description All adjustments, credit notes among them. */
      readonly amount_adjusted: components['schemas']['Money']
      /** @description The part of the adjustments that credit notes are. */
      readonly amount_credited: components['schemas']['Money']
      /** @description What is still to pay, never below zero. */
      readonly amount_due: components['schemas']['Money']
      /** @description What is to be given back, because a credit note took back what had been paid. */
      readonly amount_overpaid: components['schemas']['Money']
      /** @description The total in words. */
      readonly amount_in_words: string
      /** @description What it says below, or null. */
      readonly notes: components['schemas']['Notes'] | null
      /** @description Why it was made void, or null. */
      readonly void_reason: components['schemas']['Explanation'] | null
      /** @description When it was made void, or null. */
      readonly voided_at: components['schemas']['Timestamp'] | null
      /** @description On how many days the buyer was reminded. */
      readonly reminders_total: number
      /** @description When the buyer was reminded last, or null. */
      readonly last_reminded_at: components['schemas']['Timestamp'] | null
      readonly created_at: components['schemas']['Timestamp']
      readonly updated_at: components['schemas']['Timestamp']
      /** @description What was booked; null where nothing was due any more. */
      readonly movement: components['schemas']['InvoiceMovement'] | null
    }
    /** @description How all that is due was paid. */
    readonly MarkServiceInvoicePaidRequest: {
      readonly mode?: components['schemas']['PaymentMode']
      readonly reference?: components['schemas']['PaymentReference']
      readonly notes?: components['schemas']['Notes']
      /** @description The day on which it came. Absent means today, where the seller is. */
      readonly paid_on?: components['schemas']['CalendarDateInput']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /**
     * @description A sort of adjustment, in either case.
     * @enum {string}
     */
    readonly AdjustmentTypeInput:
      'credit_note' | 'discount' | 'write_off' | 'tds' | 'other' | 'CREDIT_NOTE' | 'DISCOUNT' | 'WRITE_OFF' | 'TDS' | 'OTHER'
    /** @description A part that need not be paid. */
    readonly AdjustServiceInvoiceRequest: {
      /** @description How much, at most what is due; of a credit note at most what is left to credit. As a decimal text or as a number. */
      readonly amount: components['schemas']['MoneyInput']
      /** @description Which sort of adjustment, in either case. Absent means other. A credit note is a document, spread over all lines. */
      readonly adjustment_type?: components['schemas']['AdjustmentTypeInput']
      readonly reason?: components['schemas']['Explanation']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description A credit note's part of one line. The taxes follow in proportion to the taxable value. */
    readonly CreditNoteItem: {
      /** @description The line's place in the invoice's `items`, from 0. */
      readonly line: number
      /** @description How much of it is taken back. */
      readonly taxable_value: components['schemas']['Money']
      readonly cgst: components['schemas']['Money']
      readonly sgst: components['schemas']['Money']
      readonly igst: components['schemas']['Money']
      /** @description By how much the buyer owes the state less; it is no part of `total`. */
      readonly reverse_charge_tax: components['schemas']['Money']
      readonly total: components['schemas']['Money']
    }
    /** @description Takes back an issued invoice, in part or whole: a document of its own, with a series of its own. */
    readonly CreditNote: {
      readonly id: components['schemas']['Uuid']
      readonly invoice_id: components['schemas']['Uuid']
      readonly tenant_id: components['schemas']['Uuid']
      readonly account_id: components['schemas']['Uuid']
      /** @description Its number, gapless within its own series; null only while it waits for it. */
      readonly number: string | null
      /** @description The day on which it is issued. */
      readonly issued_date: components['schemas']['CalendarDate']
      readonly currency: components['schemas']['Currency']
      readonly reason: components['schemas']['Explanation']
      readonly items: readonly components['schemas']['CreditNoteItem'][]
      /** @description The sum of the taxable values. */
      readonly subtotal: components['schemas']['Money']
      readonly cgst_total: components['schemas']['Money']
      readonly sgst_total: components['schemas']['Money']
      readonly igst_total: components['schemas']['Money']
      /** @description All three taxes. */
      readonly tax_total: components['schemas']['Money']
      /** @description The part of the round-off that it takes back, or what rounding leaves. */
      readonly round_off: components['schemas']['Money']
      /** @description Subtotal, taxes and round-off. */
      readonly total_amount: components['schemas']['Money']
      readonly created_at: components['schemas']['Timestamp']
    }
    /** @description The credit notes of an invoice, newest first; always the whole list. */
    readonly CreditNoteList: {
      readonly items: readonly components['schemas']['CreditNote'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /** @description How much of one line is taken back. */
    readonly CreditNoteItemInput: {
      /** @description The line's place in the invoice's `items`, from 0. */
      readonly line: number
      /** @description How much of its taxable value; the taxes follow in proportion. Absent means all that is left of it. */
      readonly taxable_value?: components['schemas']['MoneyInput']
    }
    /** @description What is taken back, and why. */
    readonly CreditServiceInvoiceRequest: {
      /** @description Why, in words for people to read; not in blanks alone. */
      readonly reason: components['schemas']['Explanation']
      /** @description The lines of which something is taken back. Absent means all that is left of the invoice. */
      readonly items?: readonly components['schemas']['CreditNoteItemInput'][]
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description A new credit note, and the invoice that it is against as it is now. */
    readonly CreditedServiceInvoice: {
      readonly credit_note: components['schemas']['CreditNote']
      readonly invoice: components['schemas']['ServiceInvoice']
    }
    /** @description One file. */
    readonly PaymentProofUpload: {
      /**
       * Format: binary
       * @description A PDF, PNG or JPEG of at most 5 MB.
       */
      readonly file: string
    }
    /** @description What a file is called, without any folder. */
    readonly FileName: string
    /** @description What a payer has sent to show that it has paid. */
    readonly PaymentProof: {
      readonly id: components['schemas']['Uuid']
      readonly invoice_id: components['schemas']['Uuid']
      readonly tenant_id: components['schemas']['Uuid']
      readonly account_id: components['schemas']['Uuid']
      readonly file_name: components['schemas']['FileName']
      /**
       * @description What the file is, found from its bytes.
       * @enum {string}
       */
      readonly media_type: 'application/pdf' | 'image/png' | 'image/jpeg'
      /** @description Its size. */
      readonly size_bytes: number
      readonly sha256: components['schemas']['Sha256']
      /** @description Who sent it. */
      readonly uploaded_by: string
      readonly uploaded_at: components['schemas']['Timestamp']
    }
    /** @description The payment proofs of an invoice, newest first; always the whole list. */
    readonly PaymentProofList: {
      readonly items: readonly components['schemas']['PaymentProof'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /**
     * @description What is paid, in either case.
     * @enum {string}
     */
    readonly PaymentPurposeInput: 'topup' | 'invoice' | 'TOPUP' | 'INVOICE'
    /**
     * @description A rail, in either case.
     * @enum {string}
     */
    readonly PaymentProviderInput: 'stripe' | 'razorpay' | 'STRIPE' | 'RAZORPAY'
    /** @description What is to be paid. One of `account_id` and `external_key` is needed; both must name the same account. */
    readonly CreateCheckoutLinkRequest: {
      readonly account_id?: components['schemas']['Uuid']
      readonly external_key?: components['schemas']['AccountKey']
      /** @description How much is asked for. Absent means the price of the credits, or what is due of the invoice; it can be nothing else. */
      readonly amount?: components['schemas']['MoneyInput']
      /** @description The currency. Absent means that of the account, or of the invoice; it can be no other. */
      readonly currency?: components['schemas']['Currency']
      readonly purpose: components['schemas']['PaymentPurposeInput']
      readonly provider: components['schemas']['PaymentProviderInput']
      /** @description The invoice, with the purpose `invoice` and no other. */
      readonly service_invoice_id?: components['schemas']['Uuid']
      /** @description How many credits, with the purpose `topup` and no other. Absent means as many as `amount` buys. */
      readonly credits_amount?: components['schemas']['CreditAmount']
      /** @description The caller's own reference. With `ref_id`, never alone. */
      readonly ref_type?: components['schemas']['RefType']
      /** @description With `ref_type`, never alone. */
      readonly ref_id?: components['schemas']['RefId']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /**
     * @description The rail that takes the money.
     * @enum {string}
     */
    readonly PaymentProvider: 'STRIPE' | 'RAZORPAY'
    /**
     * @description What is paid. TOPUP buys credits, INVOICE pays what is due of a service invoice.
     * @enum {string}
     */
    readonly PaymentPurpose: 'TOPUP' | 'INVOICE'
    /**
     * @description Where an order is in its life. FAILED, CANCELLED and EXPIRED are no last word: a payment that was under way may still come, and then settles. An order whose dispute was won is PAID again.
     * @enum {string}
     */
    readonly PaymentOrderStatus: 'PENDING' | 'PAID' | 'FAILED' | 'CANCELLED' | 'EXPIRED' | 'REFUNDED' | 'PARTIALLY_REFUNDED' | 'DISPUTED'
    /**
     * @description What one credit costs, a decimal without zeros at its end.
     * @example 1
     */
    readonly UnitPrice: string
    /**
     * @description Why a payment found no place. ORDER_UNKNOWN, NAMES_DISAGREE: it names no order, or more than one. ORDER_PAID_ALREADY: another payment settled its order. AMOUNT_DIFFERS, CURRENCY_DIFFERS, MODE_DIFFERS (live or
     *     test): it is not what the order asks for. INVOICE_TAKES_NO_MORE, ACCOUNT_TAKES_NO_MORE: what it was for takes it no more.
     * @enum {string}
     */
    readonly NoPlaceReason:
      | 'ORDER_UNKNOWN'
      | 'NAMES_DISAGREE'
      | 'ORDER_PAID_ALREADY'
      | 'AMOUNT_DIFFERS'
      | 'CURRENCY_DIFFERS'
      | 'MODE_DIFFERS'
      | 'INVOICE_TAKES_NO_MORE'
      | 'ACCOUNT_TAKES_NO_MORE'
    /** @description What a payer is asked for on a rail, and what became of it. */
    readonly PaymentOrder: {
      readonly id: components['schemas']['Uuid']
      /** @description Whose credits are bought, or whose invoice is paid. */
      readonly account_id: components['schemas']['Uuid']
      readonly provider: components['schemas']['PaymentProvider']
      readonly purpose: components['schemas']['PaymentPurpose']
      readonly status: components['schemas']['PaymentOrderStatus']
      /** @description What is asked for. */
      readonly amount: components['schemas']['Money']
      readonly currency: components['schemas']['Currency']
      /** @description How many credits a top-up buys; null where an invoice is paid. */
      readonly credits_amount: components['schemas']['CreditAmount'] | null
      /**
       * Format: uri
       * @description Where the payer pays; null while the provider has not answered, and where a payment was applied by hand.
       */
      readonly checkout_url: string | null
      /** @description The link as its provider calls it, Stripe's session or Razorpay's payment link; null where there is none. */
      readonly provider_order_id: string | null
      /** @description The payment that the order took, as its provider calls it; no other one settles it. Null where there is none yet. */
      readonly provider_payment_id: string | null
      /** @description The invoice that is paid; null of a top-up. */
      readonly service_invoice_id: components['schemas']['Uuid'] | null
      /** @description What sort of thing the caller's own reference is, or null. */
      readonly ref_type: components['schemas']['RefType'] | null
      /** @description Which one of its sort, or null. */
      readonly ref_id: components['schemas']['RefId'] | null
      /** @description The key under which the order was made. */
      readonly idempotency_key: string
      readonly created_at: components['schemas']['Timestamp']
      /** @description When its link ends. */
      readonly expires_at: components['schemas']['Timestamp']
      /** @description When the credits or the payment of the invoice were booked, or null. */
      readonly settled_at: components['schemas']['Timestamp'] | null
      /** @description Whose account it is. */
      readonly tenant_id: components['schemas']['Uuid']
      /** @description Whether real money moves; false in the test mode of a provider, and in the sandbox. */
      readonly is_live: boolean
      /** @description What one credit of a top-up costs; null where an invoice is paid. */
      readonly unit_price: components['schemas']['UnitPrice'] | null
      /** @description How much of it was given back, or is on its way back. */
      readonly amount_refunded: components['schemas']['Money']
      /** @description Why the payment that it took could not be booked, so that it is an unapplied payment; null where nothing stands in the way. */
      readonly held_back: components['schemas']['NoPlaceReason'] | null
    }
    /** @description Credits to buy. One of `account_id` and `external_key` is needed; both must name the same account. */
    readonly CreateTopupRequest: {
      readonly account_id?: components['schemas']['Uuid']
      readonly external_key?: components['schemas']['AccountKey']
      readonly credits_amount: components['schemas']['CreditAmount']
      readonly provider: components['schemas']['PaymentProviderInput']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description An act that needs no more than its name. */
    readonly PaymentActRequest: {
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description How much goes back to the payer. */
    readonly RefundPaymentOrderRequest: {
      /** @description How much. Absent means all that is left of what was paid. */
      readonly amount?: components['schemas']['MoneyInput']
      /** @description Why. */
      readonly reason?: components['schemas']['Explanation']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /**
     * @description What is known of a refund. A refund that succeeded may fail afterwards, and nothing follows FAILED.
     * @enum {string}
     */
    readonly RefundStatus: 'PENDING' | 'SUCCEEDED' | 'FAILED'
    /** @description Money that goes back to a payer. */
    readonly PaymentRefund: {
      /** @description The refund as its provider calls it. */
      readonly id: string
      readonly amount: components['schemas']['Money']
      readonly currency: components['schemas']['Currency']
      readonly status: components['schemas']['RefundStatus']
    }
    /** @description A payment order, and the refund that was asked for. */
    readonly RefundedPaymentOrder: {
      readonly id: components['schemas']['Uuid']
      /** @description Whose credits are bought, or whose invoice is paid. */
      readonly account_id: components['schemas']['Uuid']
      readonly provider: components['schemas']['PaymentProvider']
      readonly purpose: components['schemas']['PaymentPurpose']
      readonly status: components['schemas']['PaymentOrderStatus']
      /** @description What is asked for. */
      readonly amount: components['schemas']['Money']
      readonly currency: components['schemas']['Currency']
      /** @description How many credits a top-up buys; null where an invoice is paid. */
      readonly credits_amount: components['schemas']['CreditAmount'] | null
      /**
       * Format: uri
       * @description Where the payer pays; null while the provider has not answered, and where a payment was applied by hand.
       */
      readonly checkout_url: string | null
      /** @description The link as its provider calls it, Stripe's session or Razorpay's payment link; null where there is none. */
      readonly provider_order_id: string | null
      /** @description The payment that the order took, as its provider calls it; no other one settles it. Null where there is none yet. */
      readonly provider_payment_id: string | null
      /** @description The invoice that is paid; null of a top-up. */
      readonly service_invoice_id: components['schemas']['Uuid'] | null
      /** @description What sort of thing the caller's own reference is, or null. */
      readonly ref_type: components['schemas']['RefType'] | null
      /** @description Which one of its sort, or null. */
      readonly ref_id: components['schemas']['RefId'] | null
      /** @description The key under which the order was made. */
      readonly idempotency_key: string
      readonly created_at: components['schemas']['Timestamp']
      /** @description When its link ends. */
      readonly expires_at: components['schemas']['Timestamp']
      /** @description When the credits or the payment of the invoice were booked, or null. */
      readonly settled_at: components['schemas']['Timestamp'] | null
      /** @description Whose account it is. */
      readonly tenant_id: components['schemas']['Uuid']
      /** @description Whether real money moves; false in the test mode of a provider, and in the sandbox. */
      readonly is_live: boolean
      /** @description What one credit of a top-up costs; null where an invoice is paid. */
      readonly unit_price: components['schemas']['UnitPrice'] | null
      /** @description How much of it was given back, or is on its way back. */
      readonly amount_refunded: components['schemas']['Money']
      /** @description Why the payment that it took could not be booked, so that it is an unapplied payment; null where nothing stands in the way. */
      readonly held_back: components['schemas']['NoPlaceReason'] | null
      readonly refund: components['schemas']['PaymentRefund']
    }
    /** @description What a provider sends, in its own words. Nothing of it is trusted but by its signature. */
    readonly WebhookBody: unknown
    /** @description What a provider is told of its delivery. */
    readonly WebhookReceipt: {
      /**
       * @description The delivery is kept, and need not be sent again.
       * @constant
       */
      readonly ok: true
      /** @description Whether it was here before. */
      readonly duplicate: boolean
      /** @description The event as its provider calls it. */
      readonly event_id: string
      /** @description Whether it was applied before this answer; where that takes longer it is applied right after. */
      readonly processed: boolean
    }
    /**
     * @description A payment order's status, in either case.
     * @enum {string}
     */
    readonly PaymentOrderStatusInput:
      | 'pending'
      | 'paid'
      | 'failed'
      | 'cancelled'
      | 'expired'
      | 'refunded'
      | 'partially_refunded'
      | 'disputed'
      | 'PENDING'
      | 'PAID'
      | 'FAILED'
      | 'CANCELLED'
      | 'EXPIRED'
      | 'REFUNDED'
      | 'PARTIALLY_REFUNDED'
      | 'DISPUTED'
    /** @description A page of payment orders, newest first. */
    readonly PaymentOrderList: {
      readonly items: readonly components['schemas']['PaymentOrder'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /**
     * @description The state of a delivery, in either case.
     * @enum {string}
     */
    readonly PaymentEventStateInput:
      | 'received'
      | 'applied'
      | 'ignored'
      | 'quarantined'
      | 'dead'
      | 'refused'
      | 'RECEIVED'
      | 'APPLIED'
      | 'IGNORED'
      | 'QUARANTINED'
      | 'DEAD'
      | 'REFUSED'
    /**
     * @description What became of a delivery. RECEIVED is kept and yet to be applied; IGNORED is of a kind that is not used; QUARANTINED found no order or payment, and is taken up again when its payment is known; DEAD was
     *     tried too often; REFUSED was not let in, and nothing of it is kept but this line.
     * @enum {string}
     */
    readonly PaymentEventState: 'RECEIVED' | 'APPLIED' | 'IGNORED' | 'QUARANTINED' | 'DEAD' | 'REFUSED'
    /** @description A delivery of a provider, or one that was refused. */
    readonly PaymentEvent: {
      readonly id: components['schemas']['Uuid']
      readonly provider: components['schemas']['PaymentProvider']
      readonly state: components['schemas']['PaymentEventState']
      /** @description The event as its provider calls it; null of a refused one. */
      readonly event_id: string | null
      /** @description Its type in the provider's words; null of a refused one. */
      readonly event_type: string | null
      /** @description The payment that it speaks of, or null. */
      readonly payment_id: string | null
      /** @description Whether its signature held. */
      readonly signature_ok: boolean
      /** @description How often it was tried to apply it. */
      readonly attempts: number
      /** @description Why that did not work the last time, or null. */
      readonly last_error: string | null
      /** @description Why it was refused; null of one that is kept. */
      readonly code: components['schemas']['ErrorCode'] | null
      /** @description How large a refused one was, as far as it was read or announced; null of one that is kept. */
      readonly size_bytes: number | null
      readonly received_at: components['schemas']['Timestamp']
      /** @description When it was done with, or null. */
      readonly processed_at: components['schemas']['Timestamp'] | null
    }
    /** @description A page of deliveries, newest first. */
    readonly PaymentEventList: {
      readonly items: readonly components['schemas']['PaymentEvent'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /**
     * @description The state of an unapplied payment, in either case.
     * @enum {string}
     */
    readonly UnappliedPaymentStateInput: 'open' | 'refunding' | 'applied' | 'refunded' | 'OPEN' | 'REFUNDING' | 'APPLIED' | 'REFUNDED'
    /**
     * @description Whether an unapplied payment waits for an operator, is being given back, was given a place, or was given back.
     * @enum {string}
     */
    readonly UnappliedPaymentState: 'OPEN' | 'REFUNDING' | 'APPLIED' | 'REFUNDED'
    /** @description A payment that found no place: an operator applies it, or gives it back. */
    readonly UnappliedPayment: {
      readonly provider: components['schemas']['PaymentProvider']
      /** @description The payment as its provider calls it. */
      readonly payment_id: string
      /** @description Whether it is real money. */
      readonly is_live: boolean
      /** @description The account of the order that it spoke of, or null. */
      readonly account_id: components['schemas']['Uuid'] | null
      /** @description The order that it spoke of, or null. */
      readonly order_id: components['schemas']['Uuid'] | null
      readonly amount: components['schemas']['Money']
      readonly currency: components['schemas']['Currency']
      readonly reason: components['schemas']['NoPlaceReason']
      readonly state: components['schemas']['UnappliedPaymentState']
      /** @description The order that was made to apply it, or null. */
      readonly applied_order_id: components['schemas']['Uuid'] | null
      readonly received_at: components['schemas']['Timestamp']
      /** @description When it was applied or given back, or null. */
      readonly closed_at: components['schemas']['Timestamp'] | null
    }
    /** @description A page of unapplied payments, newest first. */
    readonly UnappliedPaymentList: {
      readonly items: readonly components['schemas']['UnappliedPayment'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /**
     * @description A payment as its provider calls it; Stripe's payment intent, Razorpay's payment.
     * @example pi_01900000000070008000000000000701
     */
    readonly ProviderPaymentId: string
    /** @description The payment pays this invoice. */
    readonly ApplyToInvoice: {
      readonly service_invoice_id: components['schemas']['Uuid']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description The payment buys so many credits, whatever one costs otherwise. One of `account_id` and `external_key` is needed; both must name the same account. */
    readonly ApplyToCredits: {
      readonly account_id?: components['schemas']['Uuid']
      readonly external_key?: components['schemas']['AccountKey']
      readonly credits_amount: components['schemas']['CreditAmount']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description Where an unapplied payment goes, all of it. */
    readonly ApplyUnappliedPaymentRequest: components['schemas']['ApplyToInvoice'] | components['schemas']['ApplyToCredits']
    /** @description An unapplied payment that has a place now, and the order that was made for it. */
    readonly AppliedPayment: {
      readonly payment: components['schemas']['UnappliedPayment']
      readonly order: components['schemas']['PaymentOrder']
    }
    /** @description An unapplied payment that was given back. */
    readonly RefundedPayment: {
      readonly payment: components['schemas']['UnappliedPayment']
    }
    /**
     * @description What a plan is called by programs; unique, and never changed.
     * @example growth-500
     */
    readonly PlanCode: string
    /**
     * @description What periods are counted in; of the calendar, where the subscription is.
     * @enum {string}
     */
    readonly PeriodUnit: 'MONTH' | 'QUARTER' | 'YEAR' | 'DAY'
    /** @description How long a period is. */
    readonly PeriodLength: {
      readonly unit: components['schemas']['PeriodUnit']
      /** @description How many of them. */
      readonly count: number
    }
    /**
     * @description ADD brings the credits on top of what is there; TOP_UP_TO brings what is missing to them.
     * @enum {string}
     */
    readonly RefillMode: 'ADD' | 'TOP_UP_TO'
    /**
     * @description What becomes of periods that passed while nothing ran. EACH is refilled, in order; or the current one alone.
     * @enum {string}
     */
    readonly MissedPeriods: 'EACH' | 'CURRENT_ONLY'
    /** @description How many days after a period closed unpaid a subscription is suspended. */
    readonly GraceDays: number
    /** @description What can be subscribed to. A subscription bears a copy of it, which later changes leave alone. */
    readonly Plan: {
      /** @description The plan. */
      readonly plan_id: components['schemas']['Uuid']
      readonly code: components['schemas']['PlanCode']
      readonly name: components['schemas']['Name']
      /** @description What a period brings; 0 of a plan that only bills. */
      readonly credits_per_period: components['schemas']['Credits']
      readonly period: components['schemas']['PeriodLength']
      readonly refill_mode: components['schemas']['RefillMode']
      /** @description Whether what is left of a period's credits ends with it. */
      readonly credits_end_with_period: boolean
      readonly missed_periods: components['schemas']['MissedPeriods']
      /** @description What a period costs, without tax; zero is free. */
      readonly price: components['schemas']['Money']
      readonly currency: components['schemas']['Currency']
      /** @description The tax on the price, in percent. */
      readonly tax_rate: components['schemas']['Decimal']
      /** @description The HSN code or SAC of the line that bills a period, or null. */
      readonly tax_code: components['schemas']['TaxCode'] | null
      readonly grace_days: components['schemas']['GraceDays']
      /** @description Whether it can be assigned. */
      readonly is_offered: boolean
      /** @description Counts the changes. */
      readonly revision: number
    }
    /** @description A page of plans, newest first. */
    readonly PlanList: {
      readonly items: readonly components['schemas']['Plan'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /**
     * @description What periods are counted in, in either case.
     * @enum {string}
     */
    readonly PeriodUnitInput: 'month' | 'quarter' | 'year' | 'day' | 'MONTH' | 'QUARTER' | 'YEAR' | 'DAY'
    /** @description How long a period is; so many months, quarters, years or days of the calendar. A month from the 31st ends on the last day of the next one. */
    readonly PeriodLengthInput: {
      readonly unit: components['schemas']['PeriodUnitInput']
      /** @description How many of them. */
      readonly count: number
    }
    /**
     * @description How a period refills, in either case.
     * @enum {string}
     */
    readonly RefillModeInput: 'add' | 'top_up_to' | 'ADD' | 'TOP_UP_TO'
    /**
     * @description What becomes of missed periods, in either case.
     * @enum {string}
     */
    readonly MissedPeriodsInput: 'each' | 'current_only' | 'EACH' | 'CURRENT_ONLY'
    /** @description What is to be sold. A plan brings credits, or costs something, or both. */
    readonly CreatePlanRequest: {
      readonly code: components['schemas']['PlanCode']
      readonly name: components['schemas']['Name']
      /** @description What a period brings; 0 for a plan that only bills. */
      readonly credits_per_period: components['schemas']['Credits']
      readonly period: components['schemas']['PeriodLengthInput']
      readonly refill_mode: components['schemas']['RefillModeInput']
      /** @description Whether what is left of a period's credits ends with it. Absent means false. */
      readonly credits_end_with_period?: boolean
      /** @description What becomes of missed periods, in either case. Absent means EACH. */
      readonly missed_periods?: components['schemas']['MissedPeriodsInput']
      /** @description What a period costs without tax, with at most the decimals of the currency; 0 is free, so that nothing is invoiced. Absent means 0. */
      readonly price?: components['schemas']['MoneyInput']
      /** @description The currency of the price. Absent means INR. */
      readonly currency?: components['schemas']['Currency']
      /** @description The tax on the price, in percent, 0 to 100, with at most three decimals. Absent means 0. */
      readonly tax_rate?: components['schemas']['TaxRateInput']
      /** @description The HSN code or SAC of the line that bills a period. */
      readonly tax_code?: components['schemas']['TaxCode']
      /** @description How many days after a period closed unpaid a subscription is suspended. Absent means 7. */
      readonly grace_days?: components['schemas']['GraceDays']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description What is to change of a plan. Members that are absent stay as they are. */
    readonly ChangePlanRequest: {
      readonly name?: components['schemas']['Name']
      /** @description Whether it can be assigned. Subscriptions that have it keep it. */
      readonly is_offered?: boolean
      /** @description What a period brings; 0 for a plan that only bills. */
      readonly credits_per_period?: components['schemas']['Credits']
      readonly period?: components['schemas']['PeriodLengthInput']
      readonly refill_mode?: components['schemas']['RefillModeInput']
      /** @description Whether what is left of a period's credits ends with it. */
      readonly credits_end_with_period?: boolean
      /** @description What becomes of missed periods, in either case. */
      readonly missed_periods?: components['schemas']['MissedPeriodsInput']
      /** @description What a period costs without tax, with at most the decimals of the currency; 0 is free, so that nothing is invoiced. */
      readonly price?: components['schemas']['MoneyInput']
      /** @description The currency of the price. */
      readonly currency?: components['schemas']['Currency']
      /** @description The tax on the price, in percent, 0 to 100, with at most three decimals. */
      readonly tax_rate?: components['schemas']['TaxRateInput']
      /** @description The HSN code or SAC of the line that bills a period; null takes it away. */
      readonly tax_code?: components['schemas']['TaxCode'] | null
      /** @description How many days after a period closed unpaid a subscription is suspended. */
      readonly grace_days?: components['schemas']['GraceDays']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /**
     * @description A subscription's status, in either case.
     * @enum {string}
     */
    readonly SubscriptionStatusInput:
      'active' | 'paused' | 'past_due' | 'suspended' | 'cancelled' | 'ACTIVE' | 'PAUSED' | 'PAST_DUE' | 'SUSPENDED' | 'CANCELLED'
    /** @description A plan as a subscription bears it: as it was when it was assigned. */
    readonly PlanCopy: {
      /** @description The plan. */
      readonly plan_id: components['schemas']['Uuid']
      readonly code: components['schemas']['PlanCode']
      readonly name: components['schemas']['Name']
      /** @description What a period brings; 0 of a plan that only bills. */
      readonly credits_per_period: components['schemas']['Credits']
      readonly period: components['schemas']['PeriodLength']
      readonly refill_mode: components['schemas']['RefillMode']
      /** @description Whether what is left of a period's credits ends with it. */
      readonly credits_end_with_period: boolean
      readonly missed_periods: components['schemas']['MissedPeriods']
      /** @description What a period costs, without tax; zero is free. */
      readonly price: components['schemas']['Money']
      readonly currency: components['schemas']['Currency']
      /** @description The tax on the price, in percent. */
      readonly tax_rate: components['schemas']['Decimal']
      /** @description The HSN code or SAC of the line that bills a period, or null. */
      readonly tax_code: components['schemas']['TaxCode'] | null
      readonly grace_days: components['schemas']['GraceDays']
    }
    /**
     * @description ACTIVE is refilled. PAUSED rests because somebody wants it to. PAST_DUE has a period that closed unpaid, SUSPENDED has had one for longer than the plan's grace; both bring nothing until all is paid. CANCELLED is over for good.
     * @enum {string}
     */
    readonly SubscriptionStatus: 'ACTIVE' | 'PAUSED' | 'PAST_DUE' | 'SUSPENDED' | 'CANCELLED'
    /** @description An account's plan, and where it stands. An account has one that is not CANCELLED at most. */
    readonly Subscription: {
      readonly id: components['schemas']['Uuid']
      /** @description Whose credits are refilled, and who is billed. */
      readonly account_id: components['schemas']['Uuid']
      /** @description Whose account it is. */
      readonly tenant_id: components['schemas']['Uuid']
      readonly plan: components['schemas']['PlanCopy']
      readonly status: components['schemas']['SubscriptionStatus']
      /** @description What its periods are counted from. A plan with periods of another length is counted from where it began. */
      readonly anchor_at: components['schemas']['Timestamp']
      /** @description Whose calendar and clock its periods go by. */
      readonly time_zone: components['schemas']['TimeZone']
      /** @description When the period began that was opened last, or null where none was. */
      readonly current_period_start: components['schemas']['Timestamp'] | null
      /** @description When that ends, which is where the next one begins. */
      readonly current_period_end: components['schemas']['Timestamp'] | null
      /** @description When the next period begins; null once it is CANCELLED. One that is not ACTIVE gets nothing then. */
      readonly next_refill_at: components['schemas']['Timestamp'] | null
      /** @description The plan from the end of the current period on, or null where it stays. */
      readonly next_plan: components['schemas']['PlanCopy'] | null
      /** @description Whether it ends with its current period. */
      readonly cancel_at_period_end: boolean
      /** @description Since when it is PAUSED, or null. */
      readonly paused_at: components['schemas']['Timestamp'] | null
      /** @description When the earliest period that is unpaid closed, or null. */
      readonly past_due_at: components['schemas']['Timestamp'] | null
      /** @description When its grace is over, or null where nothing is past due. */
      readonly suspend_at: components['schemas']['Timestamp'] | null
      /** @description When it ended, or null. */
      readonly cancelled_at: components['schemas']['Timestamp'] | null
      /** @description Why it was changed last, as an operator has said, or null. */
      readonly reason: string | null
      /** @description How many periods were opened. */
      readonly periods_total: number
      readonly created_at: components['schemas']['Timestamp']
      readonly updated_at: components['schemas']['Timestamp']
    }
    /** @description A page of subscriptions, newest first. */
    readonly SubscriptionList: {
      readonly items: readonly components['schemas']['Subscription'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /** @description Who gets which plan. One of `account_id` and `external_key` is needed, and both must name the same account; one of `plan_id` and `plan_code` is needed, not both. */
    readonly CreateSubscriptionRequest: {
      readonly account_id?: components['schemas']['Uuid']
      readonly external_key?: components['schemas']['AccountKey']
      readonly plan_id?: components['schemas']['Uuid']
      readonly plan_code?: components['schemas']['PlanCode']
      /** @description What the periods are counted from, at most 20 years ago and 5 years ahead. Absent means now. The first period is the one that it is now, or where this is yet to come, the one that begins then. */
      readonly anchor_at?: components['schemas']['TimestampInput']
      /** @description Whose calendar and clock the periods go by. Absent means the seller's. */
      readonly time_zone?: components['schemas']['TimeZone']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    } & (unknown | unknown)
    /** @description How much is to be looked at. */
    readonly RefillDueRequest: {
      /** @description How many subscriptions at most. Absent means as many as the service is set to. */
      readonly limit?: number
      /** @description Whether it is only told what would be done. Absent means false. */
      readonly dry_run?: boolean
    }
    /**
     * @description What came of one refill. NOTHING_NEEDED books no entry. WOULD_REFILL is what a dry run says. What FAILED is tried again by itself.
     * @enum {string}
     */
    readonly RefillOutcome: 'REFILLED' | 'NOTHING_NEEDED' | 'WOULD_REFILL' | 'FAILED'
    /** @description One period that a scan came upon. */
    readonly Refill: {
      /** @description Of which subscription. */
      readonly subscription_id: components['schemas']['Uuid']
      /** @description Whose credits. */
      readonly account_id: components['schemas']['Uuid']
      /** @description When the period begins. */
      readonly period_start: components['schemas']['Timestamp']
      /** @description When the next one begins. */
      readonly period_end: components['schemas']['Timestamp']
      /** @description The key of the ledger entry, `refill:{subscription_id}:{period_start}`. */
      readonly idempotency_key: string
      /** @description What was booked; of a dry run, and where it failed, what it is at most. */
      readonly credits: components['schemas']['Credits']
      readonly outcome: components['schemas']['RefillOutcome']
      /** @description Why it failed, or null. */
      readonly error: string | null
    }
    /** @description What a scan came upon. */
    readonly RefillReport: {
      /** @description Whether nothing was done. */
      readonly dry_run: boolean
      /** @description How many subscriptions were looked at. */
      readonly scanned: number
      /** @description Each period that was to be refilled, in order. */
      readonly refills: readonly components['schemas']['Refill'][]
      /** @description Whether more may be due than were looked at: more subscriptions, or more than 400 periods of one. */
      readonly has_more: boolean
    }
    /**
     * @description What a subscription is to be, in either case. PAUSED pauses it, ACTIVE resumes it, CANCELLED ends it now.
     * @enum {string}
     */
    readonly SubscriptionStatusChange: 'active' | 'paused' | 'cancelled' | 'ACTIVE' | 'PAUSED' | 'CANCELLED'
    /** @description What is to change of a subscription. At least one of `status`, `cancel_at_period_end` and a plan is needed; `plan_id` and `plan_code` are not given both. */
    readonly ChangeSubscriptionRequest: {
      readonly status?: components['schemas']['SubscriptionStatusChange']
      /** @description Whether it ends with its current period; false takes that back. */
      readonly cancel_at_period_end?: boolean
      readonly plan_id?: components['schemas']['Uuid']
      /** @description The plan from the end of the current period on; the plan that it has takes a planned change back. */
      readonly plan_code?: components['schemas']['PlanCode']
      /** @description Why, in words that people read. */
      readonly reason?: components['schemas']['Notes']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /**
     * @description What came of a period's refill. DUE until the ledger has answered; NOTHING where nothing was needed, as for a plan that only bills.
     * @enum {string}
     */
    readonly PeriodRefill: 'DUE' | 'BOOKED' | 'NOTHING'
    /**
     * @description What came of a period's invoice. NONE of a free plan; WANTED until it is issued; OPEN as long as something is due; SETTLED once it is paid, or void.
     * @enum {string}
     */
    readonly PeriodInvoiceStatus: 'NONE' | 'WANTED' | 'OPEN' | 'SETTLED'
    /** @description One period of a subscription, and what came of it. */
    readonly SubscriptionPeriod: {
      /** @description When it begins. */
      readonly period_start: components['schemas']['Timestamp']
      /** @description When the next one begins. */
      readonly period_end: components['schemas']['Timestamp']
      /** @description Its number among all that were opened. */
      readonly ordinal: number
      /** @description What the plan brings. */
      readonly credits_per_period: components['schemas']['Credits']
      readonly refill: components['schemas']['PeriodRefill']
      /** @description What was booked; null until it is, and where nothing was. */
      readonly credits: components['schemas']['Credits'] | null
      /** @description The ledger entry that booked it, or null. */
      readonly ledger_entry_id: components['schemas']['Uuid'] | null
      readonly invoice_status: components['schemas']['PeriodInvoiceStatus']
      /** @description The invoice that bills it, or null. */
      readonly service_invoice_id: components['schemas']['Uuid'] | null
      /** @description When the day is over on which the invoice is due; null until it is issued. */
      readonly overdue_at: components['schemas']['Timestamp'] | null
      /** @description What it costs, without tax. */
      readonly price: components['schemas']['Money']
      readonly currency: components['schemas']['Currency']
    }
    /** @description A page of the periods of a subscription, newest first. */
    readonly SubscriptionPeriodList: {
      readonly items: readonly components['schemas']['SubscriptionPeriod'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /** @description It needs no more than its name. A key may be sent; each period is refilled once, under whatever key. */
    readonly RefillSubscriptionRequest: {
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description What a tenant's accounts have subscribed to. */
    readonly OwnSubscription: {
      /** @description The subscription of each account that has one, newest first. */
      readonly items: readonly components['schemas']['Subscription'][]
      /** @description The newest of them, or null where there is none. */
      readonly subscription: components['schemas']['Subscription'] | null
    }
    /**
     * @description Who asked for the run.
     * @enum {string}
     */
    readonly JobTrigger: 'SCHEDULE' | 'OPERATOR'
    /**
     * @description Where a run stands. The next run of a job that FAILED goes on from there.
     * @enum {string}
     */
    readonly JobRunState: 'RUNNING' | 'DONE' | 'FAILED'
    /** @description One run of a job. Its times are those of the database's clock. */
    readonly JobRun: {
      readonly run_id: components['schemas']['Uuid']
      readonly trigger: components['schemas']['JobTrigger']
      readonly started_at: components['schemas']['Timestamp']
      /** @description Null while it runs. */
      readonly finished_at: components['schemas']['Timestamp'] | null
      /** @description Milliseconds; null while it runs. */
      readonly duration_ms: number | null
      readonly state: components['schemas']['JobRunState']
      /** @description What it did, in numbers and a few words; null while it runs and where it failed. */
      readonly did: {
        readonly [key: string]: string | number
      } | null
      /** @description What went wrong, for people to read; it begins with ABANDONED where its process died. Null where nothing did. */
      readonly error: string | null
    }
    /** @description Something that is done again and again. */
    readonly Job: {
      readonly name: string
      /** @description Its period. */
      readonly every_seconds: number
      /** @description The newest run, one under way included; null where it never ran. */
      readonly last_run: components['schemas']['JobRun'] | null
      /** @description When a run last ended well, or null. */
      readonly last_success_at: components['schemas']['Timestamp'] | null
      /** @description When it is called next; null where the scheduler is away, or runs in other processes alone. */
      readonly next_run_at: components['schemas']['Timestamp'] | null
      /** @description Whether no run ended well for more than twice its period and the time that a run may take. */
      readonly late: boolean
    }
    /**
     * @description What keeps the schedule.
     * @enum {string}
     */
    readonly SchedulerBackend: 'MONGODB' | 'POSTGRESQL'
    /** @description How the scheduler of the process that is asked does. */
    readonly SchedulerHealth: {
      readonly backend: components['schemas']['SchedulerBackend']
      /** @description False, too, in a process that runs no jobs. */
      readonly connected: boolean
      /** @description Why it is not connected, for people to read; null where it is. */
      readonly detail: string | null
    }
    /** @description Every job, and the scheduler that calls them. */
    readonly JobList: {
      readonly items: readonly components['schemas']['Job'][]
      readonly scheduler: components['schemas']['SchedulerHealth']
    }
    /** @description A page of the runs of a job, newest first. */
    readonly JobRunList: {
      readonly items: readonly components['schemas']['JobRun'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /**
     * @description A kind of finding, in either case.
     * @enum {string}
     */
    readonly FindingKindInput:
      | 'provider_mismatch'
      | 'unapplied_payment'
      | 'unplaced_event'
      | 'dead_event'
      | 'invoice_payment_went_back'
      | 'missing_reservation'
      | 'conflicting_evidence'
      | 'stale_reservation'
      | 'event_gap'
      | 'event_conflict'
      | 'ledger_mismatch'
      | 'stale_order'
      | 'refill_failed'
      | 'PROVIDER_MISMATCH'
      | 'UNAPPLIED_PAYMENT'
      | 'UNPLACED_EVENT'
      | 'DEAD_EVENT'
      | 'INVOICE_PAYMENT_WENT_BACK'
      | 'MISSING_RESERVATION'
      | 'CONFLICTING_EVIDENCE'
      | 'STALE_RESERVATION'
      | 'EVENT_GAP'
      | 'EVENT_CONFLICT'
      | 'LEDGER_MISMATCH'
      | 'STALE_ORDER'
      | 'REFILL_FAILED'
    /**
     * @description A severity of findings, in either case.
     * @enum {string}
     */
    readonly FindingSeverityInput: 'low' | 'medium' | 'high' | 'LOW' | 'MEDIUM' | 'HIGH'
    /** @description How it was closed. */
    readonly FindingResolution: {
      /** @description Who closed it: an operator, or the job that did not find it any more. */
      readonly by: string
      /** @description What the operator said; null where it closed itself. */
      readonly reason: components['schemas']['Explanation'] | null
      /** @description Whether an operator closed it. */
      readonly by_hand: boolean
    }
    /** @description Something that does not fit, and that nobody but an operator can mend. */
    readonly Finding: {
      readonly id: components['schemas']['Uuid']
      /** @description What it is about; the same drift found twice is one finding. */
      readonly key: string
      readonly kind: components['schemas']['FindingKind']
      readonly severity: components['schemas']['FindingSeverity']
      /** @description The account that it is about, or null. */
      readonly account_id: components['schemas']['Uuid'] | null
      /** @description What was seen. */
      readonly evidence: {
        readonly [key: string]: unknown
      }
      /** @description Where one reads more. */
      readonly links: readonly components['schemas']['FindingLink'][]
      /** @description What to do, for people to read. */
      readonly suggested_action: string
      readonly opened_at: components['schemas']['Timestamp']
      /** @description When it was noted last that it is still so: that is noted once an hour at most. */
      readonly last_seen_at: components['schemas']['Timestamp']
      /** @description How often that was noted, or something new of it. */
      readonly times_seen: number
      /** @description When it was closed, or null. */
      readonly closed_at: components['schemas']['Timestamp'] | null
      /** @description How it was closed; null while it is open. */
      readonly resolution: components['schemas']['FindingResolution'] | null
    }
    /** @description A page of findings, newest first. */
    readonly FindingList: {
      readonly items: readonly components['schemas']['Finding'][]
      readonly next_cursor: components['schemas']['Cursor']
    }
    /** @description Why it need not be looked at any more. */
    readonly ResolveFindingRequest: {
      readonly reason: components['schemas']['Explanation']
      readonly idempotency_key?: components['schemas']['IdempotencyKey']
    }
    /** @description Where the clock is to be. Exactly one of both. */
    readonly MoveTestClockRequest:
      | {
          /** @description The time that it is to be; not before the time that it is. */
          readonly now: components['schemas']['TimestampInput']
        }
      | {
          /**
           * @description How far it is to move: an ISO 8601 duration in days of 24 hours, hours, minutes and seconds.
           * @example P1D
           * @example PT15M
           */
          readonly advance: string
        }
    /** @description What the clock shows. */
    readonly TestClock: {
      readonly now: components['schemas']['Timestamp']
    }
    /** @description Whose payments of which span are to be compared with what is settled here. */
    readonly ReconcilePaymentsRequest: {
      readonly provider: components['schemas']['PaymentProviderInput']
      /** @description From this instant on. */
      readonly from: components['schemas']['TimestampInput']
      /** @description Before this instant, which is at most 31 days later. */
      readonly to: components['schemas']['TimestampInput']
      /** @description Whether it is only told what would be done. Absent means false. */
      readonly dry_run?: boolean
    }
    /** @description A payment that a provider and the service do not say the same of. */
    readonly PaymentDifference: {
      /** @description The payment as its provider calls it. */
      readonly payment_id: string
      /** @description Its order here, or null. */
      readonly order_id: components['schemas']['Uuid'] | null
      readonly amount: components['schemas']['Money']
      readonly currency: components['schemas']['Currency']
      /**
       * @description What was done. SETTLED and UPDATED, as its webhook would have done; FOUND, a finding is open; WOULD_ and so on of a dry run.
       * @enum {string}
       */
      readonly outcome: 'SETTLED' | 'UPDATED' | 'FOUND' | 'WOULD_SETTLE' | 'WOULD_UPDATE' | 'WOULD_FIND'
      /** @description What does not fit. */
      readonly detail: string
    }
    /** @description What a comparison has found. */
    readonly ReconciledPayments: {
      readonly provider: components['schemas']['PaymentProvider']
      readonly from: components['schemas']['Timestamp']
      readonly to: components['schemas']['Timestamp']
      /** @description Whether nothing was done. */
      readonly dry_run: boolean
      /** @description How many payments the provider has in the span. */
      readonly scanned: number
      /** @description What the provider has, and was not settled here. */
      readonly missing_here: readonly components['schemas']['PaymentDifference'][]
      /** @description What was settled here, and the provider does not have. */
      readonly missing_there: readonly components['schemas']['PaymentDifference'][]
      /** @description What both have, and do not say the same of. */
      readonly differs: readonly components['schemas']['PaymentDifference'][]
    }
    /** @description A reservation, as an item of a batch: the members of a reserve call and `op`. */
    readonly ReserveOperation: {
      /** @enum {string} */
      readonly op: 'reserve' | 'RESERVE'
      readonly account_id?: components['schemas']['Uuid']
      readonly external_key?: components['schemas']['AccountKey']
      /** @description How many credits to hold. Absent means 1, the price of one report. */
      readonly amount?: components['schemas']['CreditAmount']
      readonly ref_type: components['schemas']['RefType']
      readonly ref_id: components['schemas']['RefId']
      readonly idempotency_key: components['schemas']['IdempotencyKey']
    }
    /** @description A consumption, as an item of a batch: the members of a consume call and `op`. */
    readonly ConsumeOperation: {
      /** @enum {string} */
      readonly op: 'consume' | 'CONSUME'
      readonly account_id?: components['schemas']['Uuid']
      readonly external_key?: components['schemas']['AccountKey']
      readonly reservation_id?: components['schemas']['Uuid']
      /** @description With `ref_id`, never alone. */
      readonly ref_type?: components['schemas']['RefType']
      /** @description With `ref_type`, never alone. */
      readonly ref_id?: components['schemas']['RefId']
      /** @description How many credits to spend, at most what the reservation holds. Absent means all; the rest returns. */
      readonly amount?: components['schemas']['CreditAmount']
      readonly idempotency_key: components['schemas']['IdempotencyKey']
    }
    /** @description A release, as an item of a batch: the members of a release call and `op`. */
    readonly ReleaseOperation: {
      /** @enum {string} */
      readonly op: 'release' | 'RELEASE'
      readonly account_id?: components['schemas']['Uuid']
      readonly external_key?: components['schemas']['AccountKey']
      readonly reservation_id?: components['schemas']['Uuid']
      /** @description With `ref_id`, never alone. */
      readonly ref_type?: components['schemas']['RefType']
      /** @description With `ref_type`, never alone. */
      readonly ref_id?: components['schemas']['RefId']
      readonly idempotency_key: components['schemas']['IdempotencyKey']
    }
    /**
     * @description A primary key of V1.
     * @example 41
     */
    readonly V1Id: number
    /**
     * @description An amount of money as V1 sends it, taken from a NUMERIC(12,2), so always with two places.
     * @example 11800.00
     */
    readonly V1Money: string
    /**
     * @description A date as V1 sends it, ISO 8601, or null.
     * @example 2026-02-20
     */
    readonly V1Date: string | null
    /**
     * @description An instant as V1 sends it, ISO 8601 with an offset and at times with microseconds, or null.
     * @example 2026-02-20T09:31:07.114520+00:00
     */
    readonly V1Timestamp: string | null
  }
  responses: {
    /**
     * @description The request is malformed.
     *
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     */
    readonly InvalidQuery: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#validation-failed",
         *       "title": "Validation failed",
         *       "status": 400,
         *       "detail": "Cannot read the request: 1 place does not fit the contract",
         *       "instance": "/v1/health",
         *       "code": "VALIDATION_FAILED",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "errors": [
         *         {
         *           "path": "/query/deep",
         *           "message": "Unknown query parameter",
         *           "code": "unknown"
         *         }
         *       ]
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description Something inside went wrong.
     *
     *     - `INTERNAL`: a defect; the log has the details under the request id
     */
    readonly InternalFailure: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#internal",
         *       "title": "Internal",
         *       "status": 500,
         *       "detail": "Cannot answer: something inside went wrong",
         *       "instance": "/v1/billing/credits/reserve",
         *       "code": "INTERNAL",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description Not now.
     *
     *     - `SHUTTING_DOWN`: this process is about to end
     */
    readonly ShuttingDown: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly 'Retry-After': components['headers']['RetryAfter']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#shutting-down",
         *       "title": "Shutting down",
         *       "status": 503,
         *       "detail": "Cannot take new calls: this process is about to end",
         *       "instance": "/v1/meta",
         *       "code": "SHUTTING_DOWN",
         *       "request_id": "demo-1",
         *       "retryable": true
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description The answer that the caller has is still the right one. */
    readonly NotModified: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly ETag: components['headers']['ETag']
        readonly [name: string]: unknown
      }
      content?: never
    }
    /**
     * @description The caller is not known.
     *
     *     - `UNAUTHENTICATED`: no credential is given, or a wrong one
     */
    readonly Unauthenticated: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly 'WWW-Authenticate': components['headers']['WWWAuthenticate']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#unauthenticated",
         *       "title": "Unauthenticated",
         *       "status": 401,
         *       "detail": "Cannot tell who is calling: no credential is given",
         *       "instance": "/v1/billing/credits/reserve",
         *       "code": "UNAUTHENTICATED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The caller is known and has not the right.
     *
     *     - `FORBIDDEN`: the credential does not allow this call
     */
    readonly Forbidden: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#forbidden",
         *       "title": "Forbidden",
         *       "status": 403,
         *       "detail": "Cannot list accounts: the credential is a service",
         *       "instance": "/v1/control/tenant",
         *       "code": "FORBIDDEN",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `ACCOUNT_NOT_FOUND`: no account has this id or key
     */
    readonly AccountNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#account-not-found",
         *       "title": "Account not found",
         *       "status": 404,
         *       "detail": "Cannot find the account: none has the key v1:partner:404",
         *       "instance": "/v1/billing/accounts/status",
         *       "code": "ACCOUNT_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `AS_OF_IN_THE_FUTURE`: `as_of` is yet to come
     */
    readonly AsOfImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#as-of-in-the-future",
         *       "title": "As of in the future",
         *       "status": 422,
         *       "detail": "Cannot tell the credits of an instant that is yet to come",
         *       "instance": "/v1/billing/accounts/status",
         *       "code": "AS_OF_IN_THE_FUTURE",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description Not now.
     *
     *     - `STORAGE_UNAVAILABLE`: the database did not answer; with `outcome` UNKNOWN it is unknown whether something happened
     *     - `AUTHENTICATION_UNAVAILABLE`: the issuer of the tokens of operators and portals did not answer
     *     - `OVERLOADED`: it would have to wait too long for its turn; nothing was done
     *     - `SHUTTING_DOWN`: this process is about to end
     */
    readonly Unavailable: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly 'Retry-After': components['headers']['RetryAfter']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#storage-unavailable",
         *       "title": "Storage unavailable",
         *       "status": 503,
         *       "detail": "Cannot reach the database",
         *       "instance": "/v1/billing/credits/reserve",
         *       "code": "STORAGE_UNAVAILABLE",
         *       "request_id": "demo-1",
         *       "retryable": true,
         *       "outcome": "UNKNOWN"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `MALFORMED_JSON`: the body is no JSON, or not in UTF-8, or names a member twice
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     */
    readonly InvalidBody: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#malformed-json",
         *       "title": "Malformed json",
         *       "status": 400,
         *       "detail": "Cannot read the body: it ends too early",
         *       "instance": "/v1/billing/accounts/statuses",
         *       "code": "MALFORMED_JSON",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The body is too large.
     *
     *     - `BODY_TOO_LARGE`: the body is larger than 2 MB
     */
    readonly BodyTooLarge: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#body-too-large",
         *       "title": "Body too large",
         *       "status": 413,
         *       "detail": "Cannot read the body: it has more than 2097152 bytes",
         *       "instance": "/v1/billing/credits/batch",
         *       "code": "BODY_TOO_LARGE",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The body is of a sort that is not read.
     *
     *     - `MEDIA_TYPE_UNSUPPORTED`: the body is not `application/json` in UTF-8
     */
    readonly MediaTypeUnsupported: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#media-type-unsupported",
         *       "title": "Media type unsupported",
         *       "status": 415,
         *       "detail": "Cannot read the body: text/plain is not application/json",
         *       "instance": "/v1/billing/credits/reserve",
         *       "code": "MEDIA_TYPE_UNSUPPORTED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `MALFORMED_JSON`: the body is no JSON, or not in UTF-8, or names a member twice
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     *     - `ACCOUNT_REQUIRED`: neither `account_id` nor `external_key` is given
     *     - `IDEMPOTENCY_KEY_REQUIRED`: no idempotency key is given
     *     - `IDEMPOTENCY_KEY_MISMATCH`: the key in the header is another than that in the body
     */
    readonly InvalidReserve: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#validation-failed",
         *       "title": "Validation failed",
         *       "status": 400,
         *       "detail": "Cannot read the request: 1 place does not fit the contract",
         *       "instance": "/v1/billing/credits/reserve",
         *       "code": "VALIDATION_FAILED",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "errors": [
         *         {
         *           "path": "/body/amount",
         *           "message": "must be >= 1",
         *           "code": "minimum"
         *         }
         *       ]
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it, or the account is not certain.
     *
     *     - `ACCOUNT_MISMATCH`: `account_id` and `external_key` do not name the same account
     *     - `ACCOUNT_NOT_ACTIVE`: the account is suspended, or its policy is off
     *     - `REFERENCE_ALREADY_RESERVED`: the reference has an ACTIVE reservation already; `reservation_id` names it
     *     - `INSUFFICIENT_CREDITS`: fewer credits are available; `available` says how many
     */
    readonly ReserveConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#insufficient-credits",
         *       "title": "Insufficient credits",
         *       "status": 409,
         *       "detail": "Cannot reserve 60 credits: 40 available",
         *       "instance": "/v1/billing/credits/reserve",
         *       "code": "INSUFFICIENT_CREDITS",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "available": 40
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     */
    readonly KeyReused: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#idempotency-key-reused",
         *       "title": "Idempotency key reused",
         *       "status": 422,
         *       "detail": "Cannot reserve 2 credits: the key was used for another input",
         *       "instance": "/v1/billing/credits/reserve",
         *       "code": "IDEMPOTENCY_KEY_REUSED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `MALFORMED_JSON`: the body is no JSON, or not in UTF-8, or names a member twice
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     *     - `ACCOUNT_REQUIRED`: neither `account_id` nor `external_key` is given
     *     - `RESERVATION_REQUIRED`: neither `reservation_id` nor both `ref_type` and `ref_id` are given
     *     - `IDEMPOTENCY_KEY_REQUIRED`: no idempotency key is given
     *     - `IDEMPOTENCY_KEY_MISMATCH`: the key in the header is another than that in the body
     */
    readonly InvalidSettlement: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#reservation-required",
         *       "title": "Reservation required",
         *       "status": 400,
         *       "detail": "Cannot settle: neither reservation_id nor both ref_type and ref_id are given",
         *       "instance": "/v1/billing/credits/consume",
         *       "code": "RESERVATION_REQUIRED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `ACCOUNT_NOT_FOUND`: no account has this id or key
     *     - `RESERVATION_NOT_FOUND`: the account has no reservation of this id
     */
    readonly ReservationNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#reservation-not-found",
         *       "title": "Reservation not found",
         *       "status": 404,
         *       "detail": "Cannot settle reservation 01900000-0000-7000-8000-000000000404: the account has none of this id",
         *       "instance": "/v1/billing/credits/consume",
         *       "code": "RESERVATION_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it, or the account is not certain.
     *
     *     - `ACCOUNT_MISMATCH`: `account_id` and `external_key` do not name the same account
     *     - `RESERVATION_ALREADY_CONSUMED`: the reservation is consumed
     *     - `RESERVATION_ALREADY_RELEASED`: the reservation is released, or has expired
     */
    readonly SettlementConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#reservation-already-released",
         *       "title": "Reservation already released",
         *       "status": 409,
         *       "detail": "Cannot consume for commission_request 41: its reservation is RELEASED",
         *       "instance": "/v1/billing/credits/consume",
         *       "code": "RESERVATION_ALREADY_RELEASED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `AMOUNT_EXCEEDS_RESERVATION`: more is to be consumed than the reservation holds
     */
    readonly ConsumeImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#amount-exceeds-reservation",
         *       "title": "Amount exceeds reservation",
         *       "status": 422,
         *       "detail": "Cannot consume 2 credits: the reservation holds 1",
         *       "instance": "/v1/billing/credits/consume",
         *       "code": "AMOUNT_EXCEEDS_RESERVATION",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `MALFORMED_JSON`: the body is no JSON, or not in UTF-8, or names a member twice
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     *     - `IDEMPOTENCY_KEY_ON_BATCH`: a batch came with an `Idempotency-Key` header; its items carry their own keys
     */
    readonly InvalidBatch: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#idempotency-key-on-batch",
         *       "title": "Idempotency key on batch",
         *       "status": 400,
         *       "detail": "Cannot run the batch under one key: its operations carry their own",
         *       "instance": "/v1/billing/credits/batch",
         *       "code": "IDEMPOTENCY_KEY_ON_BATCH",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `MALFORMED_JSON`: the body is no JSON, or not in UTF-8, or names a member twice
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     *     - `CURSOR_INVALID`: the cursor is not one that such a run gave
     */
    readonly InvalidReconcile: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#cursor-invalid",
         *       "title": "Cursor invalid",
         *       "status": 400,
         *       "detail": "Cannot continue the run: this cursor is not one that such a run gave",
         *       "instance": "/v1/control/credits/reconcile",
         *       "code": "CURSOR_INVALID",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `ACCOUNT_NOT_FOUND`: no account has this id or key
     *     - `TENANT_NOT_FOUND`: no tenant has this id
     */
    readonly ReconcileTargetNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#account-not-found",
         *       "title": "Account not found",
         *       "status": 404,
         *       "detail": "Cannot find account 01900000-0000-7000-8000-000000000404",
         *       "instance": "/v1/control/credits/reconcile",
         *       "code": "ACCOUNT_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     *     - `ACCOUNT_REQUIRED`: neither `account_id` nor `external_key` is given
     *     - `CURSOR_INVALID`: the cursor is not one that this list gave
     */
    readonly InvalidAccountList: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#account-required",
         *       "title": "Account required",
         *       "status": 400,
         *       "detail": "Cannot list: neither account_id nor external_key is given",
         *       "instance": "/v1/billing/credits/ledger",
         *       "code": "ACCOUNT_REQUIRED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The account is not certain.
     *
     *     - `ACCOUNT_MISMATCH`: `account_id` and `external_key` do not name the same account
     */
    readonly AccountMismatch: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#account-mismatch",
         *       "title": "Account mismatch",
         *       "status": 409,
         *       "detail": "Cannot choose an account: account_id and external_key name different ones",
         *       "instance": "/v1/billing/credits/ledger",
         *       "code": "ACCOUNT_MISMATCH",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `TENANT_NOT_FOUND`: no tenant has this id
     */
    readonly TenantNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#tenant-not-found",
         *       "title": "Tenant not found",
         *       "status": 404,
         *       "detail": "Cannot find the tenant: none has the id 11111111-1111-1111-1111-111111111112",
         *       "instance": "/v1/control/accounts",
         *       "code": "TENANT_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The envelope is broken. What came is kept as it came, and shown on the monitor.
     *
     *     - `MALFORMED_JSON`: the body is no JSON
     *     - `VALIDATION_FAILED`: it is no object, or a required member is missing or of another type; `errors` says where
     *     - `IDEMPOTENCY_KEY_MISMATCH`: the `Idempotency-Key` header and `idempotency_key` differ
     */
    readonly InvalidEvent: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#validation-failed",
         *       "title": "Validation failed",
         *       "status": 400,
         *       "detail": "Cannot take the call: /body/event_type must have required property 'event_type'",
         *       "instance": "/v1/billing/events",
         *       "code": "VALIDATION_FAILED",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "errors": [
         *         {
         *           "path": "/body/event_type",
         *           "message": "must have required property 'event_type'",
         *           "code": "required"
         *         }
         *       ]
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     *     - `CURSOR_INVALID`: the cursor is not one that this list gave
     */
    readonly InvalidList: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#cursor-invalid",
         *       "title": "Cursor invalid",
         *       "status": 400,
         *       "detail": "Cannot read on from this cursor: this list did not give it",
         *       "instance": "/v1/control/credits",
         *       "code": "CURSOR_INVALID",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description Too many calls.
     *
     *     - `RATE_LIMITED`: too many control calls in a minute
     */
    readonly RateLimited: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly 'Retry-After': components['headers']['RetryAfter']
        readonly RateLimit: components['headers']['RateLimit']
        readonly 'RateLimit-Policy': components['headers']['RateLimitPolicy']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#rate-limited",
         *       "title": "Rate limited",
         *       "status": 429,
         *       "detail": "Cannot serve this call now: more than 180 control calls in a minute",
         *       "instance": "/v1/control/tenant",
         *       "code": "RATE_LIMITED",
         *       "request_id": "demo-1",
         *       "retryable": true,
         *       "retry_after_seconds": 17
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `MALFORMED_JSON`: the body is no JSON, or not in UTF-8, or names a member twice
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     *     - `IDEMPOTENCY_KEY_MISMATCH`: the key in the header is another than that in the body
     */
    readonly InvalidOperatorWrite: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#validation-failed",
         *       "title": "Validation failed",
         *       "status": 400,
         *       "detail": "Cannot read the request: 1 place does not fit the contract",
         *       "instance": "/v1/control/onboard",
         *       "code": "VALIDATION_FAILED",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "errors": [
         *         {
         *           "path": "/body/tenant_name",
         *           "message": "must have required property 'tenant_name'",
         *           "code": "required"
         *         }
         *       ]
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The key is taken.
     *
     *     - `ACCOUNT_EXISTS`: the key belongs to another account: of another tenant or type, or onboarded with other input
     */
    readonly AccountExists: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#account-exists",
         *       "title": "Account exists",
         *       "status": 409,
         *       "detail": "Cannot enrol v1:partner:7: the key belongs to another account",
         *       "instance": "/v1/control/onboard",
         *       "code": "ACCOUNT_EXISTS",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The caller has seen an older version.
     *
     *     - `PRECONDITION_FAILED`: the account's policy or status has changed since the `ETag` in `If-Match`
     */
    readonly PreconditionFailed: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#precondition-failed",
         *       "title": "Precondition failed",
         *       "status": 412,
         *       "detail": "Cannot change the policy: it has changed since it was read",
         *       "instance": "/v1/control/accounts/01900000-0000-7000-8000-000000000001/policy",
         *       "code": "PRECONDITION_FAILED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `CREDIT_ENROLLMENT_BLOCKED`: nothing is available, and the change to CREDIT is not forced
     */
    readonly EnrollmentBlocked: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#credit-enrollment-blocked",
         *       "title": "Credit enrollment blocked",
         *       "status": 409,
         *       "detail": "Cannot change to CREDIT: 0 credits available",
         *       "instance": "/v1/control/accounts/01900000-0000-7000-8000-000000000001/policy",
         *       "code": "CREDIT_ENROLLMENT_BLOCKED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `MALFORMED_JSON`: the body is no JSON, or not in UTF-8, or names a member twice
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     *     - `IDEMPOTENCY_KEY_REQUIRED`: no idempotency key is given
     *     - `IDEMPOTENCY_KEY_MISMATCH`: the key in the header is another than that in the body
     */
    readonly InvalidGrant: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#idempotency-key-required",
         *       "title": "Idempotency key required",
         *       "status": 400,
         *       "detail": "Cannot grant credits: no idempotency key is given",
         *       "instance": "/v1/control/accounts/01900000-0000-7000-8000-000000000002/credits/grant",
         *       "code": "IDEMPOTENCY_KEY_REQUIRED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `ACCOUNT_NOT_FOUND`: no account has this id or key
     *     - `ENTRY_NOT_FOUND`: the account has no ledger entry of this id
     */
    readonly GrantTargetNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#entry-not-found",
         *       "title": "Entry not found",
         *       "status": 404,
         *       "detail": "Cannot undo entry 01900000-0000-7000-8000-000000000404: the account has none of this id",
         *       "instance": "/v1/control/accounts/01900000-0000-7000-8000-000000000002/credits/grant",
         *       "code": "ENTRY_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `INSUFFICIENT_CREDITS`: fewer credits are available; `available` says how many
     *     - `ENTRY_ALREADY_REVERSED`: the entry is undone already
     */
    readonly GrantConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#insufficient-credits",
         *       "title": "Insufficient credits",
         *       "status": 409,
         *       "detail": "Cannot take 60 credits: 40 available",
         *       "instance": "/v1/control/accounts/01900000-0000-7000-8000-000000000002/credits/grant",
         *       "code": "INSUFFICIENT_CREDITS",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "available": 40
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `AMOUNT_NOT_ALLOWED`: a grant or top-up is negative
     *     - `OPTION_NOT_ALLOWED`: `expires_at` or `reverses_entry_id` does not go with this amount and reason
     *     - `EXPIRY_IN_THE_PAST`: `expires_at` is not in the future
     *     - `ENTRY_NOT_REVERSIBLE`: the entry is no consumption
     *     - `AMOUNT_EXCEEDS_ENTRY`: more is to be undone than the entry moved
     *     - `BALANCE_LIMIT_EXCEEDED`: the account would have more than 2^53-1 credits
     */
    readonly GrantImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#amount-not-allowed",
         *       "title": "Amount not allowed",
         *       "status": 422,
         *       "detail": "Cannot grant -5 credits: only an adjustment may be negative",
         *       "instance": "/v1/control/accounts/01900000-0000-7000-8000-000000000002/credits/grant",
         *       "code": "AMOUNT_NOT_ALLOWED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `MALFORMED_JSON`: the body is no JSON, or not in UTF-8, or names a member twice
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     *     - `ACCOUNT_REQUIRED`: neither `account_id` nor `external_key` is given
     *     - `IDEMPOTENCY_KEY_REQUIRED`: no idempotency key is given
     *     - `IDEMPOTENCY_KEY_MISMATCH`: the key in the header is another than that in the body
     *     - `OVERRIDE_REASON_REQUIRED`: an override is asked for without a reason
     */
    readonly InvalidOperatorReserve: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#override-reason-required",
         *       "title": "Override reason required",
         *       "status": 400,
         *       "detail": "Cannot override: override_reason is not given",
         *       "instance": "/v1/control/credits/reserve",
         *       "code": "OVERRIDE_REASON_REQUIRED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `BALANCE_LIMIT_EXCEEDED`: the account would have more than 2^53-1 credits
     */
    readonly OverrideImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#idempotency-key-reused",
         *       "title": "Idempotency key reused",
         *       "status": 422,
         *       "detail": "Cannot reserve 2 credits: the key was used for another input",
         *       "instance": "/v1/control/credits/reserve",
         *       "code": "IDEMPOTENCY_KEY_REUSED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `TENANT_NOT_FOUND`: no tenant has this id
     *     - `BILLING_PROFILE_NOT_FOUND`: the tenant has no billing profile of its own
     */
    readonly BillingProfileNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#billing-profile-not-found",
         *       "title": "Billing profile not found",
         *       "status": 404,
         *       "detail": "Cannot find the billing profile: the tenant has none of its own",
         *       "instance": "/v1/control/tenant/01900000-0000-7000-8000-000000000070/billing-profile",
         *       "code": "BILLING_PROFILE_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `GSTIN_TAKEN`: another billing profile has this GSTIN, or another seller has given numbers under it
     */
    readonly GstinTaken: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#gstin-taken",
         *       "title": "Gstin taken",
         *       "status": 409,
         *       "detail": "Cannot keep the billing profile: another one has the GSTIN 27AAPFU0939F1ZV",
         *       "instance": "/v1/control/tenant/01900000-0000-7000-8000-000000000070/billing-profile",
         *       "code": "GSTIN_TAKEN",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `GSTIN_INVALID`: a GSTIN is none: its form, its state or its check digit
     *     - `PROFILE_INVALID`: the profile contradicts itself, or names what there is not, such as a time zone
     */
    readonly ProfileImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#gstin-invalid",
         *       "title": "Gstin invalid",
         *       "status": 422,
         *       "detail": "Cannot take 27AAPFU0939F1ZX: its check digit is wrong",
         *       "instance": "/v1/control/tenant/11111111-1111-1111-1111-111111111111/billing-profile",
         *       "code": "GSTIN_INVALID",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `MALFORMED_JSON`: the body is no JSON, or not in UTF-8, or names a member twice
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     *     - `ACCOUNT_REQUIRED`: neither `account_id` nor `external_key` is given
     *     - `IDEMPOTENCY_KEY_MISMATCH`: the key in the header is another than that in the body
     */
    readonly InvalidInvoiceDraft: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#validation-failed",
         *       "title": "Validation failed",
         *       "status": 400,
         *       "detail": "Cannot take the call: /body/items/0/tax_rate must match pattern",
         *       "instance": "/v1/service-invoices",
         *       "code": "VALIDATION_FAILED",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "errors": [
         *         {
         *           "path": "/body/items/0/tax_rate",
         *           "message": "must match pattern",
         *           "code": "pattern"
         *         }
         *       ]
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `MONEY_TOO_PRECISE`: a sum has more decimals than its currency
     *     - `TAX_NOT_ALLOWED`: a line's rate and treatment do not go with each other, or with where the supply goes
     *     - `GSTIN_INVALID`: a GSTIN is none: its form, its state or its check digit
     *     - `STATE_UNKNOWN`: there is no GST state of this code
     *     - `DATES_OUT_OF_ORDER`: an invoice would be due before it is issued, or a payment has come on a day that is yet to come
     *     - `INVOICE_TOTAL_TOO_LARGE`: the total would be more than 10^13 whole units
     */
    readonly DraftImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#money-too-precise",
         *       "title": "Money too precise",
         *       "status": 422,
         *       "detail": "Cannot take 1200.505 INR: the currency has 2 decimals",
         *       "instance": "/v1/service-invoices",
         *       "code": "MONEY_TOO_PRECISE",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `INVOICE_NOT_FOUND`: no invoice has this id; to a portal, drafts and those of other tenants are not there either
     */
    readonly InvoiceNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#invoice-not-found",
         *       "title": "Invoice not found",
         *       "status": 404,
         *       "detail": "Cannot find the invoice: none has the id 01900000-0000-7000-8000-000000000404",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000404",
         *       "code": "INVOICE_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `INVOICE_NOT_DRAFT`: the invoice is issued, and only a draft is edited
     *     - `INVOICE_VOID`: the invoice is void
     */
    readonly EditConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#invoice-not-draft",
         *       "title": "Invoice not draft",
         *       "status": 409,
         *       "detail": "Cannot edit invoice INV/25-26/0001: it is SENT, and only a draft is edited",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601",
         *       "code": "INVOICE_NOT_DRAFT",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `INVOICE_VOID`: the invoice is void
     *     - `BILLING_PROFILE_MISSING`: there is no billing profile that says who sells
     *     - `SELLER_NOT_REGISTERED`: the invoice charges tax, and the seller has no GSTIN
     *     - `INVOICE_BACKDATED`: the date is before the last one of the series, and `allow_backdated` is not true
     *     - `INVOICE_NUMBER_TOO_LONG`: the next number of the series would have more than 16 characters
     *     - `GSTIN_TAKEN`: another seller has given numbers under this GSTIN
     */
    readonly IssueConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#billing-profile-missing",
         *       "title": "Billing profile missing",
         *       "status": 409,
         *       "detail": "Cannot issue invoice 01900000-0000-7000-8000-000000000601: there is no billing profile that says who sells",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/issue",
         *       "code": "BILLING_PROFILE_MISSING",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `DATES_OUT_OF_ORDER`: an invoice would be due before it is issued, or a payment has come on a day that is yet to come
     *     - `TAX_NOT_ALLOWED`: a line's rate and treatment do not go with each other, or with where the supply goes
     *     - `INVOICE_TOTAL_TOO_LARGE`: the total would be more than 10^13 whole units
     */
    readonly IssueImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#dates-out-of-order",
         *       "title": "Dates out of order",
         *       "status": 422,
         *       "detail": "Cannot make an invoice of 2026-02-24 due on 2026-02-01: that is before",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/issue",
         *       "code": "DATES_OUT_OF_ORDER",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `INVOICE_NOT_ISSUED`: the invoice is a draft
     *     - `INVOICE_VOID`: the invoice is void
     */
    readonly InvoiceNotIssued: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#invoice-not-issued",
         *       "title": "Invoice not issued",
         *       "status": 409,
         *       "detail": "Cannot send invoice 01900000-0000-7000-8000-000000000601: it is a draft, and has to be issued before",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/send",
         *       "code": "INVOICE_NOT_ISSUED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `INVOICE_NOT_UNPAID`: something was paid or adjusted; a credit note takes the rest back
     */
    readonly VoidConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#invoice-not-unpaid",
         *       "title": "Invoice not unpaid",
         *       "status": 409,
         *       "detail": "Cannot void invoice INV/25-26/0001: something was paid or adjusted; a credit note takes it back",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/void",
         *       "code": "INVOICE_NOT_UNPAID",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `INVOICE_NOT_ISSUED`: the invoice is a draft
     *     - `INVOICE_ALREADY_PAID`: nothing is due
     *     - `INVOICE_VOID`: the invoice is void
     */
    readonly InvoiceNotOpen: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#invoice-already-paid",
         *       "title": "Invoice already paid",
         *       "status": 409,
         *       "detail": "Cannot pay invoice INV/25-26/0001: nothing is due",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/payments",
         *       "code": "INVOICE_ALREADY_PAID",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `MONEY_TOO_PRECISE`: a sum has more decimals than its currency
     *     - `AMOUNT_NOT_ALLOWED`: it is over nothing
     *     - `AMOUNT_EXCEEDS_DUE`: it is more than what is due; `amount_due` says how much that is
     *     - `DATES_OUT_OF_ORDER`: an invoice would be due before it is issued, or a payment has come on a day that is yet to come
     */
    readonly PaymentImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#amount-exceeds-due",
         *       "title": "Amount exceeds due",
         *       "status": 422,
         *       "detail": "Cannot pay 9000.00 INR of invoice INV/25-26/0001: 8025.00 is due",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/payments",
         *       "code": "AMOUNT_EXCEEDS_DUE",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "amount_due": "8025.00"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `DATES_OUT_OF_ORDER`: an invoice would be due before it is issued, or a payment has come on a day that is yet to come
     */
    readonly MarkPaidImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#dates-out-of-order",
         *       "title": "Dates out of order",
         *       "status": 422,
         *       "detail": "Cannot book a payment of 2099-01-01: that day is yet to come",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/mark-paid",
         *       "code": "DATES_OUT_OF_ORDER",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `INVOICE_NOT_ISSUED`: the invoice is a draft
     *     - `INVOICE_ALREADY_PAID`: nothing is due
     *     - `INVOICE_VOID`: the invoice is void
     *     - `INVOICE_NUMBER_TOO_LONG`: the next number of the series would have more than 16 characters
     *     - `GSTIN_TAKEN`: another seller has given numbers under this GSTIN
     */
    readonly AdjustmentConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#invoice-not-issued",
         *       "title": "Invoice not issued",
         *       "status": 409,
         *       "detail": "Cannot adjust invoice 01900000-0000-7000-8000-000000000601: it is a draft, and has to be issued before",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/adjustments",
         *       "code": "INVOICE_NOT_ISSUED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `MONEY_TOO_PRECISE`: a sum has more decimals than its currency
     *     - `AMOUNT_NOT_ALLOWED`: it is over nothing
     *     - `AMOUNT_EXCEEDS_DUE`: it is more than what is due; `amount_due` says how much that is
     *     - `AMOUNT_EXCEEDS_LEFT`: it is more than what is left to credit; `amount_left` says how much that is, where it is about the whole invoice
     */
    readonly AdjustmentImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#amount-exceeds-due",
         *       "title": "Amount exceeds due",
         *       "status": 422,
         *       "detail": "Cannot adjust 9000.00 INR of invoice INV/25-26/0001: 3025.00 is due",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/adjustments",
         *       "code": "AMOUNT_EXCEEDS_DUE",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "amount_due": "3025.00"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `INVOICE_NOT_ISSUED`: the invoice is a draft
     *     - `INVOICE_VOID`: the invoice is void
     *     - `INVOICE_NUMBER_TOO_LONG`: the next number of the series would have more than 16 characters
     *     - `GSTIN_TAKEN`: another seller has given numbers under this GSTIN
     */
    readonly CreditNoteConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#invoice-not-issued",
         *       "title": "Invoice not issued",
         *       "status": 409,
         *       "detail": "Cannot credit invoice 01900000-0000-7000-8000-000000000601: it is a draft, and has to be issued before",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/credit-notes",
         *       "code": "INVOICE_NOT_ISSUED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `MONEY_TOO_PRECISE`: a sum has more decimals than its currency
     *     - `AMOUNT_NOT_ALLOWED`: it is over nothing
     *     - `AMOUNT_EXCEEDS_LEFT`: it is more than what is left to credit; `amount_left` says how much that is, where it is about the whole invoice
     *     - `OPTION_NOT_ALLOWED`: the invoice has no such line
     */
    readonly CreditNoteImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#amount-exceeds-left",
         *       "title": "Amount exceeds left",
         *       "status": 422,
         *       "detail": "Cannot credit 9000.00 of line 0 of invoice INV/25-26/0001: 8025.00 INR is left to credit",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/credit-notes",
         *       "code": "AMOUNT_EXCEEDS_LEFT",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "amount_left": "8025.00"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `INVOICE_NOT_FOUND`: no invoice has this id; to a portal, drafts and those of other tenants are not there either
     *     - `CREDIT_NOTE_NOT_FOUND`: the invoice has no credit note of this id
     */
    readonly CreditNoteNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#credit-note-not-found",
         *       "title": "Credit note not found",
         *       "status": 404,
         *       "detail": "Cannot find the credit note: the invoice has none of the id 01900000-0000-7000-8000-000000000404",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/credit-notes/01900000-0000-7000-8000-000000000404/pdf",
         *       "code": "CREDIT_NOTE_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     */
    readonly InvalidUpload: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#validation-failed",
         *       "title": "Validation failed",
         *       "status": 400,
         *       "detail": "Cannot take the call: /body/file must be there",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/payment-proof",
         *       "code": "VALIDATION_FAILED",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "errors": [
         *         {
         *           "path": "/body/file",
         *           "message": "must be there",
         *           "code": "required"
         *         }
         *       ]
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `INVOICE_NOT_ISSUED`: the invoice is a draft
     *     - `INVOICE_VOID`: the invoice is void
     *     - `PAYMENT_PROOFS_FULL`: the invoice has 20 payment proofs, and takes no more
     */
    readonly UploadConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#invoice-void",
         *       "title": "Invoice void",
         *       "status": 409,
         *       "detail": "Cannot show a payment of invoice INV/25-26/0001: it is void",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/payment-proof",
         *       "code": "INVOICE_VOID",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The body is too large.
     *
     *     - `BODY_TOO_LARGE`: the file is larger than 5 MB
     */
    readonly UploadTooLarge: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#body-too-large",
         *       "title": "Body too large",
         *       "status": 413,
         *       "detail": "Cannot read the file: it has more than 5242880 bytes",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/payment-proof",
         *       "code": "BODY_TOO_LARGE",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "limit_bytes": 5242880
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The body is of a sort that is not read.
     *
     *     - `MEDIA_TYPE_UNSUPPORTED`: the body is not `multipart/form-data`, or it is compressed
     */
    readonly FormExpected: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#media-type-unsupported",
         *       "title": "Media type unsupported",
         *       "status": 415,
         *       "detail": "Cannot read the body: its content type is not multipart/form-data",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/payment-proof",
         *       "code": "MEDIA_TYPE_UNSUPPORTED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `FILE_TYPE_NOT_ALLOWED`: the file is neither PDF nor PNG nor JPEG, whatever it is called
     */
    readonly FileTypeNotAllowed: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#file-type-not-allowed",
         *       "title": "File type not allowed",
         *       "status": 422,
         *       "detail": "Cannot keep receipt.pdf: it is neither PDF nor PNG nor JPEG",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/payment-proof",
         *       "code": "FILE_TYPE_NOT_ALLOWED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `INVOICE_NOT_FOUND`: no invoice has this id; to a portal, drafts and those of other tenants are not there either
     *     - `PAYMENT_PROOF_NOT_FOUND`: the invoice has no payment proof of this id
     */
    readonly PaymentProofNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#payment-proof-not-found",
         *       "title": "Payment proof not found",
         *       "status": 404,
         *       "detail": "Cannot find the payment proof: the invoice has none of the id 01900000-0000-7000-8000-000000000404",
         *       "instance": "/v1/service-invoices/01900000-0000-7000-8000-000000000601/payment-proofs/01900000-0000-7000-8000-000000000404",
         *       "code": "PAYMENT_PROOF_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `ACCOUNT_NOT_FOUND`: no account has this id or key; to a portal, those of other tenants are not there either
     *     - `INVOICE_NOT_FOUND`: the account has no invoice of this id; to a portal, drafts are not there either
     */
    readonly CheckoutTargetNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#invoice-not-found",
         *       "title": "Invoice not found",
         *       "status": 404,
         *       "detail": "Cannot find the invoice: none has the id 01900000-0000-7000-8000-000000000404",
         *       "instance": "/v1/payments/checkout-link",
         *       "code": "INVOICE_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `ACCOUNT_MISMATCH`: `account_id` and `external_key` do not name the same account
     *     - `INVOICE_NOT_ISSUED`: the invoice is a draft
     *     - `INVOICE_ALREADY_PAID`: nothing is due
     *     - `INVOICE_VOID`: the invoice is void
     *     - `RAIL_OFF`: the rail has no keys here
     *     - `PROVIDER_REFUSED`: the provider said no
     */
    readonly CheckoutConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#invoice-already-paid",
         *       "title": "Invoice already paid",
         *       "status": 409,
         *       "detail": "Cannot take a payment for invoice INV/25-26/0001: nothing is due",
         *       "instance": "/v1/payments/checkout-link",
         *       "code": "INVOICE_ALREADY_PAID",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `MONEY_TOO_PRECISE`: a sum has more decimals than its currency
     *     - `AMOUNT_NOT_ALLOWED`: it is over nothing, or over more than a provider can count; or it is not said what is bought
     *     - `AMOUNT_NOT_DUE`: it is not what is due of the invoice; `amount_due` says how much that is
     *     - `AMOUNT_NOT_THE_PRICE`: it is not the price of the credits; `price` or `unit_price` says what that is
     *     - `CURRENCY_NOT_ACCEPTED`: the account or the invoice is in another currency; `currency` says in which
     *     - `OPTION_NOT_ALLOWED`: an invoice is named for a top-up, or credits for an invoice, or no invoice where one is paid
     */
    readonly CheckoutImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#amount-not-due",
         *       "title": "Amount not due",
         *       "status": 422,
         *       "detail": "Cannot ask for 9000.00 INR: 8025.00 is due",
         *       "instance": "/v1/payments/checkout-link",
         *       "code": "AMOUNT_NOT_DUE",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "amount_due": "8025.00"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description Not now.
     *
     *     - `STORAGE_UNAVAILABLE`: the database did not answer; with `outcome` UNKNOWN it is unknown whether something happened
     *     - `PROVIDER_UNAVAILABLE`: the provider did not answer; with `outcome` UNKNOWN it is unknown whether something happened
     *     - `AUTHENTICATION_UNAVAILABLE`: the issuer of the tokens of operators and portals did not answer
     *     - `OVERLOADED`: it would have to wait too long for its turn; nothing was done
     *     - `SHUTTING_DOWN`: this process is about to end
     */
    readonly RailUnavailable: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly 'Retry-After': components['headers']['RetryAfter']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#provider-unavailable",
         *       "title": "Provider unavailable",
         *       "status": 503,
         *       "detail": "Cannot reach STRIPE",
         *       "instance": "/v1/payments/checkout-link",
         *       "code": "PROVIDER_UNAVAILABLE",
         *       "request_id": "demo-1",
         *       "retryable": true,
         *       "outcome": "UNKNOWN"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `ACCOUNT_MISMATCH`: `account_id` and `external_key` do not name the same account
     *     - `RAIL_OFF`: the rail has no keys here
     *     - `PROVIDER_REFUSED`: the provider said no
     */
    readonly TopupConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#rail-off",
         *       "title": "Rail off",
         *       "status": 409,
         *       "detail": "Cannot use STRIPE: it has no keys here",
         *       "instance": "/v1/payments/topup",
         *       "code": "RAIL_OFF",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "provider": "STRIPE"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `AMOUNT_NOT_ALLOWED`: they cost nothing, or more than a provider can count
     */
    readonly TopupImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#idempotency-key-reused",
         *       "title": "Idempotency key reused",
         *       "status": 422,
         *       "detail": "Cannot make the payment order: its key belongs to order 01900000-0000-7000-8000-000000000701, made with another input",
         *       "instance": "/v1/payments/topup",
         *       "code": "IDEMPOTENCY_KEY_REUSED",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "order_id": "01900000-0000-7000-8000-000000000701"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `PAYMENT_ORDER_NOT_FOUND`: no payment order has this id; to a portal, those of other tenants are not there either
     */
    readonly PaymentOrderNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#payment-order-not-found",
         *       "title": "Payment order not found",
         *       "status": 404,
         *       "detail": "Cannot find payment order 01900000-0000-7000-8000-000000000404",
         *       "instance": "/v1/payments/orders/01900000-0000-7000-8000-000000000404",
         *       "code": "PAYMENT_ORDER_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `PAYMENT_ORDER_NOT_OPEN`: it is paid, or its link is closed; `order_status` says which
     *     - `RAIL_OFF`: the rail has no keys here
     *     - `PROVIDER_REFUSED`: the provider said no
     */
    readonly CancelConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#payment-order-not-open",
         *       "title": "Payment order not open",
         *       "status": 409,
         *       "detail": "Cannot cancel payment order 01900000-0000-7000-8000-000000000701: it is PAID",
         *       "instance": "/v1/payments/orders/01900000-0000-7000-8000-000000000701/cancel",
         *       "code": "PAYMENT_ORDER_NOT_OPEN",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "order_status": "PAID"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `PAYMENT_ORDER_NOT_PAID`: it has taken no payment
     *     - `RAIL_OFF`: the rail has no keys here
     *     - `PROVIDER_REFUSED`: the provider said no
     */
    readonly RefundConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#payment-order-not-paid",
         *       "title": "Payment order not paid",
         *       "status": 409,
         *       "detail": "Cannot refund payment order 01900000-0000-7000-8000-000000000701: it is PENDING",
         *       "instance": "/v1/payments/orders/01900000-0000-7000-8000-000000000701/refund",
         *       "code": "PAYMENT_ORDER_NOT_PAID",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `MONEY_TOO_PRECISE`: a sum has more decimals than its currency
     *     - `AMOUNT_NOT_ALLOWED`: it is over nothing
     *     - `AMOUNT_EXCEEDS_PAID`: it is more than what is left of what was paid; `left` says how much that is
     */
    readonly RefundImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#amount-exceeds-paid",
         *       "title": "Amount exceeds paid",
         *       "status": 422,
         *       "detail": "Cannot refund 60.00 INR: 50.00 INR is left of what was paid",
         *       "instance": "/v1/payments/orders/01900000-0000-7000-8000-000000000701/refund",
         *       "code": "AMOUNT_EXCEEDS_PAID",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "left": "50.00"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `WEBHOOK_SIGNATURE_INVALID`: the signature is missing or does not hold, or was made too long ago or for the future
     *     - `WEBHOOK_MALFORMED`: it is signed and no event, or it is compressed
     */
    readonly InvalidWebhook: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#webhook-signature-invalid",
         *       "title": "Webhook signature invalid",
         *       "status": 400,
         *       "detail": "Cannot take the webhook: its signature does not hold",
         *       "instance": "/v1/payments/webhooks/stripe",
         *       "code": "WEBHOOK_SIGNATURE_INVALID",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `NOT_FOUND`: the rail is off here
     */
    readonly RailNotServed: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#not-found",
         *       "title": "Not found",
         *       "status": 404,
         *       "detail": "Cannot find /v1/payments/webhooks/stripe: the rail is off here",
         *       "instance": "/v1/payments/webhooks/stripe",
         *       "code": "NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The body is too large.
     *
     *     - `BODY_TOO_LARGE`: the body is larger than 256 kB
     */
    readonly WebhookTooLarge: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#body-too-large",
         *       "title": "Body too large",
         *       "status": 413,
         *       "detail": "Cannot read the body: it has more than 262144 bytes",
         *       "instance": "/v1/payments/webhooks/stripe",
         *       "code": "BODY_TOO_LARGE",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "limit_bytes": 262144
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description Not now.
     *
     *     - `STORAGE_UNAVAILABLE`: it could not be kept: it has to come again
     *     - `OVERLOADED`: it would have to wait too long for its turn; nothing was done
     *     - `SHUTTING_DOWN`: this process is about to end
     */
    readonly WebhookNotKept: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly 'Retry-After': components['headers']['RetryAfter']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#storage-unavailable",
         *       "title": "Storage unavailable",
         *       "status": 503,
         *       "detail": "Cannot reach the database",
         *       "instance": "/v1/payments/webhooks/stripe",
         *       "code": "STORAGE_UNAVAILABLE",
         *       "request_id": "demo-1",
         *       "retryable": true
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `WEBHOOK_NOT_FOUND`: no delivery has this id, or it was refused, and nothing of it is kept
     */
    readonly WebhookNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#webhook-not-found",
         *       "title": "Webhook not found",
         *       "status": 404,
         *       "detail": "Cannot find webhook event 01900000-0000-7000-8000-000000000404",
         *       "instance": "/v1/control/payments/events/01900000-0000-7000-8000-000000000404/apply",
         *       "code": "WEBHOOK_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `MALFORMED_JSON`: the body is no JSON, or not in UTF-8, or names a member twice
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     *     - `ACCOUNT_REQUIRED`: neither `account_id` nor `external_key` is given
     *     - `IDEMPOTENCY_KEY_MISMATCH`: the key in the header is another than that in the body
     */
    readonly InvalidApply: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#validation-failed",
         *       "title": "Validation failed",
         *       "status": 400,
         *       "detail": "Cannot read the request: 1 place does not fit the contract",
         *       "instance": "/v1/control/payments/unapplied/razorpay/pay_B/apply",
         *       "code": "VALIDATION_FAILED",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "errors": [
         *         {
         *           "path": "/body/credits_amount",
         *           "message": "must be >= 1",
         *           "code": "minimum"
         *         }
         *       ]
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `UNAPPLIED_PAYMENT_NOT_FOUND`: no unapplied payment of this provider has this id
     *     - `ACCOUNT_NOT_FOUND`: no account has this id or key
     *     - `INVOICE_NOT_FOUND`: no invoice has this id
     */
    readonly ApplyTargetNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#unapplied-payment-not-found",
         *       "title": "Unapplied payment not found",
         *       "status": 404,
         *       "detail": "Cannot find unapplied payment pay_404 of RAZORPAY",
         *       "instance": "/v1/control/payments/unapplied/razorpay/pay_404/apply",
         *       "code": "UNAPPLIED_PAYMENT_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `UNAPPLIED_PAYMENT_CLOSED`: it was applied or given back before
     *     - `ACCOUNT_MISMATCH`: `account_id` and `external_key` do not name the same account
     *     - `INVOICE_NOT_ISSUED`: the invoice is a draft
     *     - `INVOICE_ALREADY_PAID`: nothing is due
     *     - `INVOICE_VOID`: the invoice is void
     */
    readonly ApplyConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#unapplied-payment-closed",
         *       "title": "Unapplied payment closed",
         *       "status": 409,
         *       "detail": "Cannot apply or refund payment pay_B: it is REFUNDED",
         *       "instance": "/v1/control/payments/unapplied/razorpay/pay_B/apply",
         *       "code": "UNAPPLIED_PAYMENT_CLOSED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `AMOUNT_EXCEEDS_DUE`: it is more than what is due; `amount_due` says how much that is
     *     - `CURRENCY_NOT_ACCEPTED`: the account or the invoice is in another currency; `currency` says in which
     */
    readonly ApplyImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#amount-exceeds-due",
         *       "title": "Amount exceeds due",
         *       "status": 422,
         *       "detail": "Cannot pay 9000.00 INR: 8025.00 INR is due",
         *       "instance": "/v1/control/payments/unapplied/razorpay/pay_B/apply",
         *       "code": "AMOUNT_EXCEEDS_DUE",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "amount_due": "8025.00"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `UNAPPLIED_PAYMENT_NOT_FOUND`: no unapplied payment of this provider has this id
     */
    readonly UnappliedPaymentNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#unapplied-payment-not-found",
         *       "title": "Unapplied payment not found",
         *       "status": 404,
         *       "detail": "Cannot find unapplied payment pay_404 of RAZORPAY",
         *       "instance": "/v1/control/payments/unapplied/razorpay/pay_404/refund",
         *       "code": "UNAPPLIED_PAYMENT_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `UNAPPLIED_PAYMENT_CLOSED`: it was applied or given back before
     *     - `RAIL_OFF`: the rail has no keys here
     *     - `PROVIDER_REFUSED`: the provider said no
     */
    readonly UnappliedRefundConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#unapplied-payment-closed",
         *       "title": "Unapplied payment closed",
         *       "status": 409,
         *       "detail": "Cannot apply or refund payment pay_B: it is APPLIED",
         *       "instance": "/v1/control/payments/unapplied/razorpay/pay_B/refund",
         *       "code": "UNAPPLIED_PAYMENT_CLOSED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `PLAN_EXISTS`: another plan has this code
     */
    readonly PlanExists: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#plan-exists",
         *       "title": "Plan exists",
         *       "status": 409,
         *       "detail": "Cannot make plan growth-500: there is another one of this code",
         *       "instance": "/v1/control/subscription-plans",
         *       "code": "PLAN_EXISTS",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `MONEY_TOO_PRECISE`: the price has more decimals than its currency
     *     - `PLAN_INVALID`: the plan neither brings credits nor costs anything
     */
    readonly PlanImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#plan-invalid",
         *       "title": "Plan invalid",
         *       "status": 422,
         *       "detail": "Cannot make a plan that neither brings credits nor costs anything",
         *       "instance": "/v1/control/subscription-plans",
         *       "code": "PLAN_INVALID",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `PLAN_NOT_FOUND`: no plan has this id or code
     */
    readonly PlanNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#plan-not-found",
         *       "title": "Plan not found",
         *       "status": 404,
         *       "detail": "Cannot find plan 01900000-0000-7000-8000-000000000404",
         *       "instance": "/v1/control/subscription-plans/01900000-0000-7000-8000-000000000404",
         *       "code": "PLAN_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is malformed.
     *
     *     - `MALFORMED_JSON`: the body is no JSON, or not in UTF-8, or names a member twice
     *     - `VALIDATION_FAILED`: something does not fit this contract; `errors` says what and where
     *     - `ACCOUNT_REQUIRED`: neither `account_id` nor `external_key` is given
     *     - `IDEMPOTENCY_KEY_MISMATCH`: the key in the header is another than that in the body
     */
    readonly InvalidSubscribe: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#account-required",
         *       "title": "Account required",
         *       "status": 400,
         *       "detail": "Cannot tell which account is meant: account_id or external_key is needed",
         *       "instance": "/v1/control/subscriptions",
         *       "code": "ACCOUNT_REQUIRED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `ACCOUNT_NOT_FOUND`: no account has this id or key
     *     - `PLAN_NOT_FOUND`: no plan has this id or code
     */
    readonly SubscribeTargetNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#plan-not-found",
         *       "title": "Plan not found",
         *       "status": 404,
         *       "detail": "Cannot find plan growth-404",
         *       "instance": "/v1/control/subscriptions",
         *       "code": "PLAN_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `ACCOUNT_MISMATCH`: `account_id` and `external_key` do not name the same account
     *     - `PLAN_NOT_OFFERED`: the plan is not offered any more
     *     - `SUBSCRIPTION_EXISTS`: the account has a subscription that is not CANCELLED; `subscription_id` says which
     */
    readonly SubscribeConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#subscription-exists",
         *       "title": "Subscription exists",
         *       "status": 409,
         *       "detail": "Cannot subscribe account 01900000-0000-7000-8000-000000000002: it has a subscription already",
         *       "instance": "/v1/control/subscriptions",
         *       "code": "SUBSCRIPTION_EXISTS",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "subscription_id": "01900000-0000-7000-8000-000000000811"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `IDEMPOTENCY_KEY_REUSED`: the key has been used for another input
     *     - `TIME_ZONE_UNKNOWN`: there is no time zone of this name
     *     - `ANCHOR_NOT_ALLOWED`: the anchor is too far off, or the account has a subscription, whose periods go on
     */
    readonly SubscribeImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#time-zone-unknown",
         *       "title": "Time zone unknown",
         *       "status": 422,
         *       "detail": "Cannot take Asia/Atlantis as a time zone: it is no name of the IANA's list, such as Asia/Kolkata",
         *       "instance": "/v1/control/subscriptions",
         *       "code": "TIME_ZONE_UNKNOWN",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `ACCOUNT_MISMATCH`: `account_id` and `external_key` do not name the same account
     *     - `PLAN_NOT_OFFERED`: the plan is not offered any more
     */
    readonly AssignConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#plan-not-offered",
         *       "title": "Plan not offered",
         *       "status": 409,
         *       "detail": "Cannot subscribe to plan growth-500: it is not offered any more",
         *       "instance": "/v1/control/subscriptions/assign",
         *       "code": "PLAN_NOT_OFFERED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `SUBSCRIPTION_NOT_FOUND`: no subscription has this id
     */
    readonly SubscriptionNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#subscription-not-found",
         *       "title": "Subscription not found",
         *       "status": 404,
         *       "detail": "Cannot find subscription 01900000-0000-7000-8000-000000000404",
         *       "instance": "/v1/control/subscriptions/01900000-0000-7000-8000-000000000404",
         *       "code": "SUBSCRIPTION_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such thing.
     *
     *     - `SUBSCRIPTION_NOT_FOUND`: no subscription has this id
     *     - `PLAN_NOT_FOUND`: no plan has this id or code
     */
    readonly SubscriptionChangeTargetNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#subscription-not-found",
         *       "title": "Subscription not found",
         *       "status": 404,
         *       "detail": "Cannot find subscription 01900000-0000-7000-8000-000000000404",
         *       "instance": "/v1/control/subscriptions/01900000-0000-7000-8000-000000000404",
         *       "code": "SUBSCRIPTION_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `SUBSCRIPTION_STATE`: its status does not let it; `subscription_status` says what that is
     *     - `PLAN_NOT_OFFERED`: the plan is not offered any more
     */
    readonly SubscriptionChangeConflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#subscription-state",
         *       "title": "Subscription state",
         *       "status": 409,
         *       "detail": "Cannot resume subscription 01900000-0000-7000-8000-000000000811: it is CANCELLED",
         *       "instance": "/v1/control/subscriptions/01900000-0000-7000-8000-000000000811",
         *       "code": "SUBSCRIPTION_STATE",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "subscription_status": "CANCELLED"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description What it is about is not there.
     *
     *     - `JOB_NOT_FOUND`: no job has this name
     */
    readonly JobNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#job-not-found",
         *       "title": "Job not found",
         *       "status": 404,
         *       "detail": "Cannot find the job refill: the jobs are refill-due, prune",
         *       "instance": "/v1/control/jobs/refill/run",
         *       "code": "JOB_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `JOB_RUNNING`: a run of the job is under way, here or in another process
     */
    readonly JobRunning: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#job-running",
         *       "title": "Job running",
         *       "status": 409,
         *       "detail": "Cannot run the job refill-due: it runs already",
         *       "instance": "/v1/control/jobs/refill-due/run",
         *       "code": "JOB_RUNNING",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description What it is about is not there.
     *
     *     - `FINDING_NOT_FOUND`: no finding has this id
     */
    readonly FindingNotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#finding-not-found",
         *       "title": "Finding not found",
         *       "status": 404,
         *       "detail": "Cannot find finding 01900000-0000-7000-8000-00000000dead",
         *       "instance": "/v1/control/findings/01900000-0000-7000-8000-00000000dead",
         *       "code": "FINDING_NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `FINDING_CLOSED`: it closed itself, or an operator resolved it with another reason
     */
    readonly FindingClosed: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#finding-closed",
         *       "title": "Finding closed",
         *       "status": 409,
         *       "detail": "Cannot resolve finding 01900000-0000-7000-8000-000000000721: it closed itself",
         *       "instance": "/v1/control/findings/01900000-0000-7000-8000-000000000721/resolve",
         *       "code": "FINDING_CLOSED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such call here.
     *
     *     - `NOT_FOUND`: the clock of this service cannot be moved: `TEST_CLOCK` is not on, and never is in production
     */
    readonly NoTestClock: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#not-found",
         *       "title": "Not found",
         *       "status": 404,
         *       "detail": "Cannot move the clock: this service has no test clock",
         *       "instance": "/v1/control/test-clock",
         *       "code": "NOT_FOUND",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `CLOCK_GOES_FORWARD`: the clock would go back
     */
    readonly ClockGoesForward: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#clock-goes-forward",
         *       "title": "Clock goes forward",
         *       "status": 409,
         *       "detail": "Cannot move the clock to 2026-04-01T00:00:00.000Z: it shows 2026-04-02T10:15:00.000Z already",
         *       "instance": "/v1/control/test-clock",
         *       "code": "CLOCK_GOES_FORWARD",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `SPAN_NOT_ALLOWED`: it is more than a hundred years ahead of the time
     */
    readonly ClockTooFar: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#span-not-allowed",
         *       "title": "Span not allowed",
         *       "status": 422,
         *       "detail": "Cannot move the clock to 2999-01-01T00:00:00.000Z: it goes at most a hundred years ahead",
         *       "instance": "/v1/control/test-clock",
         *       "code": "SPAN_NOT_ALLOWED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The state of things does not allow it.
     *
     *     - `RAIL_OFF`: the rail has no keys here
     *     - `PROVIDER_REFUSED`: the provider said no
     */
    readonly RailRefused: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#rail-off",
         *       "title": "Rail off",
         *       "status": 409,
         *       "detail": "Cannot use RAZORPAY: it has no keys here",
         *       "instance": "/v1/control/payments/reconcile",
         *       "code": "RAIL_OFF",
         *       "request_id": "demo-1",
         *       "retryable": false,
         *       "provider": "RAZORPAY"
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The request is understood, and impossible.
     *
     *     - `SPAN_NOT_ALLOWED`: the span does not end after it begins, or is longer than 31 days
     */
    readonly SpanImpossible: {
      headers: {
        readonly 'X-Request-Id': components['headers']['RequestId']
        readonly [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "/docs/errors#span-not-allowed",
         *       "title": "Span not allowed",
         *       "status": 422,
         *       "detail": "Cannot reconcile the span: it is to end after it begins, and within 31 days",
         *       "instance": "/v1/control/payments/reconcile",
         *       "code": "SPAN_NOT_ALLOWED",
         *       "request_id": "demo-1",
         *       "retryable": false
         *     }
         */
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
  }
  parameters: {
    /**
     * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
     * @example demo-1
     */
    readonly RequestId: string
    /** @description The `ETag` of the answer that the caller has. Where it is still the same the answer is 304, without a body. */
    readonly IfNoneMatch: string
    /** @description A past instant: `credit` is what counted then, with what had ended by then taken off; all else is of now, and there is no `ETag`. */
    readonly AsOfQuery: components['schemas']['TimestampInput']
    /**
     * @description The account.
     * @example 01900000-0000-7000-8000-000000000002
     */
    readonly AccountIdPath: components['schemas']['Uuid']
    /**
     * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
     *     are sent they must agree.
     */
    readonly IdempotencyKeyHeader: string
    /**
     * @description Only this account.
     * @example 01900000-0000-7000-8000-000000000002
     */
    readonly AccountIdQuery: components['schemas']['Uuid']
    /**
     * @description Only the account of this key. Beside `account_id` it must name the same account.
     * @example v1:partner:demo-credit
     */
    readonly ExternalKeyQuery: components['schemas']['AccountKey']
    /**
     * @description How many items a page has at most.
     * @example 2
     */
    readonly Limit: number
    /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
    readonly Cursor: string
    /**
     * @description Only what is for this sort of thing.
     * @example commission_request
     */
    readonly RefTypeQuery: components['schemas']['RefType']
    /**
     * @description The `ETag` that the change was made for. Where the account's policy or status has changed since, nothing is done and the answer is 412. Absent means
     *     change in any case.
     */
    readonly IfMatch: string
    /**
     * @description Only this tenant's accounts.
     * @example 11111111-1111-1111-1111-111111111111
     */
    readonly TenantIdQuery: components['schemas']['Uuid']
    /**
     * @description The invoice.
     * @example 01900000-0000-7000-8000-000000000601
     */
    readonly InvoiceIdPath: components['schemas']['Uuid']
    /**
     * @description The credit note.
     * @example 01900000-0000-7000-8000-000000000611
     */
    readonly CreditNoteIdPath: components['schemas']['Uuid']
    /**
     * @description The payment proof.
     * @example 01900000-0000-7000-8000-000000000621
     */
    readonly ProofIdPath: components['schemas']['Uuid']
    /**
     * @description The plan.
     * @example 01900000-0000-7000-8000-000000000801
     */
    readonly PlanIdPath: components['schemas']['Uuid']
    /**
     * @description The subscription.
     * @example 01900000-0000-7000-8000-000000000811
     */
    readonly SubscriptionIdPath: components['schemas']['Uuid']
    /**
     * @description The name of a job, as the list of jobs has it.
     * @example prune
     */
    readonly JobName: string
    /**
     * @description The finding.
     * @example 01900000-0000-7000-8000-000000000721
     */
    readonly FindingIdPath: components['schemas']['Uuid']
  }
  requestBodies: never
  headers: {
    /**
     * @description The request id, from the request or new. It is in the log, and in a problem.
     * @example demo-1
     */
    readonly RequestId: string
    /**
     * @description After how many seconds the same call may pass.
     * @example 1
     */
    readonly RetryAfter: number
    /**
     * @description The version of this answer, for `If-None-Match`.
     * @example "5f1d7a84db00d2fc"
     */
    readonly ETag: string
    /**
     * @description Which credential is asked for.
     * @example Bearer realm="studio-billing"
     */
    readonly WWWAuthenticate: string
    /**
     * @description The version of this answer, for `If-None-Match`; not with `as_of`.
     * @example "5f1d7a84db00d2fc"
     */
    readonly StatusETag: string
    /**
     * @description The answer may be kept for 15 seconds.
     * @example private, max-age=15
     */
    readonly StatusCacheControl: 'private, max-age=15'
    /**
     * @description The answer must not be kept.
     * @example no-store
     */
    readonly NoStore: 'no-store'
    /**
     * @description Present where this is the first answer to the same key again.
     * @example true
     */
    readonly IdempotentReplayed: 'true'
    /**
     * @description What is left of the limit, and the seconds until it is whole again.
     * @example "control";r=0;t=17
     */
    readonly RateLimit: string
    /**
     * @description The limit and its window in seconds.
     * @example "control";q=180;w=60
     */
    readonly RateLimitPolicy: string
    /**
     * @description The version of the account's policy and status, for `If-Match`. Credits that move do not change it.
     * @example "5f1d7a84db00d2fc"
     */
    readonly AccountETag: string
    /**
     * @description A download, and what the file is called (RFC 6266).
     * @example attachment; filename="INV-25-26-0001.pdf"
     */
    readonly ContentDisposition: string
    /**
     * @description What the file is, `Content-Type` says, and nothing else.
     * @example nosniff
     */
    readonly NoSniff: 'nosniff'
    /**
     * @description Nothing in the file may run, wherever it is opened.
     * @example default-src 'none'; sandbox
     */
    readonly SandboxPolicy: string
  }
  pathItems: never
}
export type CreditOperation = components['schemas']['CreditOperation']
export type EventEnvelope = components['schemas']['EventEnvelope']
export type InvoiceEventPayload = components['schemas']['InvoiceEventPayload']
export type PaymentEventPayload = components['schemas']['PaymentEventPayload']
export type WorkAcceptedPayload = components['schemas']['WorkAcceptedPayload']
export type CommissionCancelledPayload = components['schemas']['CommissionCancelledPayload']
export type DeliverablesReleasedPayload = components['schemas']['DeliverablesReleasedPayload']
export type Meta = components['schemas']['Meta']
export type ErrorCode = components['schemas']['ErrorCode']
export type Violation = components['schemas']['Violation']
export type Credits = components['schemas']['Credits']
export type Uuid = components['schemas']['Uuid']
export type Problem = components['schemas']['Problem']
export type Timestamp = components['schemas']['Timestamp']
export type Health = components['schemas']['Health']
export type ReadinessCheck = components['schemas']['ReadinessCheck']
export type Readiness = components['schemas']['Readiness']
export type ContractDocument = components['schemas']['ContractDocument']
export type AccountKey = components['schemas']['AccountKey']
export type TimestampInput = components['schemas']['TimestampInput']
export type AccountType = components['schemas']['AccountType']
export type Name = components['schemas']['Name']
export type AccountStatusName = components['schemas']['AccountStatusName']
export type BillingMode = components['schemas']['BillingMode']
export type PaymentTermsDays = components['schemas']['PaymentTermsDays']
export type Currency = components['schemas']['Currency']
export type CreditBalance = components['schemas']['CreditBalance']
export type AccountStatus = components['schemas']['AccountStatus']
export type PastAccountStatus = components['schemas']['PastAccountStatus']
export type AccountStatusesRequest = components['schemas']['AccountStatusesRequest']
export type AccountStatuses = components['schemas']['AccountStatuses']
export type CreditAmount = components['schemas']['CreditAmount']
export type RefType = components['schemas']['RefType']
export type RefId = components['schemas']['RefId']
export type IdempotencyKey = components['schemas']['IdempotencyKey']
export type ReserveCreditsRequest = components['schemas']['ReserveCreditsRequest']
export type ReservationStatus = components['schemas']['ReservationStatus']
export type CreditTotals = components['schemas']['CreditTotals']
export type Reservation = components['schemas']['Reservation']
export type IgnoredReason = components['schemas']['IgnoredReason']
export type Ignored = components['schemas']['Ignored']
export type ConsumeCreditsRequest = components['schemas']['ConsumeCreditsRequest']
export type SignedCredits = components['schemas']['SignedCredits']
export type EntryReason = components['schemas']['EntryReason']
export type LedgerEntry = components['schemas']['LedgerEntry']
export type Settlement = components['schemas']['Settlement']
export type ReleaseCreditsRequest = components['schemas']['ReleaseCreditsRequest']
export type CreditBatchRequest = components['schemas']['CreditBatchRequest']
export type CreditBatchResult = components['schemas']['CreditBatchResult']
export type CreditBatch = components['schemas']['CreditBatch']
export type ReconcileCreditsRequest = components['schemas']['ReconcileCreditsRequest']
export type ReconcileAction = components['schemas']['ReconcileAction']
export type FindingKind = components['schemas']['FindingKind']
export type FindingSeverity = components['schemas']['FindingSeverity']
export type FindingLink = components['schemas']['FindingLink']
export type ReconcileFinding = components['schemas']['ReconcileFinding']
export type Cursor = components['schemas']['Cursor']
export type ReconciledCredits = components['schemas']['ReconciledCredits']
export type ReservationStatusInput = components['schemas']['ReservationStatusInput']
export type ReservationList = components['schemas']['ReservationList']
export type LedgerEntryList = components['schemas']['LedgerEntryList']
export type TenantCredits = components['schemas']['TenantCredits']
export type EventWarning = components['schemas']['EventWarning']
export type Event = components['schemas']['Event']
export type EventBatchRequest = components['schemas']['EventBatchRequest']
export type EventBatchResult = components['schemas']['EventBatchResult']
export type EventBatch = components['schemas']['EventBatch']
export type TimelineSourceInput = components['schemas']['TimelineSourceInput']
export type TimelineSource = components['schemas']['TimelineSource']
export type TimelineRow = components['schemas']['TimelineRow']
export type TimelineList = components['schemas']['TimelineList']
export type BillingModeInput = components['schemas']['BillingModeInput']
export type AccountStatusNameInput = components['schemas']['AccountStatusNameInput']
export type LowBalanceThreshold = components['schemas']['LowBalanceThreshold']
export type ReservationTtlMinutes = components['schemas']['ReservationTtlMinutes']
export type CreditUnitPrice = components['schemas']['CreditUnitPrice']
export type Account = components['schemas']['Account']
export type AccountList = components['schemas']['AccountList']
export type EmailAddress = components['schemas']['EmailAddress']
export type AccountTypeInput = components['schemas']['AccountTypeInput']
export type OnboardAccountRequest = components['schemas']['OnboardAccountRequest']
export type Onboarding = components['schemas']['Onboarding']
export type PutAccountRequest = components['schemas']['PutAccountRequest']
export type Explanation = components['schemas']['Explanation']
export type ChangeAccountStatusRequest = components['schemas']['ChangeAccountStatusRequest']
export type CreditUnitPriceInput = components['schemas']['CreditUnitPriceInput']
export type ChangePolicyRequest = components['schemas']['ChangePolicyRequest']
export type GrantReasonInput = components['schemas']['GrantReasonInput']
export type Metadata = components['schemas']['Metadata']
export type GrantCreditsRequest = components['schemas']['GrantCreditsRequest']
export type ReserveCreditsAsOperatorRequest = components['schemas']['ReserveCreditsAsOperatorRequest']
export type ReservationPreview = components['schemas']['ReservationPreview']
export type EntryReasonInput = components['schemas']['EntryReasonInput']
export type ProofRule = components['schemas']['ProofRule']
export type LedgerFault = components['schemas']['LedgerFault']
export type LedgerProof = components['schemas']['LedgerProof']
export type Sha256 = components['schemas']['Sha256']
export type LedgerHead = components['schemas']['LedgerHead']
export type LedgerHeads = components['schemas']['LedgerHeads']
export type HandshakeEvents = components['schemas']['HandshakeEvents']
export type HandshakeSource = components['schemas']['HandshakeSource']
export type IgnoredCalls = components['schemas']['IgnoredCalls']
export type EnrolmentProposal = components['schemas']['EnrolmentProposal']
export type UnenrolledKey = components['schemas']['UnenrolledKey']
export type EventRefusal = components['schemas']['EventRefusal']
export type IntakeOutage = components['schemas']['IntakeOutage']
export type OpenFindings = components['schemas']['OpenFindings']
export type Handshake = components['schemas']['Handshake']
export type PostalAddress = components['schemas']['PostalAddress']
export type Gstin = components['schemas']['Gstin']
export type StateCode = components['schemas']['StateCode']
export type BankAccount = components['schemas']['BankAccount']
export type UpiId = components['schemas']['UpiId']
export type LutNumber = components['schemas']['LutNumber']
export type TimeZone = components['schemas']['TimeZone']
export type BillingProfile = components['schemas']['BillingProfile']
export type GstinInput = components['schemas']['GstinInput']
export type BankAccountInput = components['schemas']['BankAccountInput']
export type PutBillingProfileRequest = components['schemas']['PutBillingProfileRequest']
export type InvoiceStatusInput = components['schemas']['InvoiceStatusInput']
export type CalendarDateInput = components['schemas']['CalendarDateInput']
export type InvoiceStatus = components['schemas']['InvoiceStatus']
export type CalendarDate = components['schemas']['CalendarDate']
export type InvoiceSeller = components['schemas']['InvoiceSeller']
export type InvoiceBuyer = components['schemas']['InvoiceBuyer']
export type Money = components['schemas']['Money']
export type Notes = components['schemas']['Notes']
export type ListedServiceInvoice = components['schemas']['ListedServiceInvoice']
export type ServiceInvoiceList = components['schemas']['ServiceInvoiceList']
export type ItemDescription = components['schemas']['ItemDescription']
export type QuantityInput = components['schemas']['QuantityInput']
export type MoneyInput = components['schemas']['MoneyInput']
export type TaxRateInput = components['schemas']['TaxRateInput']
export type TaxTreatmentInput = components['schemas']['TaxTreatmentInput']
export type TaxCode = components['schemas']['TaxCode']
export type ServiceCode = components['schemas']['ServiceCode']
export type InvoiceItemInput = components['schemas']['InvoiceItemInput']
export type CreateServiceInvoiceRequest = components['schemas']['CreateServiceInvoiceRequest']
export type DocumentTitle = components['schemas']['DocumentTitle']
export type Decimal = components['schemas']['Decimal']
export type TaxTreatment = components['schemas']['TaxTreatment']
export type InvoiceItem = components['schemas']['InvoiceItem']
export type ServiceInvoice = components['schemas']['ServiceInvoice']
export type EditServiceInvoiceRequest = components['schemas']['EditServiceInvoiceRequest']
export type IssueServiceInvoiceRequest = components['schemas']['IssueServiceInvoiceRequest']
export type InvoiceActRequest = components['schemas']['InvoiceActRequest']
export type VoidServiceInvoiceRequest = components['schemas']['VoidServiceInvoiceRequest']
export type MovementKind = components['schemas']['MovementKind']
export type AdjustmentType = components['schemas']['AdjustmentType']
export type PaymentMode = components['schemas']['PaymentMode']
export type PaymentReference = components['schemas']['PaymentReference']
export type RecordedInvoiceMovement = components['schemas']['RecordedInvoiceMovement']
export type InvoiceMovementList = components['schemas']['InvoiceMovementList']
export type PayServiceInvoiceRequest = components['schemas']['PayServiceInvoiceRequest']
export type InvoiceMovement = components['schemas']['InvoiceMovement']
export type SettledServiceInvoice = components['schemas']['SettledServiceInvoice']
export type MarkServiceInvoicePaidRequest = components['schemas']['MarkServiceInvoicePaidRequest']
export type AdjustmentTypeInput = components['schemas']['AdjustmentTypeInput']
export type AdjustServiceInvoiceRequest = components['schemas']['AdjustServiceInvoiceRequest']
export type CreditNoteItem = components['schemas']['CreditNoteItem']
export type CreditNote = components['schemas']['CreditNote']
export type CreditNoteList = components['schemas']['CreditNoteList']
export type CreditNoteItemInput = components['schemas']['CreditNoteItemInput']
export type CreditServiceInvoiceRequest = components['schemas']['CreditServiceInvoiceRequest']
export type CreditedServiceInvoice = components['schemas']['CreditedServiceInvoice']
export type PaymentProofUpload = components['schemas']['PaymentProofUpload']
export type FileName = components['schemas']['FileName']
export type PaymentProof = components['schemas']['PaymentProof']
export type PaymentProofList = components['schemas']['PaymentProofList']
export type PaymentPurposeInput = components['schemas']['PaymentPurposeInput']
export type PaymentProviderInput = components['schemas']['PaymentProviderInput']
export type CreateCheckoutLinkRequest = components['schemas']['CreateCheckoutLinkRequest']
export type PaymentProvider = components['schemas']['PaymentProvider']
export type PaymentPurpose = components['schemas']['PaymentPurpose']
export type PaymentOrderStatus = components['schemas']['PaymentOrderStatus']
export type UnitPrice = components['schemas']['UnitPrice']
export type NoPlaceReason = components['schemas']['NoPlaceReason']
export type PaymentOrder = components['schemas']['PaymentOrder']
export type CreateTopupRequest = components['schemas']['CreateTopupRequest']
export type PaymentActRequest = components['schemas']['PaymentActRequest']
export type RefundPaymentOrderRequest = components['schemas']['RefundPaymentOrderRequest']
export type RefundStatus = components['schemas']['RefundStatus']
export type PaymentRefund = components['schemas']['PaymentRefund']
export type RefundedPaymentOrder = components['schemas']['RefundedPaymentOrder']
export type WebhookBody = components['schemas']['WebhookBody']
export type WebhookReceipt = components['schemas']['WebhookReceipt']
export type PaymentOrderStatusInput = components['schemas']['PaymentOrderStatusInput']
export type PaymentOrderList = components['schemas']['PaymentOrderList']
export type PaymentEventStateInput = components['schemas']['PaymentEventStateInput']
export type PaymentEventState = components['schemas']['PaymentEventState']
export type PaymentEvent = components['schemas']['PaymentEvent']
export type PaymentEventList = components['schemas']['PaymentEventList']
export type UnappliedPaymentStateInput = components['schemas']['UnappliedPaymentStateInput']
export type UnappliedPaymentState = components['schemas']['UnappliedPaymentState']
export type UnappliedPayment = components['schemas']['UnappliedPayment']
export type UnappliedPaymentList = components['schemas']['UnappliedPaymentList']
export type ProviderPaymentId = components['schemas']['ProviderPaymentId']
export type ApplyToInvoice = components['schemas']['ApplyToInvoice']
export type ApplyToCredits = components['schemas']['ApplyToCredits']
export type ApplyUnappliedPaymentRequest = components['schemas']['ApplyUnappliedPaymentRequest']
export type AppliedPayment = components['schemas']['AppliedPayment']
export type RefundedPayment = components['schemas']['RefundedPayment']
export type PlanCode = components['schemas']['PlanCode']
export type PeriodUnit = components['schemas']['PeriodUnit']
export type PeriodLength = components['schemas']['PeriodLength']
export type RefillMode = components['schemas']['RefillMode']
export type MissedPeriods = components['schemas']['MissedPeriods']
export type GraceDays = components['schemas']['GraceDays']
export type Plan = components['schemas']['Plan']
export type PlanList = components['schemas']['PlanList']
export type PeriodUnitInput = components['schemas']['PeriodUnitInput']
export type PeriodLengthInput = components['schemas']['PeriodLengthInput']
export type RefillModeInput = components['schemas']['RefillModeInput']
export type MissedPeriodsInput = components['schemas']['MissedPeriodsInput']
export type CreatePlanRequest = components['schemas']['CreatePlanRequest']
export type ChangePlanRequest = components['schemas']['ChangePlanRequest']
export type SubscriptionStatusInput = components['schemas']['SubscriptionStatusInput']
export type PlanCopy = components['schemas']['PlanCopy']
export type SubscriptionStatus = components['schemas']['SubscriptionStatus']
export type Subscription = components['schemas']['Subscription']
export type SubscriptionList = components['schemas']['SubscriptionList']
export type CreateSubscriptionRequest = components['schemas']['CreateSubscriptionRequest']
export type RefillDueRequest = components['schemas']['RefillDueRequest']
export type RefillOutcome = components['schemas']['RefillOutcome']
export type Refill = components['schemas']['Refill']
export type RefillReport = components['schemas']['RefillReport']
export type SubscriptionStatusChange = components['schemas']['SubscriptionStatusChange']
export type ChangeSubscriptionRequest = components['schemas']['ChangeSubscriptionRequest']
export type PeriodRefill = components['schemas']['PeriodRefill']
export type PeriodInvoiceStatus = components['schemas']['PeriodInvoiceStatus']
export type SubscriptionPeriod = components['schemas']['SubscriptionPeriod']
export type SubscriptionPeriodList = components['schemas']['SubscriptionPeriodList']
export type RefillSubscriptionRequest = components['schemas']['RefillSubscriptionRequest']
export type OwnSubscription = components['schemas']['OwnSubscription']
export type JobTrigger = components['schemas']['JobTrigger']
export type JobRunState = components['schemas']['JobRunState']
export type JobRun = components['schemas']['JobRun']
export type Job = components['schemas']['Job']
export type SchedulerBackend = components['schemas']['SchedulerBackend']
export type SchedulerHealth = components['schemas']['SchedulerHealth']
export type JobList = components['schemas']['JobList']
export type JobRunList = components['schemas']['JobRunList']
export type FindingKindInput = components['schemas']['FindingKindInput']
export type FindingSeverityInput = components['schemas']['FindingSeverityInput']
export type FindingResolution = components['schemas']['FindingResolution']
export type Finding = components['schemas']['Finding']
export type FindingList = components['schemas']['FindingList']
export type ResolveFindingRequest = components['schemas']['ResolveFindingRequest']
export type MoveTestClockRequest = components['schemas']['MoveTestClockRequest']
export type TestClock = components['schemas']['TestClock']
export type ReconcilePaymentsRequest = components['schemas']['ReconcilePaymentsRequest']
export type PaymentDifference = components['schemas']['PaymentDifference']
export type ReconciledPayments = components['schemas']['ReconciledPayments']
export type ReserveOperation = components['schemas']['ReserveOperation']
export type ConsumeOperation = components['schemas']['ConsumeOperation']
export type ReleaseOperation = components['schemas']['ReleaseOperation']
export type V1Id = components['schemas']['V1Id']
export type V1Money = components['schemas']['V1Money']
export type V1Date = components['schemas']['V1Date']
export type V1Timestamp = components['schemas']['V1Timestamp']
export type ResponseInvalidQuery = components['responses']['InvalidQuery']
export type ResponseInternalFailure = components['responses']['InternalFailure']
export type ResponseShuttingDown = components['responses']['ShuttingDown']
export type ResponseNotModified = components['responses']['NotModified']
export type ResponseUnauthenticated = components['responses']['Unauthenticated']
export type ResponseForbidden = components['responses']['Forbidden']
export type ResponseAccountNotFound = components['responses']['AccountNotFound']
export type ResponseAsOfImpossible = components['responses']['AsOfImpossible']
export type ResponseUnavailable = components['responses']['Unavailable']
export type ResponseInvalidBody = components['responses']['InvalidBody']
export type ResponseBodyTooLarge = components['responses']['BodyTooLarge']
export type ResponseMediaTypeUnsupported = components['responses']['MediaTypeUnsupported']
export type ResponseInvalidReserve = components['responses']['InvalidReserve']
export type ResponseReserveConflict = components['responses']['ReserveConflict']
export type ResponseKeyReused = components['responses']['KeyReused']
export type ResponseInvalidSettlement = components['responses']['InvalidSettlement']
export type ResponseReservationNotFound = components['responses']['ReservationNotFound']
export type ResponseSettlementConflict = components['responses']['SettlementConflict']
export type ResponseConsumeImpossible = components['responses']['ConsumeImpossible']
export type ResponseInvalidBatch = components['responses']['InvalidBatch']
export type ResponseInvalidReconcile = components['responses']['InvalidReconcile']
export type ResponseReconcileTargetNotFound = components['responses']['ReconcileTargetNotFound']
export type ResponseInvalidAccountList = components['responses']['InvalidAccountList']
export type ResponseAccountMismatch = components['responses']['AccountMismatch']
export type ResponseTenantNotFound = components['responses']['TenantNotFound']
export type ResponseInvalidEvent = components['responses']['InvalidEvent']
export type ResponseInvalidList = components['responses']['InvalidList']
export type ResponseRateLimited = components['responses']['RateLimited']
export type ResponseInvalidOperatorWrite = components['responses']['InvalidOperatorWrite']
export type ResponseAccountExists = components['responses']['AccountExists']
export type ResponsePreconditionFailed = components['responses']['PreconditionFailed']
export type ResponseEnrollmentBlocked = components['responses']['EnrollmentBlocked']
export type ResponseInvalidGrant = components['responses']['InvalidGrant']
export type ResponseGrantTargetNotFound = components['responses']['GrantTargetNotFound']
export type ResponseGrantConflict = components['responses']['GrantConflict']
export type ResponseGrantImpossible = components['responses']['GrantImpossible']
export type ResponseInvalidOperatorReserve = components['responses']['InvalidOperatorReserve']
export type ResponseOverrideImpossible = components['responses']['OverrideImpossible']
export type ResponseBillingProfileNotFound = components['responses']['BillingProfileNotFound']
export type ResponseGstinTaken = components['responses']['GstinTaken']
export type ResponseProfileImpossible = components['responses']['ProfileImpossible']
export type ResponseInvalidInvoiceDraft = components['responses']['InvalidInvoiceDraft']
export type ResponseDraftImpossible = components['responses']['DraftImpossible']
export type ResponseInvoiceNotFound = components['responses']['InvoiceNotFound']
export type ResponseEditConflict = components['responses']['EditConflict']
export type ResponseIssueConflict = components['responses']['IssueConflict']
export type ResponseIssueImpossible = components['responses']['IssueImpossible']
export type ResponseInvoiceNotIssued = components['responses']['InvoiceNotIssued']
export type ResponseVoidConflict = components['responses']['VoidConflict']
export type ResponseInvoiceNotOpen = components['responses']['InvoiceNotOpen']
export type ResponsePaymentImpossible = components['responses']['PaymentImpossible']
export type ResponseMarkPaidImpossible = components['responses']['MarkPaidImpossible']
export type ResponseAdjustmentConflict = components['responses']['AdjustmentConflict']
export type ResponseAdjustmentImpossible = components['responses']['AdjustmentImpossible']
export type ResponseCreditNoteConflict = components['responses']['CreditNoteConflict']
export type ResponseCreditNoteImpossible = components['responses']['CreditNoteImpossible']
export type ResponseCreditNoteNotFound = components['responses']['CreditNoteNotFound']
export type ResponseInvalidUpload = components['responses']['InvalidUpload']
export type ResponseUploadConflict = components['responses']['UploadConflict']
export type ResponseUploadTooLarge = components['responses']['UploadTooLarge']
export type ResponseFormExpected = components['responses']['FormExpected']
export type ResponseFileTypeNotAllowed = components['responses']['FileTypeNotAllowed']
export type ResponsePaymentProofNotFound = components['responses']['PaymentProofNotFound']
export type ResponseCheckoutTargetNotFound = components['responses']['CheckoutTargetNotFound']
export type ResponseCheckoutConflict = components['responses']['CheckoutConflict']
export type ResponseCheckoutImpossible = components['responses']['CheckoutImpossible']
export type ResponseRailUnavailable = components['responses']['RailUnavailable']
export type ResponseTopupConflict = components['responses']['TopupConflict']
export type ResponseTopupImpossible = components['responses']['TopupImpossible']
export type ResponsePaymentOrderNotFound = components['responses']['PaymentOrderNotFound']
export type ResponseCancelConflict = components['responses']['CancelConflict']
export type ResponseRefundConflict = components['responses']['RefundConflict']
export type ResponseRefundImpossible = components['responses']['RefundImpossible']
export type ResponseInvalidWebhook = components['responses']['InvalidWebhook']
export type ResponseRailNotServed = components['responses']['RailNotServed']
export type ResponseWebhookTooLarge = components['responses']['WebhookTooLarge']
export type ResponseWebhookNotKept = components['responses']['WebhookNotKept']
export type ResponseWebhookNotFound = components['responses']['WebhookNotFound']
export type ResponseInvalidApply = components['responses']['InvalidApply']
export type ResponseApplyTargetNotFound = components['responses']['ApplyTargetNotFound']
export type ResponseApplyConflict = components['responses']['ApplyConflict']
export type ResponseApplyImpossible = components['responses']['ApplyImpossible']
export type ResponseUnappliedPaymentNotFound = components['responses']['UnappliedPaymentNotFound']
export type ResponseUnappliedRefundConflict = components['responses']['UnappliedRefundConflict']
export type ResponsePlanExists = components['responses']['PlanExists']
export type ResponsePlanImpossible = components['responses']['PlanImpossible']
export type ResponsePlanNotFound = components['responses']['PlanNotFound']
export type ResponseInvalidSubscribe = components['responses']['InvalidSubscribe']
export type ResponseSubscribeTargetNotFound = components['responses']['SubscribeTargetNotFound']
export type ResponseSubscribeConflict = components['responses']['SubscribeConflict']
export type ResponseSubscribeImpossible = components['responses']['SubscribeImpossible']
export type ResponseAssignConflict = components['responses']['AssignConflict']
export type ResponseSubscriptionNotFound = components['responses']['SubscriptionNotFound']
export type ResponseSubscriptionChangeTargetNotFound = components['responses']['SubscriptionChangeTargetNotFound']
export type ResponseSubscriptionChangeConflict = components['responses']['SubscriptionChangeConflict']
export type ResponseJobNotFound = components['responses']['JobNotFound']
export type ResponseJobRunning = components['responses']['JobRunning']
export type ResponseFindingNotFound = components['responses']['FindingNotFound']
export type ResponseFindingClosed = components['responses']['FindingClosed']
export type ResponseNoTestClock = components['responses']['NoTestClock']
export type ResponseClockGoesForward = components['responses']['ClockGoesForward']
export type ResponseClockTooFar = components['responses']['ClockTooFar']
export type ResponseRailRefused = components['responses']['RailRefused']
export type ResponseSpanImpossible = components['responses']['SpanImpossible']
export type ParameterRequestId = components['parameters']['RequestId']
export type ParameterIfNoneMatch = components['parameters']['IfNoneMatch']
export type ParameterAsOfQuery = components['parameters']['AsOfQuery']
export type ParameterAccountIdPath = components['parameters']['AccountIdPath']
export type ParameterIdempotencyKeyHeader = components['parameters']['IdempotencyKeyHeader']
export type ParameterAccountIdQuery = components['parameters']['AccountIdQuery']
export type ParameterExternalKeyQuery = components['parameters']['ExternalKeyQuery']
export type ParameterLimit = components['parameters']['Limit']
export type ParameterCursor = components['parameters']['Cursor']
export type ParameterRefTypeQuery = components['parameters']['RefTypeQuery']
export type ParameterIfMatch = components['parameters']['IfMatch']
export type ParameterTenantIdQuery = components['parameters']['TenantIdQuery']
export type ParameterInvoiceIdPath = components['parameters']['InvoiceIdPath']
export type ParameterCreditNoteIdPath = components['parameters']['CreditNoteIdPath']
export type ParameterProofIdPath = components['parameters']['ProofIdPath']
export type ParameterPlanIdPath = components['parameters']['PlanIdPath']
export type ParameterSubscriptionIdPath = components['parameters']['SubscriptionIdPath']
export type ParameterJobName = components['parameters']['JobName']
export type ParameterFindingIdPath = components['parameters']['FindingIdPath']
export type HeaderRequestId = components['headers']['RequestId']
export type HeaderRetryAfter = components['headers']['RetryAfter']
export type HeaderETag = components['headers']['ETag']
export type HeaderWwwAuthenticate = components['headers']['WWWAuthenticate']
export type HeaderStatusETag = components['headers']['StatusETag']
export type HeaderStatusCacheControl = components['headers']['StatusCacheControl']
export type HeaderNoStore = components['headers']['NoStore']
export type HeaderIdempotentReplayed = components['headers']['IdempotentReplayed']
export type HeaderRateLimit = components['headers']['RateLimit']
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy']
export type HeaderAccountETag = components['headers']['AccountETag']
export type HeaderContentDisposition = components['headers']['ContentDisposition']
export type HeaderNoSniff = components['headers']['NoSniff']
export type HeaderSandboxPolicy = components['headers']['SandboxPolicy']
export type $defs = Record<string, never>
export interface operations {
  readonly getMeta: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description What runs here. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Meta']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['ShuttingDown']
    }
  }
  readonly getHealth: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The process answers. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Health']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 500: components['responses']['InternalFailure']
    }
  }
  readonly getReadiness: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description Calls are served. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Readiness']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 500: components['responses']['InternalFailure']
      /** @description A check failed, or the process is about to end. The body is of the same shape, no problem document. */
      readonly 503: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Retry-After': components['headers']['RetryAfter']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Readiness']
        }
      }
    }
  }
  readonly getContractJson: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /** @description The `ETag` of the answer that the caller has. Where it is still the same the answer is 304, without a body. */
        readonly 'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The contract. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ContractDocument']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 400: components['responses']['InvalidQuery']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['ShuttingDown']
    }
  }
  readonly getContractYaml: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /** @description The `ETag` of the answer that the caller has. Where it is still the same the answer is 304, without a body. */
        readonly 'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The contract. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly ETag: components['headers']['ETag']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/yaml': string
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 400: components['responses']['InvalidQuery']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['ShuttingDown']
    }
  }
  readonly getDocs: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The page. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'text/html': string
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['ShuttingDown']
    }
  }
  readonly getMetrics: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The measurements. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'text/plain': string
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['ShuttingDown']
    }
  }
  readonly getAccountStatusByKey: {
    readonly parameters: {
      readonly query: {
        /**
         * @description The account's key.
         * @example v1:partner:demo-credit
         */
        readonly external_key: components['schemas']['AccountKey']
        /** @description A past instant: `credit` is what counted then, with what had ended by then taken off; all else is of now, and there is no `ETag`. */
        readonly as_of?: components['parameters']['AsOfQuery']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /** @description The `ETag` of the answer that the caller has. Where it is still the same the answer is 304, without a body. */
        readonly 'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The account's status. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly ETag: components['headers']['StatusETag']
          readonly 'Cache-Control': components['headers']['StatusCacheControl']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AccountStatus'] | components['schemas']['PastAccountStatus']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['AccountNotFound']
      readonly 422: components['responses']['AsOfImpossible']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getAccountStatus: {
    readonly parameters: {
      readonly query?: {
        /** @description A past instant: `credit` is what counted then, with what had ended by then taken off; all else is of now, and there is no `ETag`. */
        readonly as_of?: components['parameters']['AsOfQuery']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /** @description The `ETag` of the answer that the caller has. Where it is still the same the answer is 304, without a body. */
        readonly 'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      readonly path: {
        /**
         * @description The account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id: components['parameters']['AccountIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The account's status. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly ETag: components['headers']['StatusETag']
          readonly 'Cache-Control': components['headers']['StatusCacheControl']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AccountStatus'] | components['schemas']['PastAccountStatus']
        }
      }
      readonly 304: components['responses']['NotModified']
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['AccountNotFound']
      readonly 422: components['responses']['AsOfImpossible']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getAccountStatuses: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AccountStatusesRequest']
      }
    }
    readonly responses: {
      /** @description What was found, and what was not. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AccountStatuses']
        }
      }
      readonly 400: components['responses']['InvalidBody']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly reserveCredits: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReserveCreditsRequest']
      }
    }
    readonly responses: {
      /** @description The first answer to this key again, or the call is ignored. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Reservation'] | components['schemas']['Ignored']
        }
      }
      /** @description A reservation was made. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Reservation']
        }
      }
      readonly 400: components['responses']['InvalidReserve']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['AccountNotFound']
      readonly 409: components['responses']['ReserveConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['KeyReused']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly consumeCredits: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ConsumeCreditsRequest']
      }
    }
    readonly responses: {
      /** @description The reservation is settled, now or by the first call with this key, or the call is ignored. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Settlement'] | components['schemas']['Ignored']
        }
      }
      readonly 400: components['responses']['InvalidSettlement']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['ReservationNotFound']
      readonly 409: components['responses']['SettlementConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['ConsumeImpossible']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly releaseCredits: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReleaseCreditsRequest']
      }
    }
    readonly responses: {
      /** @description The reservation is settled, now or by the first call with this key, or the call is ignored. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Settlement'] | components['schemas']['Ignored']
        }
      }
      readonly 400: components['responses']['InvalidSettlement']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['ReservationNotFound']
      readonly 409: components['responses']['SettlementConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['KeyReused']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly runCreditBatch: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreditBatchRequest']
      }
    }
    readonly responses: {
      /** @description The results, in the order of the operations. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CreditBatch']
        }
      }
      readonly 400: components['responses']['InvalidBatch']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly reconcileCredits: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReconcileCreditsRequest']
      }
    }
    readonly responses: {
      /** @description What it came upon. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ReconciledCredits']
        }
      }
      readonly 400: components['responses']['InvalidReconcile']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['ReconcileTargetNotFound']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listReservations: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only this account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id?: components['parameters']['AccountIdQuery']
        /**
         * @description Only the account of this key. Beside `account_id` it must name the same account.
         * @example v1:partner:demo-credit
         */
        readonly external_key?: components['parameters']['ExternalKeyQuery']
        /**
         * @description Only reservations of this status.
         * @example CONSUMED
         */
        readonly status?: components['schemas']['ReservationStatusInput']
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ReservationList']
        }
      }
      readonly 400: components['responses']['InvalidAccountList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 409: components['responses']['AccountMismatch']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listLedgerEntries: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only this account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id?: components['parameters']['AccountIdQuery']
        /**
         * @description Only the account of this key. Beside `account_id` it must name the same account.
         * @example v1:partner:demo-credit
         */
        readonly external_key?: components['parameters']['ExternalKeyQuery']
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['LedgerEntryList']
        }
      }
      readonly 400: components['responses']['InvalidAccountList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 409: components['responses']['AccountMismatch']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getCreditsSummary: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The sums. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TenantCredits']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['TenantNotFound']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly recordEvent: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EventEnvelope']
      }
    }
    readonly responses: {
      /** @description The event was there. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Event']
        }
      }
      /** @description The event is kept. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Event']
        }
      }
      readonly 400: components['responses']['InvalidEvent']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['KeyReused']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly recordEventBatch: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EventBatchRequest']
      }
    }
    readonly responses: {
      /** @description The results, in the order of the events. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['EventBatch']
        }
      }
      readonly 400: components['responses']['InvalidBatch']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listTimeline: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only this account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id?: components['parameters']['AccountIdQuery']
        /**
         * @description Only the account of this key. Beside `account_id` it must name the same account.
         * @example v1:partner:demo-credit
         */
        readonly external_key?: components['parameters']['ExternalKeyQuery']
        /**
         * @description Only what is for this sort of thing.
         * @example commission_request
         */
        readonly ref_type?: components['parameters']['RefTypeQuery']
        /**
         * @description Only what is for the thing of this name.
         * @example 61
         */
        readonly ref_id?: components['schemas']['RefId']
        /**
         * @description Only rows of this source.
         * @example usage_v1
         */
        readonly source?: components['schemas']['TimelineSourceInput']
        /**
         * @description Only what happened at this instant or later.
         * @example 2026-01-01T00:00:00Z
         */
        readonly from?: components['schemas']['TimestampInput']
        /**
         * @description Only what happened before this instant.
         * @example 2099-01-01T00:00:00Z
         */
        readonly to?: components['schemas']['TimestampInput']
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TimelineList']
        }
      }
      readonly 400: components['responses']['InvalidAccountList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 409: components['responses']['AccountMismatch']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listAccounts: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only accounts whose display name, key or tenant's name contains this, in whatever case.
         * @example demo
         */
        readonly search?: components['schemas']['Name']
        /**
         * @description Only accounts of this billing mode.
         * @example credit
         */
        readonly mode?: components['schemas']['BillingModeInput']
        /**
         * @description Only accounts of this status.
         * @example active
         */
        readonly status?: components['schemas']['AccountStatusNameInput']
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AccountList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly onboardAccount: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OnboardAccountRequest']
      }
    }
    readonly responses: {
      /** @description It was there already, from the same input. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Onboarding']
        }
      }
      /** @description Tenant, account and policy were made. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Onboarding']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 409: components['responses']['AccountExists']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['KeyReused']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly putAccount: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PutAccountRequest']
      }
    }
    readonly responses: {
      /** @description The account was updated, or this is the first answer to this key again. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AccountStatus']
        }
      }
      /** @description The account was created. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AccountStatus']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['TenantNotFound']
      readonly 409: components['responses']['AccountExists']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['KeyReused']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getControlAccountStatus: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The account.
         * @example 01900000-0000-7000-8000-000000000001
         */
        readonly account_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The account's status. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly ETag: components['headers']['AccountETag']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AccountStatus']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['AccountNotFound']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly changeAccountStatus: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
        /**
         * @description The `ETag` that the change was made for. Where the account's policy or status has changed since, nothing is done and the answer is 412. Absent means
         *     change in any case.
         */
        readonly 'If-Match'?: components['parameters']['IfMatch']
      }
      readonly path: {
        /**
         * @description The account.
         * @example 01900000-0000-7000-8000-000000000001
         */
        readonly account_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeAccountStatusRequest']
      }
    }
    readonly responses: {
      /** @description The status is as asked for. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly ETag: components['headers']['AccountETag']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AccountStatus']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['AccountNotFound']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['KeyReused']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly changePolicy: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
        /**
         * @description The `ETag` that the change was made for. Where the account's policy or status has changed since, nothing is done and the answer is 412. Absent means
         *     change in any case.
         */
        readonly 'If-Match'?: components['parameters']['IfMatch']
      }
      readonly path: {
        /**
         * @description The account.
         * @example 01900000-0000-7000-8000-000000000001
         */
        readonly account_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangePolicyRequest']
      }
    }
    readonly responses: {
      /** @description The policy is as asked for. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly ETag: components['headers']['AccountETag']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AccountStatus']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['AccountNotFound']
      readonly 409: components['responses']['EnrollmentBlocked']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['KeyReused']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly grantCredits: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id: components['parameters']['AccountIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['GrantCreditsRequest']
      }
    }
    readonly responses: {
      /** @description The first answer to this key again. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AccountStatus']
        }
      }
      /** @description The credits are booked. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AccountStatus']
        }
      }
      readonly 400: components['responses']['InvalidGrant']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['GrantTargetNotFound']
      readonly 409: components['responses']['GrantConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['GrantImpossible']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly reserveCreditsAsOperator: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReserveCreditsAsOperatorRequest']
      }
    }
    readonly responses: {
      /** @description The first answer to this key again, or the call is ignored, or it was a dry run. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json':
            components['schemas']['Reservation'] | components['schemas']['Ignored'] | components['schemas']['ReservationPreview']
        }
      }
      /** @description A reservation was made. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Reservation']
        }
      }
      readonly 400: components['responses']['InvalidOperatorReserve']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['AccountNotFound']
      readonly 409: components['responses']['ReserveConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['OverrideImpossible']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly consumeCreditsAsOperator: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ConsumeCreditsRequest']
      }
    }
    readonly responses: {
      /** @description The reservation is settled, now or by the first call with this key, or the call is ignored. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Settlement'] | components['schemas']['Ignored']
        }
      }
      readonly 400: components['responses']['InvalidSettlement']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['ReservationNotFound']
      readonly 409: components['responses']['SettlementConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['ConsumeImpossible']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly releaseCreditsAsOperator: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReleaseCreditsRequest']
      }
    }
    readonly responses: {
      /** @description The reservation is settled, now or by the first call with this key, or the call is ignored. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Settlement'] | components['schemas']['Ignored']
        }
      }
      readonly 400: components['responses']['InvalidSettlement']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['ReservationNotFound']
      readonly 409: components['responses']['SettlementConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['KeyReused']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listControlLedger: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only this account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id?: components['parameters']['AccountIdQuery']
        /**
         * @description Only the account of this key. Beside `account_id` it must name the same account.
         * @example v1:partner:demo-credit
         */
        readonly external_key?: components['parameters']['ExternalKeyQuery']
        /**
         * @description Only this tenant's accounts.
         * @example 11111111-1111-1111-1111-111111111111
         */
        readonly tenant_id?: components['parameters']['TenantIdQuery']
        /**
         * @description Only what is for this sort of thing.
         * @example commission_request
         */
        readonly ref_type?: components['parameters']['RefTypeQuery']
        /**
         * @description Only what is for the thing of this name.
         * @example 41
         */
        readonly ref_id?: components['schemas']['RefId']
        /**
         * @description Only entries of this reason.
         * @example consume
         */
        readonly reason?: components['schemas']['EntryReasonInput']
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['LedgerEntryList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 409: components['responses']['AccountMismatch']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getTenantCredits: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The tenant.
         * @example 11111111-1111-1111-1111-111111111111
         */
        readonly tenant_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The sums. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TenantCredits']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['TenantNotFound']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly reconcileCreditsAsOperator: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReconcileCreditsRequest']
      }
    }
    readonly responses: {
      /** @description What it came upon. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ReconciledCredits']
        }
      }
      readonly 400: components['responses']['InvalidReconcile']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['ReconcileTargetNotFound']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listControlReservations: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only this account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id?: components['parameters']['AccountIdQuery']
        /**
         * @description Only the account of this key. Beside `account_id` it must name the same account.
         * @example v1:partner:demo-credit
         */
        readonly external_key?: components['parameters']['ExternalKeyQuery']
        /**
         * @description Only this tenant's accounts.
         * @example 11111111-1111-1111-1111-111111111111
         */
        readonly tenant_id?: components['parameters']['TenantIdQuery']
        /**
         * @description Only what is for this sort of thing.
         * @example commission_request
         */
        readonly ref_type?: components['parameters']['RefTypeQuery']
        /**
         * @description Only what is for the thing of this name.
         * @example 42
         */
        readonly ref_id?: components['schemas']['RefId']
        /**
         * @description Only reservations of this status.
         * @example released
         */
        readonly status?: components['schemas']['ReservationStatusInput']
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ReservationList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 409: components['responses']['AccountMismatch']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listControlTimeline: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only this account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id?: components['parameters']['AccountIdQuery']
        /**
         * @description Only the account of this key, or the events that wait under it; a key that no account could have may have some, too.
         * @example v1:partner:demo-credit
         */
        readonly external_key?: string
        /**
         * @description Only this tenant's accounts.
         * @example 11111111-1111-1111-1111-111111111111
         */
        readonly tenant_id?: components['parameters']['TenantIdQuery']
        /**
         * @description Only what is for this sort of thing.
         * @example commission_request
         */
        readonly ref_type?: components['parameters']['RefTypeQuery']
        /**
         * @description Only what is for the thing of this name.
         * @example 61
         */
        readonly ref_id?: components['schemas']['RefId']
        /**
         * @description Only rows of this source.
         * @example usage_v1
         */
        readonly source?: components['schemas']['TimelineSourceInput']
        /**
         * @description Only what happened at this instant or later.
         * @example 2026-01-01T00:00:00Z
         */
        readonly from?: components['schemas']['TimestampInput']
        /**
         * @description Only what happened before this instant.
         * @example 2099-01-01T00:00:00Z
         */
        readonly to?: components['schemas']['TimestampInput']
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TimelineList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 409: components['responses']['AccountMismatch']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly verifyLedger: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only this account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id?: components['parameters']['AccountIdQuery']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description What was found, right or not. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['LedgerProof']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['AccountNotFound']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly exportLedger: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only this account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id?: components['parameters']['AccountIdQuery']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description JSON Lines. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/x-ndjson': string
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['AccountNotFound']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getLedgerHeads: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The heads. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['LedgerHeads']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getHandshake: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The monitor. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Handshake']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getBillingProfile: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The tenant.
         * @example 11111111-1111-1111-1111-111111111111
         */
        readonly tenant_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The profile. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BillingProfile']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['BillingProfileNotFound']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly putBillingProfile: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The tenant.
         * @example 11111111-1111-1111-1111-111111111111
         */
        readonly tenant_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PutBillingProfileRequest']
      }
    }
    readonly responses: {
      /** @description The profile was there and is replaced. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BillingProfile']
        }
      }
      /** @description The profile is new. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BillingProfile']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['TenantNotFound']
      readonly 409: components['responses']['GstinTaken']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['ProfileImpossible']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listServiceInvoices: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only invoices of this status.
         * @example sent
         */
        readonly status?: components['schemas']['InvoiceStatusInput']
        /**
         * @description Only invoices that are overdue now, or only those that are not.
         * @example true
         */
        readonly overdue?: boolean
        /**
         * @description Only invoices of this account.
         * @example 01900000-0000-7000-8000-000000000001
         */
        readonly account_id?: components['schemas']['Uuid']
        /**
         * @description Only invoices of the account of this key. Beside `account_id` it must name the same account.
         * @example v1:partner:demo-postpaid
         */
        readonly external_key?: components['schemas']['AccountKey']
        /**
         * @description Only invoices of this tenant's accounts. Not for portals, which see their own tenant's anyway.
         * @example 11111111-1111-1111-1111-111111111111
         */
        readonly tenant_id?: components['schemas']['Uuid']
        /**
         * @description Only invoices of this day or a later one.
         * @example 2026-02-01
         */
        readonly issued_from?: components['schemas']['CalendarDateInput']
        /**
         * @description Only invoices of this day or an earlier one.
         * @example 2026-02-28
         */
        readonly issued_to?: components['schemas']['CalendarDateInput']
        /**
         * @description Only invoices that are due on this day or later.
         * @example 2026-03-01
         */
        readonly due_from?: components['schemas']['CalendarDateInput']
        /**
         * @description Only invoices that are due on this day or earlier.
         * @example 2026-03-31
         */
        readonly due_to?: components['schemas']['CalendarDateInput']
        /**
         * @description Only the invoice of this number, whole and in whatever case.
         * @example INV/25-26/0001
         */
        readonly number?: string
        /**
         * @description Only invoices whose number, buyer's name or notes contain this, in whatever case.
         * @example acme
         */
        readonly text?: components['schemas']['Name']
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ServiceInvoiceList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 409: components['responses']['AccountMismatch']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly createServiceInvoice: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateServiceInvoiceRequest']
      }
    }
    readonly responses: {
      /** @description The first answer to this key again. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ServiceInvoice']
        }
      }
      /** @description The draft is written. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ServiceInvoice']
        }
      }
      readonly 400: components['responses']['InvalidInvoiceDraft']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['AccountNotFound']
      readonly 409: components['responses']['AccountMismatch']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['DraftImpossible']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly exportServiceInvoices: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only invoices of this status.
         * @example sent
         */
        readonly status?: components['schemas']['InvoiceStatusInput']
        /**
         * @description Only invoices that are overdue now, or only those that are not.
         * @example true
         */
        readonly overdue?: boolean
        /**
         * @description Only invoices of this account.
         * @example 01900000-0000-7000-8000-000000000001
         */
        readonly account_id?: components['schemas']['Uuid']
        /**
         * @description Only invoices of the account of this key. Beside `account_id` it must name the same account.
         * @example v1:partner:demo-postpaid
         */
        readonly external_key?: components['schemas']['AccountKey']
        /**
         * @description Only invoices of this tenant's accounts. Not for portals, which see their own tenant's anyway.
         * @example 11111111-1111-1111-1111-111111111111
         */
        readonly tenant_id?: components['schemas']['Uuid']
        /**
         * @description Only invoices of this day or a later one.
         * @example 2026-02-01
         */
        readonly issued_from?: components['schemas']['CalendarDateInput']
        /**
         * @description Only invoices of this day or an earlier one.
         * @example 2026-02-28
         */
        readonly issued_to?: components['schemas']['CalendarDateInput']
        /**
         * @description Only invoices that are due on this day or later.
         * @example 2026-03-01
         */
        readonly due_from?: components['schemas']['CalendarDateInput']
        /**
         * @description Only invoices that are due on this day or earlier.
         * @example 2026-03-31
         */
        readonly due_to?: components['schemas']['CalendarDateInput']
        /**
         * @description Only the invoice of this number, whole and in whatever case.
         * @example INV/25-26/0001
         */
        readonly number?: string
        /**
         * @description Only invoices whose number, buyer's name or notes contain this, in whatever case.
         * @example acme
         */
        readonly text?: components['schemas']['Name']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description CSV, in UTF-8. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Content-Disposition': components['headers']['ContentDisposition']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'text/csv': string
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 409: components['responses']['AccountMismatch']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getServiceInvoice: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The invoice. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ServiceInvoice']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly editServiceInvoice: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EditServiceInvoiceRequest']
      }
    }
    readonly responses: {
      /** @description The draft is as asked for. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ServiceInvoice']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 409: components['responses']['EditConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['DraftImpossible']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly issueServiceInvoice: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['IssueServiceInvoiceRequest']
      }
    }
    readonly responses: {
      /** @description It is issued. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ServiceInvoice']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 409: components['responses']['IssueConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['IssueImpossible']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly sendServiceInvoice: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['InvoiceActRequest']
      }
    }
    readonly responses: {
      /** @description It is sent. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ServiceInvoice']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 409: components['responses']['InvoiceNotIssued']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly voidServiceInvoice: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000602
         */
        readonly invoice_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['VoidServiceInvoiceRequest']
      }
    }
    readonly responses: {
      /** @description It is void. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ServiceInvoice']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 409: components['responses']['VoidConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['KeyReused']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listInvoiceMovements: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['InvoiceMovementList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly payServiceInvoice: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PayServiceInvoiceRequest']
      }
    }
    readonly responses: {
      /** @description The same call was made before. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SettledServiceInvoice']
        }
      }
      /** @description The payment is booked. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SettledServiceInvoice']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 409: components['responses']['InvoiceNotOpen']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['PaymentImpossible']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly markServiceInvoicePaid: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MarkServiceInvoicePaidRequest']
      }
    }
    readonly responses: {
      /** @description It is paid. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SettledServiceInvoice']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 409: components['responses']['InvoiceNotIssued']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['MarkPaidImpossible']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly adjustServiceInvoice: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AdjustServiceInvoiceRequest']
      }
    }
    readonly responses: {
      /** @description The same call was made before. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SettledServiceInvoice']
        }
      }
      /** @description The adjustment is booked. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SettledServiceInvoice']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 409: components['responses']['AdjustmentConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['AdjustmentImpossible']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly remindServiceInvoice: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['InvoiceActRequest']
      }
    }
    readonly responses: {
      /** @description The reminder is noted. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ServiceInvoice']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 409: components['responses']['InvoiceNotOpen']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listCreditNotes: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CreditNoteList']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly createCreditNote: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreditServiceInvoiceRequest']
      }
    }
    readonly responses: {
      /** @description The same call was made before. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CreditedServiceInvoice']
        }
      }
      /** @description The credit note is issued. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CreditedServiceInvoice']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 409: components['responses']['CreditNoteConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['CreditNoteImpossible']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getCreditNotePdf: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
        /**
         * @description The credit note.
         * @example 01900000-0000-7000-8000-000000000611
         */
        readonly credit_note_id: components['parameters']['CreditNoteIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The document, as a download. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Content-Disposition': components['headers']['ContentDisposition']
          readonly 'X-Content-Type-Options': components['headers']['NoSniff']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/pdf': string
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['CreditNoteNotFound']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getServiceInvoicePdf: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The document, as a download. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Content-Disposition': components['headers']['ContentDisposition']
          readonly 'X-Content-Type-Options': components['headers']['NoSniff']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/pdf': string
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly uploadPaymentProof: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'multipart/form-data': components['schemas']['PaymentProofUpload']
      }
    }
    readonly responses: {
      /** @description The same file was there. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentProof']
        }
      }
      /** @description The file is kept. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentProof']
        }
      }
      readonly 400: components['responses']['InvalidUpload']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 409: components['responses']['UploadConflict']
      readonly 413: components['responses']['UploadTooLarge']
      readonly 415: components['responses']['FormExpected']
      readonly 422: components['responses']['FileTypeNotAllowed']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listPaymentProofs: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentProofList']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['InvoiceNotFound']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getPaymentProof: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The invoice.
         * @example 01900000-0000-7000-8000-000000000601
         */
        readonly invoice_id: components['parameters']['InvoiceIdPath']
        /**
         * @description The payment proof.
         * @example 01900000-0000-7000-8000-000000000621
         */
        readonly proof_id: components['parameters']['ProofIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The file. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Content-Disposition': components['headers']['ContentDisposition']
          readonly 'X-Content-Type-Options': components['headers']['NoSniff']
          readonly 'Content-Security-Policy': components['headers']['SandboxPolicy']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/pdf': string
          readonly 'image/png': string
          readonly 'image/jpeg': string
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['PaymentProofNotFound']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly createCheckoutLink: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateCheckoutLinkRequest']
      }
    }
    readonly responses: {
      /** @description The first answer to this key, again. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentOrder']
        }
      }
      /** @description It can be paid. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentOrder']
        }
      }
      readonly 400: components['responses']['InvalidReserve']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['CheckoutTargetNotFound']
      readonly 409: components['responses']['CheckoutConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['CheckoutImpossible']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['RailUnavailable']
    }
  }
  readonly createTopup: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateTopupRequest']
      }
    }
    readonly responses: {
      /** @description The first answer to this key, again. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentOrder']
        }
      }
      /** @description It can be paid. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentOrder']
        }
      }
      readonly 400: components['responses']['InvalidReserve']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['AccountNotFound']
      readonly 409: components['responses']['TopupConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['TopupImpossible']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['RailUnavailable']
    }
  }
  readonly getPaymentOrder: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The payment order.
         * @example 01900000-0000-7000-8000-000000000701
         */
        readonly order_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The order. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentOrder']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['PaymentOrderNotFound']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly cancelPaymentOrder: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The payment order.
         * @example 01900000-0000-7000-8000-000000000704
         */
        readonly order_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PaymentActRequest']
      }
    }
    readonly responses: {
      /** @description It is cancelled. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentOrder']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['PaymentOrderNotFound']
      readonly 409: components['responses']['CancelConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['RailUnavailable']
    }
  }
  readonly refundPaymentOrder: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The payment order.
         * @example 01900000-0000-7000-8000-000000000701
         */
        readonly order_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RefundPaymentOrderRequest']
      }
    }
    readonly responses: {
      /** @description The first answer to this key, again. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['RefundedPaymentOrder']
        }
      }
      /** @description It is asked for, at the provider. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['RefundedPaymentOrder']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['PaymentOrderNotFound']
      readonly 409: components['responses']['RefundConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['RefundImpossible']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['RailUnavailable']
    }
  }
  readonly receiveStripeWebhook: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /** @description A time, and an HMAC-SHA256 of it and the bytes of the body, by a webhook secret. */
        readonly 'Stripe-Signature'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly '*/*': components['schemas']['WebhookBody']
      }
    }
    readonly responses: {
      /** @description It is kept, or was here before. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['WebhookReceipt']
        }
      }
      readonly 400: components['responses']['InvalidWebhook']
      readonly 404: components['responses']['RailNotServed']
      readonly 413: components['responses']['WebhookTooLarge']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['WebhookNotKept']
    }
  }
  readonly receiveRazorpayWebhook: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /** @description An HMAC-SHA256 of the bytes of the body, by a webhook secret, in hexadecimal digits. */
        readonly 'X-Razorpay-Signature'?: string
        /** @description The event's name. It is not signed, so that what is signed decides, too, what is the same event. */
        readonly 'X-Razorpay-Event-Id'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly '*/*': components['schemas']['WebhookBody']
      }
    }
    readonly responses: {
      /** @description It is kept, or was here before. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['WebhookReceipt']
        }
      }
      readonly 400: components['responses']['InvalidWebhook']
      readonly 404: components['responses']['RailNotServed']
      readonly 413: components['responses']['WebhookTooLarge']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['WebhookNotKept']
    }
  }
  readonly listPaymentOrders: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only this tenant's accounts.
         * @example 11111111-1111-1111-1111-111111111111
         */
        readonly tenant_id?: components['parameters']['TenantIdQuery']
        /**
         * @description Only this account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id?: components['parameters']['AccountIdQuery']
        /**
         * @description Only the account of this key. Beside `account_id` it must name the same account.
         * @example v1:partner:demo-credit
         */
        readonly external_key?: components['parameters']['ExternalKeyQuery']
        /**
         * @description Only those of this rail.
         * @example stripe
         */
        readonly provider?: components['schemas']['PaymentProviderInput']
        /**
         * @description Only those of this status.
         * @example paid
         */
        readonly status?: components['schemas']['PaymentOrderStatusInput']
        /**
         * @description Only those of this purpose.
         * @example topup
         */
        readonly purpose?: components['schemas']['PaymentPurposeInput']
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentOrderList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 409: components['responses']['AccountMismatch']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listPaymentEvents: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only those of this rail.
         * @example stripe
         */
        readonly provider?: components['schemas']['PaymentProviderInput']
        /**
         * @description Only those of this state.
         * @example applied
         */
        readonly state?: components['schemas']['PaymentEventStateInput']
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentEventList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly applyPaymentEvent: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The delivery, by the id of its line in the list.
         * @example 01900000-0000-7000-8000-000000000711
         */
        readonly delivery_id: components['schemas']['Uuid']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PaymentActRequest']
      }
    }
    readonly responses: {
      /** @description The delivery as it is then. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentEvent']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['WebhookNotFound']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listUnappliedPayments: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only those of this rail.
         * @example stripe
         */
        readonly provider?: components['schemas']['PaymentProviderInput']
        /**
         * @description Only those of this state.
         * @example open
         */
        readonly state?: components['schemas']['UnappliedPaymentStateInput']
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['UnappliedPaymentList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly applyUnappliedPayment: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description Its rail.
         * @example razorpay
         */
        readonly provider: components['schemas']['PaymentProviderInput']
        /**
         * @description The payment as its provider calls it.
         * @example pay_DemoSecond
         */
        readonly payment_id: components['schemas']['ProviderPaymentId']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ApplyUnappliedPaymentRequest']
      }
    }
    readonly responses: {
      /** @description It has its place. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AppliedPayment']
        }
      }
      readonly 400: components['responses']['InvalidApply']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['ApplyTargetNotFound']
      readonly 409: components['responses']['ApplyConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['ApplyImpossible']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly refundUnappliedPayment: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description Its rail.
         * @example stripe
         */
        readonly provider: components['schemas']['PaymentProviderInput']
        /**
         * @description The payment as its provider calls it.
         * @example pi_01900000000070008000000000000703
         */
        readonly payment_id: components['schemas']['ProviderPaymentId']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PaymentActRequest']
      }
    }
    readonly responses: {
      /** @description It is given back. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['RefundedPayment']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['UnappliedPaymentNotFound']
      readonly 409: components['responses']['UnappliedRefundConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['RailUnavailable']
    }
  }
  readonly listPlans: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only those that can be assigned, or those that cannot.
         * @example true
         */
        readonly is_offered?: boolean
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PlanList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly createPlan: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreatePlanRequest']
      }
    }
    readonly responses: {
      /** @description It was made before. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Plan']
        }
      }
      /** @description It can be subscribed to. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Plan']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 409: components['responses']['PlanExists']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['PlanImpossible']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getPlan: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The plan.
         * @example 01900000-0000-7000-8000-000000000801
         */
        readonly plan_id: components['parameters']['PlanIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The plan. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Plan']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['PlanNotFound']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly changePlan: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The plan.
         * @example 01900000-0000-7000-8000-000000000801
         */
        readonly plan_id: components['parameters']['PlanIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangePlanRequest']
      }
    }
    readonly responses: {
      /** @description The plan as it is now. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Plan']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['PlanNotFound']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['PlanImpossible']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listSubscriptions: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only this tenant's accounts.
         * @example 11111111-1111-1111-1111-111111111111
         */
        readonly tenant_id?: components['parameters']['TenantIdQuery']
        /**
         * @description Only this account.
         * @example 01900000-0000-7000-8000-000000000002
         */
        readonly account_id?: components['parameters']['AccountIdQuery']
        /**
         * @description Only the account of this key. Beside `account_id` it must name the same account.
         * @example v1:partner:demo-credit
         */
        readonly external_key?: components['parameters']['ExternalKeyQuery']
        /** @description Only those that have this plan now. */
        readonly plan_id?: components['schemas']['Uuid']
        /**
         * @description Only those of this status.
         * @example active
         */
        readonly status?: components['schemas']['SubscriptionStatusInput']
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SubscriptionList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 409: components['responses']['AccountMismatch']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly createSubscription: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateSubscriptionRequest']
      }
    }
    readonly responses: {
      /** @description The first answer to this key, again. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Subscription']
        }
      }
      /** @description It is subscribed. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Subscription']
        }
      }
      readonly 400: components['responses']['InvalidSubscribe']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['SubscribeTargetNotFound']
      readonly 409: components['responses']['SubscribeConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['SubscribeImpossible']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly assignSubscription: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateSubscriptionRequest']
      }
    }
    readonly responses: {
      /** @description It has the plan, now or from the next period on. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Subscription']
        }
      }
      /** @description It is subscribed. */
      readonly 201: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Subscription']
        }
      }
      readonly 400: components['responses']['InvalidSubscribe']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['SubscribeTargetNotFound']
      readonly 409: components['responses']['AssignConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['SubscribeImpossible']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly refillDueAsOperator: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['RefillDueRequest']
      }
    }
    readonly responses: {
      /** @description What it came upon. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['RefillReport']
        }
      }
      readonly 400: components['responses']['InvalidBody']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getSubscription: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The subscription.
         * @example 01900000-0000-7000-8000-000000000811
         */
        readonly subscription_id: components['parameters']['SubscriptionIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The subscription. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Subscription']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['SubscriptionNotFound']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly changeSubscription: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The subscription.
         * @example 01900000-0000-7000-8000-000000000811
         */
        readonly subscription_id: components['parameters']['SubscriptionIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeSubscriptionRequest']
      }
    }
    readonly responses: {
      /** @description The subscription as it is now. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Subscription']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['SubscriptionChangeTargetNotFound']
      readonly 409: components['responses']['SubscriptionChangeConflict']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['KeyReused']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listSubscriptionPeriods: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The subscription.
         * @example 01900000-0000-7000-8000-000000000811
         */
        readonly subscription_id: components['parameters']['SubscriptionIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SubscriptionPeriodList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['SubscriptionNotFound']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly refillSubscription: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The subscription.
         * @example 01900000-0000-7000-8000-000000000811
         */
        readonly subscription_id: components['parameters']['SubscriptionIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['RefillSubscriptionRequest']
      }
    }
    readonly responses: {
      /** @description What it came upon. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['RefillReport']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['SubscriptionNotFound']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly refillDue: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['RefillDueRequest']
      }
    }
    readonly responses: {
      /** @description What it came upon. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['RefillReport']
        }
      }
      readonly 400: components['responses']['InvalidBody']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getOwnSubscription: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The subscriptions. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['OwnSubscription']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listJobs: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description All jobs. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['JobList']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listJobRuns: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The name of a job, as the list of jobs has it.
         * @example prune
         */
        readonly job_name: components['parameters']['JobName']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['JobRunList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['JobNotFound']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly runJob: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The name of a job, as the list of jobs has it.
         * @example prune
         */
        readonly job_name: components['parameters']['JobName']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The run, at its end. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['JobRun']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['JobNotFound']
      readonly 409: components['responses']['JobRunning']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly listFindings: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only those that are open, or only those that are closed.
         * @example true
         */
        readonly open?: boolean
        /**
         * @description Only those of this kind.
         * @example unapplied_payment
         */
        readonly kind?: components['schemas']['FindingKindInput']
        /**
         * @description Only those of this severity.
         * @example high
         */
        readonly severity?: components['schemas']['FindingSeverityInput']
        /**
         * @description Only those about this account.
         * @example 01900000-0000-7000-8000-000000000001
         */
        readonly account_id?: components['schemas']['Uuid']
        /**
         * @description How many items a page has at most.
         * @example 2
         */
        readonly limit?: components['parameters']['Limit']
        /** @description The `next_cursor` of the page before, with the same filters. Absent for the first page. */
        readonly cursor?: components['parameters']['Cursor']
      }
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['FindingList']
        }
      }
      readonly 400: components['responses']['InvalidList']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly getFinding: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path: {
        /**
         * @description The finding.
         * @example 01900000-0000-7000-8000-000000000721
         */
        readonly finding_id: components['parameters']['FindingIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The finding. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Finding']
        }
      }
      readonly 400: components['responses']['InvalidQuery']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['FindingNotFound']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly resolveFinding: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
        /**
         * @description The idempotency key, quoted (`"studio:grant:2026-02"`) or bare: 1 to 255 visible ASCII characters. The body's `idempotency_key` does the same; where both
         *     are sent they must agree.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKeyHeader']
      }
      readonly path: {
        /**
         * @description The finding.
         * @example 01900000-0000-7000-8000-000000000721
         */
        readonly finding_id: components['parameters']['FindingIdPath']
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ResolveFindingRequest']
      }
    }
    readonly responses: {
      /** @description The finding, closed. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly 'Idempotent-Replayed': components['headers']['IdempotentReplayed']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Finding']
        }
      }
      readonly 400: components['responses']['InvalidOperatorWrite']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['FindingNotFound']
      readonly 409: components['responses']['FindingClosed']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['Unavailable']
    }
  }
  readonly moveTestClock: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MoveTestClockRequest']
      }
    }
    readonly responses: {
      /** @description What the clock shows. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TestClock']
        }
      }
      readonly 400: components['responses']['InvalidBody']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NoTestClock']
      readonly 409: components['responses']['ClockGoesForward']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['ClockTooFar']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['ShuttingDown']
    }
  }
  readonly reconcilePayments: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description The caller's name for this call, kept where it is 1 to 128 of letters, digits, `.`, `_`, `:` and `-`; else the service makes one.
         * @example demo-1
         */
        readonly 'X-Request-Id'?: components['parameters']['RequestId']
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReconcilePaymentsRequest']
      }
    }
    readonly responses: {
      /** @description The comparison. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['RequestId']
          readonly 'Cache-Control': components['headers']['NoStore']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ReconciledPayments']
        }
      }
      readonly 400: components['responses']['InvalidBody']
      readonly 401: components['responses']['Unauthenticated']
      readonly 403: components['responses']['Forbidden']
      readonly 409: components['responses']['RailRefused']
      readonly 413: components['responses']['BodyTooLarge']
      readonly 415: components['responses']['MediaTypeUnsupported']
      readonly 422: components['responses']['SpanImpossible']
      readonly 429: components['responses']['RateLimited']
      readonly 500: components['responses']['InternalFailure']
      readonly 503: components['responses']['RailUnavailable']
    }
  }
}
type WithRequired<T, K extends keyof T> = T & {
  [P in K]-?: T[P]
}
