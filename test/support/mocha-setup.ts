import { hasServers, startServersOf, stopTestServer } from './postgres-server.ts'

/** Named under `require` in .mocharc.json. Once a file (where files run one after the other: at the end): removes what it made. */
export const mochaHooks = {
  async afterAll(this: Mocha.Context): Promise<void> {
    this.timeout(60_000)
    await stopTestServer()
  },
}

const workers = 2 // as many as `--jobs` says in package.json
let stopServers = async (): Promise<void> => {}

/** Before the first file of a parallel run, in the process that hands them out. */
export async function mochaGlobalSetup(this: Mocha.Runner & { isParallelMode(): boolean }): Promise<void> {
  if (this.isParallelMode() && !hasServers()) stopServers = await startServersOf(workers)
}

/** After the last. */
export async function mochaGlobalTeardown(): Promise<void> {
  await stopServers()
}
