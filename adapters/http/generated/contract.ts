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
     * @description Readiness, check by check. A proxy sends calls to a process only while this is 200.
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
     * @description What each system has told, type by type; what was refused, and ignored; keys that events have come for and no account has; times when events had to wait.
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
      | 'AMOUNT_EXCEEDS_LEFT'
      | 'INVOICE_TOTAL_TOO_LARGE'
      | 'DATES_OUT_OF_ORDER'
      | 'STATE_UNKNOWN'
      | 'GSTIN_INVALID'
      | 'TAX_NOT_ALLOWED'
      | 'PROFILE_INVALID'
      | 'FILE_TYPE_NOT_ALLOWED'
      | 'RATE_LIMITED'
      | 'STORAGE_UNAVAILABLE'
      | 'AUTHENTICATION_UNAVAILABLE'
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
    /** @description That the process answers. Nothing else was touched. */
    readonly Health: {
      /** @constant */
      readonly ok: true
      /** @constant */
      readonly service: 'studio-billing'
      readonly ts: components['schemas']['Timestamp']
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
      /** @description Whether every check passed. */
      readonly ok: boolean
      readonly checks: {
        /** @description The database answers. */
        readonly postgres: components['schemas']['ReadinessCheck']
        /** @description The database has every migration that this version needs. */
        readonly migrations: components['schemas']['ReadinessCheck']
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
    /**
     * @description A reservation's status, in either case.
     * @enum {string}
     */
    readonly ReservationStatusInput: 'active' | 'consumed' | 'released' | 'expired' | 'ACTIVE' | 'CONSUMED' | 'RELEASED' | 'EXPIRED'
    /** @description Where the next page begins, to be sent back as `cursor`; null on the last page. Opaque. */
    readonly Cursor: string | null
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
    /** @description A time during which events had to wait for the database. */
    readonly IntakeOutage: {
      readonly began_at: components['schemas']['Timestamp']
      readonly ended_at: components['schemas']['Timestamp']
      /** @description Events that waited and were kept in the end. */
      readonly waited: number
      /** @description Events that could not wait long enough, and were answered 503. */
      readonly refused: number
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
export type ReservationStatusInput = components['schemas']['ReservationStatusInput']
export type Cursor = components['schemas']['Cursor']
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
export type Account = components['schemas']['Account']
export type AccountList = components['schemas']['AccountList']
export type EmailAddress = components['schemas']['EmailAddress']
export type AccountTypeInput = components['schemas']['AccountTypeInput']
export type OnboardAccountRequest = components['schemas']['OnboardAccountRequest']
export type Onboarding = components['schemas']['Onboarding']
export type PutAccountRequest = components['schemas']['PutAccountRequest']
export type Explanation = components['schemas']['Explanation']
export type ChangeAccountStatusRequest = components['schemas']['ChangeAccountStatusRequest']
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
      /** @description Every check passed. */
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
}
type WithRequired<T, K extends keyof T> = T & {
  [P in K]-?: T[P]
}
