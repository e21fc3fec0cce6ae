import { listProcesses, roleOf } from '../../adapters/postgres/embedded/processes.ts'
import { clusterNameOf } from '../../adapters/postgres/embedded/server-settings.ts'

/** Stops every process of the cluster where it stands, as a machine does that swaps or is moved. Gives what lets them go on. */
export async function pauseCluster(clusterDir: string): Promise<() => void> {
  const names = { clusterDir, clusterName: clusterNameOf(clusterDir) }
  const paused = new Set<number>()
  for (;;) {
    // The postmaster first: from then on there are no new ones.
    const found = (await listProcesses())
      .filter((process) => !paused.has(process.pid) && ['POSTMASTER', 'CHILD'].includes(roleOf(process, names)))
      .toSorted((a, b) => roleOf(b, names).localeCompare(roleOf(a, names)))
    if (found.length === 0) return () => paused.forEach((pid) => process.kill(pid, 'SIGCONT'))
    for (const { pid } of found) {
      paused.add(pid)
      process.kill(pid, 'SIGSTOP')
    }
  }
}
