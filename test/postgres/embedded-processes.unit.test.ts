import { expect } from 'chai'
import { fromPs, roleOf } from '../../adapters/postgres/embedded/processes.ts'
import type { Process } from '../../adapters/postgres/embedded/processes.ts'

const names = { clusterDir: '/srv/billing data/postgres', clusterName: 'studio-billing-abc' }

const roles = (text: string): string[] => fromPs(text).map((process) => roleOf(process, names))

describe('roleOf', () => {
  it('knows the server of the cluster by its directory, whatever the path of its program', () => {
    const listing = `
      501 /opt/native/bin/postgres -D /srv/billing data/postgres -p 20001 -c cluster_name=studio-billing-abc
      502 /Users/A B/node_modules/native/bin/postgres -D /srv/billing data/postgres -p 20001
    `

    expect(roles(listing)).to.deep.equal(['POSTMASTER', 'POSTMASTER'])
  })

  it("knows the cluster's other processes by the name in their titles, also when their server is gone", () => {
    const listing = `
      503 postgres: studio-billing-abc: checkpointer 
      504 postgres: studio-billing-abc: postgres billing 127.0.0.1(50001) idle
    `

    expect(roles(listing)).to.deep.equal(['CHILD', 'CHILD'])
  })

  it('leaves processes of other clusters alone', () => {
    const listing = `
      505 /opt/native/bin/postgres -D /srv/billing data/postgres2 -p 20002
      506 postgres: studio-billing-abcd: checkpointer
      507 postgres: 15/main: walwriter
      508 /usr/lib/postgresql/15/bin/postgres -D /var/lib/postgresql/15/main -c config_file=/etc/postgresql/15/main/postgresql.conf
    `

    expect(roles(listing)).to.deep.equal(['STRANGER', 'STRANGER', 'STRANGER', 'STRANGER'])
  })

  it('does not take for a server what only speaks of one', () => {
    const listing = `
      509 /bin/sh -c trap '' HUP /opt/native/bin/postgres -D /srv/billing data/postgres -p 20001
      511 grep postgres -D /srv/billing data/postgres
    `

    expect(roles(listing)).to.deep.equal(['STRANGER', 'STRANGER'])
  })

  it('says that it does not know where a server does not tell its directory, or only may be one', () => {
    expect(roles('512 postgres')).to.deep.equal(['UNKNOWN'])
    expect(roles('513 /usr/bin/postgres -D data')).to.deep.equal(['UNKNOWN'])
    expect(roles('514 vim /etc/postgres')).to.deep.equal(['UNKNOWN'])
  })

  it('goes by the program where the system tells it apart from its arguments', () => {
    const process: Process = { pid: 1, program: '/bin/sh', command: '/bin/sh -c /opt/native/bin/postgres -D /srv/billing data/postgres ' }

    expect(roleOf(process, names)).to.equal('STRANGER')
  })
})

describe('fromPs', () => {
  it('reads process ids and lines, and skips what is neither', () => {
    expect(fromPs('    1 /sbin/launchd\n\n 9917 /bin/ls -l /\n')).to.deep.equal([
      { pid: 1, program: '/sbin/launchd', command: '/sbin/launchd' },
      { pid: 9917, program: '/bin/ls', command: '/bin/ls -l /' },
    ])
  })
})
