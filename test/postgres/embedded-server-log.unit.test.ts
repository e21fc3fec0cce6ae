import { expect } from 'chai'
import { lastWordsOf, makeServerLog } from '../../adapters/postgres/embedded/server-log.ts'

describe('lastWordsOf', () => {
  it('prefers what ended the server to what it said after that, without time and process', () => {
    const lines = [
      '2026-02-24 10:15:00.000 UTC [77] LOG:  starting PostgreSQL 18.4',
      '2026-02-24 10:15:00.010 UTC [77] FATAL:  could not write lock file "postmaster.pid": No space left on device',
      '2026-02-24 10:15:00.011 UTC [77] LOG:  database system is shut down',
    ]

    expect(lastWordsOf(lines)).to.equal('FATAL: could not write lock file "postmaster.pid": No space left on device')
  })

  it('prefers the error of initdb to its hint and its farewell', () => {
    const lines = [
      'initdb: error: could not create directory "x/pg_wal": Permission denied',
      'initdb: hint: ask somebody',
      'initdb: removing contents',
    ]

    expect(lastWordsOf(lines)).to.equal('initdb: error: could not create directory "x/pg_wal": Permission denied')
  })

  it('takes the last line where none tells of an error, and nothing where there is none', () => {
    expect(lastWordsOf(['one', 'two', ' '])).to.equal('two')
    expect(lastWordsOf([])).to.equal('')
  })
})

describe('makeServerLog', () => {
  it('joins what comes in pieces, and counts a line that has not ended', () => {
    const log = makeServerLog()

    for (const piece of ['LOG:  one\nFA', 'TAL:  tw', 'o']) log.add(piece)

    expect(log.lastWords()).to.equal('FATAL: two')
  })

  it('tells one process from the others, whose lines are about connections', () => {
    const log = makeServerLog()

    log.add(
      '2026-02-24 10:15:00.000 UTC [77] LOG:  received smart shutdown request\n2026-02-24 10:15:01.000 UTC [78] FATAL:  connection lost\n',
    )

    expect(log.lastWords(77)).to.equal('LOG: received smart shutdown request')
    expect(log.lastWords()).to.equal('FATAL: connection lost')
  })

  it('forgets what is long ago', () => {
    const log = makeServerLog()

    log.add('FATAL:  long ago\n')
    for (let line = 0; line < 100; line++) log.add(`LOG:  line ${line}\n`)

    expect(log.lastWords()).to.equal('LOG: line 99')
  })
})
