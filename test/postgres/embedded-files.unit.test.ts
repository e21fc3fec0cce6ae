import { expect } from 'chai'
import { parsePort } from '../../adapters/postgres/embedded/free-port.ts'
import { parsePidFile } from '../../adapters/postgres/embedded/pid-file.ts'
import { relocatedHomeOf } from '../../adapters/postgres/embedded/reachable-directory.ts'
import { clusterNameOf, serverArguments } from '../../adapters/postgres/embedded/server-settings.ts'

describe('parsePort', () => {
  it('takes a port that anybody may listen on', () => {
    expect(parsePort('20001')).to.equal(20_001)
    expect(parsePort('1024')).to.equal(1024)
  })

  it('takes nothing else for one', () => {
    for (const text of [null, '', '80', '1023', '65536', '999999', '20001x', '-20001', '2e4'])
      expect(parsePort(text), String(text)).to.equal(null)
  })
})

describe('parsePidFile', () => {
  it('reads process, directory and state of a server that takes connections', () => {
    const text = '6253\n/srv/postgres\n1772000000\n31516\n\n127.0.0.1\n  1234567         3\nready   \n'

    expect(parsePidFile(text)).to.deep.equal({ pid: 6253, directory: '/srv/postgres', isReady: true })
  })

  it('does not call a server ready that is starting or stopping', () => {
    expect(parsePidFile('6253\n/srv/postgres\n1772000000\n31516\n\n127.0.0.1\n')).to.deep.equal({
      pid: 6253,
      directory: '/srv/postgres',
      isReady: false,
    })
    expect(parsePidFile('6253\n/srv/postgres\n1772000000\n31516\n\n127.0.0.1\n 1 3\nstopping')).to.deep.equal({
      pid: 6253,
      directory: '/srv/postgres',
      isReady: false,
    })
  })

  it('takes a missing, an empty and a strange file for none', () => {
    for (const text of [null, '', 'x\ny', '-7\n', '0']) expect(parsePidFile(text), String(text)).to.equal(null)
  })
})

describe('serverArguments', () => {
  it("lets the caller's flags win over the settings", () => {
    const given = serverArguments({ clusterDir: '/srv/postgres', port: 20_001, flags: ['-c', 'max_connections=7'] })

    expect(given.indexOf('max_connections=7')).to.be.greaterThan(given.indexOf('max_connections=60'))
  })

  it('keeps the server to loopback TCP', () => {
    const given = serverArguments({ clusterDir: '/srv/postgres', port: 20_001, flags: [] })

    expect(given).to.include.members(['listen_addresses=127.0.0.1', 'unix_socket_directories='])
  })

  it('names a cluster in a way that fits a title whole', () => {
    expect(clusterNameOf('/srv/postgres')).to.match(/^[a-z0-9-]{1,63}$/)
    expect(clusterNameOf('/srv/postgres')).to.not.equal(clusterNameOf('/srv/postgres2'))
  })
})

describe('relocatedHomeOf', () => {
  it('is one place for one data directory, and another for another', () => {
    expect(relocatedHomeOf('/root/app/.data')).to.equal(relocatedHomeOf('/root/app/.data'))
    expect(relocatedHomeOf('/root/app/.data')).to.not.equal(relocatedHomeOf('/root/app2/.data'))
  })
})
