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
}
type WithRequired<T, K extends keyof T> = T & {
  [P in K]-?: T[P]
}
