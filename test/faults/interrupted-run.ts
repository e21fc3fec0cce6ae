/**
 * A run of tests that is interrupted by another one: it stands with all that would outlive it most easily, says on a line of
 * JSON which processes those are, and ends by nothing else than a signal.
 */
import { listProcesses } from '../../adapters/postgres/embedded/processes.ts'
import { query } from '../support/query.ts'
import { pause } from '../support/pause.ts'
import { startService } from '../support/running-service.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'
import { embeddedPid } from './embedded-database.ts'
import { kindOfHere, startInLittleRoom } from './little-room.ts'
import { pauseCluster } from './paused-postgres.ts'

describe('a run that is interrupted', function () {
  this.timeout(120_000)

  it('stands until then', async () => {
    const directory = makeTemporaryDirectory(0o755)
    const service = await startService({ databaseUrl: null, env: { DATA_DIR: directory.path } })
    const room = await startInLittleRoom(kindOfHere())
    const [{ place } = {}] = await query(room.url, `select current_setting('data_directory') as place`)
    await room.fill()
    const servers = (await listProcesses()).filter(({ command }) => command.includes(String(place)))
    await pauseCluster(`${directory.path}/postgres`)
    pause([Number(service.process.pid)])

    const pids = [service.process.pid, embeddedPid(directory.path), ...servers.map(({ pid }) => pid)]
    console.log(`standing ${JSON.stringify(pids)}`)
    await new Promise(() => setInterval(() => undefined, 1_000))
  })
})
