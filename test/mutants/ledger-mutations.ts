import type { Mutation } from './mutations.ts'

const refill = 'test/domain/decide-refill.unit.test.ts'
const kept = 'test/ledger/kept-accounts.int.test.ts'
const slices = 'test/ledger/verify-slice.int.test.ts'

/** Faults of accounts that a process keeps, and of what is done without anybody asking: refills, ends, the proof in slices. */
export const ledgerMutations: readonly Mutation[] = [
  {
    fault: 'what is booked on a kept account holds whatever its policy is by now',
    file: 'adapters/postgres/ledger/append.sql',
    text: 'and (a.revision = v.revision) is true ',
    becomes: '',
    test: kept,
    title: 'once the account is suspended',
  },
  {
    fault: 'a refusal is told from what was kept',
    file: 'adapters/postgres/ledger/decide-batch.ts',
    text: '.filter(({ isBooked }) => isBooked)',
    becomes: '',
    test: kept,
    title: 'refuse nothing for want of credits',
  },
  {
    fault: 'the end of a reservation that was made here is not seen',
    file: 'adapters/postgres/ledger/kept-accounts.ts',
    text: '.reduce(earliest, loaded.nextEnding)',
    becomes: '.reduce(() => loaded.nextEnding, loaded.nextEnding)',
    test: kept,
    title: 'once the end of a reservation has come',
  },
  {
    fault: 'what is topped up is computed before what is due has ended',
    file: 'src/domain/credits/decide.ts',
    text: '  const decision = decideOwn({ ...due.account,',
    becomes: "  const decision = decideOwn({ ...(command.kind === 'REFILL' ? account : due.account),",
    test: refill,
    title: 'tops up to the allowance by what is available',
  },
  {
    fault: 'a refill does not pay what is owed',
    file: 'src/domain/credits/refill.ts',
    text: 'import { aBooking, bookIntoAvailable }',
    becomes: 'import { aBooking, book as bookIntoAvailable }',
    test: refill,
    title: 'pays what is owed out of what comes in',
  },
  {
    fault: 'a refill whose credits have ended comes in',
    file: 'src/domain/credits/refill.ts',
    text: "  if (hasCome(expiresAt, now)) return { kind: 'UNMOVED', reason: 'ENDED_ALREADY' }\n",
    becomes: '',
    test: refill,
    title: 'where its credits have ended',
  },
  {
    fault: 'an end is booked twice',
    file: 'src/domain/credits/turn.ts',
    text: 'this.#keep(decision.due, decision.account)',
    becomes: 'this.#keep(decision.due, this.#account)',
    test: refill,
    title: 'books them once in a turn',
  },
  {
    fault: 'a release by id does not pass what was ignored',
    file: 'src/domain/credits/settle.ts',
    text: ' && command.reservation.reservationId === null',
    becomes: '',
    test: 'test/domain/decide-settle.unit.test.ts',
    title: 'by id it is a release',
  },
  {
    fault: 'that an account is frozen is not loaded',
    file: 'adapters/postgres/ledger/load.ts',
    text: '      isFrozen,\n',
    becomes: '      isFrozen: false,\n',
    test: 'test/ledger/postgres-credit-ledger.int.test.ts',
    title: 'on PostgreSQL takes no new reservation of a frozen account',
  },
  {
    fault: 'an account whose ledger disagrees is not frozen',
    file: 'src/application/verify-slice.ts',
    text: 'if (await tellFault(proof.fault)) frozen += 1',
    becomes: 'await report({ ...proof.fault, what: proof.fault.message })',
    test: slices,
    title: 'freezes an account that disagrees',
  },
  {
    fault: 'a slice begins where the last one began',
    file: 'src/application/verify-slice.ts',
    text: '      last = accountId\n',
    becomes: '',
    test: slices,
    title: 'goes through all accounts in the order of their ids',
  },
  {
    fault: 'reservations that have ended are found nowhere',
    file: 'adapters/postgres/ledger/due-ends.ts',
    text: "where status = 'ACTIVE' and",
    becomes: "where status = 'EXPIRED' and",
    test: 'test/ledger/due-ends.int.test.ts',
    title: 'are found where a lot has something left',
  },
]
