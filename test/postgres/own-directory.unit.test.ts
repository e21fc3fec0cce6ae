import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from 'chai'
import { makeOwnDirectory } from '../support/own-directory.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'

describe('a directory of a run of tests', () => {
  const parent = makeTemporaryDirectory()
  after(() => parent.remove())

  it('is named after its process, and takes with it what processes left that have ended', () => {
    const { pid: ended } = spawnSync(process.execPath, ['--version'])
    const others = [`run-${process.pid}-of-ours`, 'run-without-a-number', `other-${ended}-prefix`]
    for (const name of [...others, `run-${ended}-left`]) mkdirSync(join(parent.path, name, 'postgres'), { recursive: true })

    const made = makeOwnDirectory(parent.path, 'run-')

    expect(basename(made)).to.match(new RegExp(`^run-${process.pid}-`))
    expect(readdirSync(parent.path)).to.have.members([...others, basename(made)])
  })
})
