import { createHash } from 'node:crypto'

/** The name that a cluster's processes carry in their titles; see `roleOf`. */
export function clusterNameOf(clusterDir: string): string {
  return `studio-billing-${createHash('sha256').update(clusterDir).digest('hex').slice(0, 12)}`
}

// For a small machine that also runs the service. On the command line they hold whatever the cluster's own files say.
const settings = {
  shared_buffers: '128MB',
  max_connections: '60',
  max_wal_size: '512MB', // bounds the time of recovery after a kill, too
  jit: 'off', // compiling costs more than our short statements
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_destination: 'stderr',
  log_line_prefix: '%m [%p] ', // see ServerLog
  logging_collector: 'off', // the last lines are kept here, for the error that tells why a server ended
} as const

interface ServerNeeds {
  readonly clusterDir: string
  readonly port: number
  /** More arguments, in front of which ours stand: the last one wins. */
  readonly flags: readonly string[]
}

/** The server's arguments: loopback TCP only, since a socket in a directory would be one more place to have rights in. */
export function serverArguments({ clusterDir, port, flags }: ServerNeeds): readonly string[] {
  const where = ['-D', clusterDir, '-p', String(port)]
  const reach = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', `cluster_name=${clusterNameOf(clusterDir)}`]
  return [...where, ...reach, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]), ...flags]
}
