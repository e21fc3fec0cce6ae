import { expect } from 'chai'
import { firstClosedTo } from '../../adapters/postgres/embedded/walkable.ts'
import type { Ownership } from '../../adapters/postgres/embedded/walkable.ts'

const user = { uid: 101, gid: 104 }

const aDirectory = (path: string, mode: number, { uid = 0, gid = 0 } = {}): Ownership => ({ path, uid, gid, mode: 0o040000 | mode })

describe('firstClosedTo', () => {
  it('finds nothing closed where every directory lets everybody pass', () => {
    expect(firstClosedTo(user, [aDirectory('/', 0o755), aDirectory('/srv', 0o711), aDirectory('/tmp', 0o1777)])).to.equal(null)
  })

  it('names the first directory that is closed, not the last', () => {
    const way = [aDirectory('/', 0o755), aDirectory('/root', 0o700), aDirectory('/root/app', 0o755), aDirectory('/root/app/data', 0o700)]

    expect(firstClosedTo(user, way)).to.equal('/root')
  })

  it('takes the right to list a directory for no right to pass through it', () => {
    expect(firstClosedTo(user, [aDirectory('/srv', 0o744)])).to.equal('/srv')
  })

  it('goes by the right of the owner where the user is the owner', () => {
    expect(firstClosedTo(user, [aDirectory('/data', 0o700, { uid: 101 })])).to.equal(null)
  })

  it('goes by the right of the group where the user is in it', () => {
    expect(firstClosedTo(user, [aDirectory('/data', 0o750, { gid: 104 })])).to.equal(null)
    expect(firstClosedTo(user, [aDirectory('/data', 0o750, { gid: 105 })])).to.equal('/data')
  })

  it('refuses an owner and a group without the right although everybody else has it', () => {
    expect(firstClosedTo(user, [aDirectory('/data', 0o677, { uid: 101 })])).to.equal('/data')
    expect(firstClosedTo(user, [aDirectory('/data', 0o705, { gid: 104 })])).to.equal('/data')
  })
})
