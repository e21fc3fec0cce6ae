import { stopTestServer } from './postgres-server.ts'

/** Named under `require` in .mocharc.json. Ends the run's database server; in parallel runs each worker's after each file. */
export const mochaHooks = {
  async afterAll(this: Mocha.Context): Promise<void> {
    this.timeout(60_000)
    await stopTestServer()
  },
}
