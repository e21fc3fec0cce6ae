import { listProcesses, roleOf } from '../../adapters/postgres/embedded/processes.ts'
import { clusterNameOf } from '../../adapters/postgres/embedded/server-settings.ts'
import { pause } from '../support/pause.ts'

/** Stops every process of the cluster where it stands. Gives what lets them go on. */
export async function pauseCluster(clusterDir: string): Promise<() => void> {
  const names = { clusterDir, clusterName: clusterNameOf(clusterDir) }
  const paused = new Set<number>()
  const resumes: (() => void)[] = []
  for (;;) {
    // The postmaster first: from then on there are no new ones.
    const found = (await listProcesses())
      .filter((process) => !paused.has(process.pid) && ['POSTMASTER', 'CHILD'].includes(roleOf(process, names)))
      .toSorted((a, b) => roleOf(b, names).localeCompare(roleOf(a, names)))
      .map(({ pid }) => pid)
    if (found.length === 0) return () => resumes.forEach((resume) => resume())
    found.forEach((pid) => paused.add(pid))
    resumes.push(pause(found))
  }
}
