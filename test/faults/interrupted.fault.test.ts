import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { expect } from 'chai'
import { listProcesses } from '../../adapters/postgres/embedded/processes.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'
import { until } from '../support/until.ts'

const run = new URL('interrupted-run.ts', import.meta.url).pathname
const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js')

describe('a run of these tests that is interrupted amid its faults', function () {
  this.timeout(180_000)

  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    it(`leaves nothing running and nothing mounted after ${signal}: neither what stands still nor what has no room`, async () => {
      const directory = makeTemporaryDirectory(0o755)
      const child = spawn(process.execPath, [mocha, run], {
        env: { ...process.env, TMPDIR: directory.path },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = once(child, 'exit')
      let said = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
      await until(`it stands`, () => said.includes('standing') || child.exitCode !== null, 90_000)
      const pids = JSON.parse(/^standing (.*)$/m.exec(said)?.[1] ?? '[]') as readonly number[]
      expect(pids, said).to.have.length.of.at.least(3)

      child.kill(signal)
      await ended

      const left = async (): Promise<readonly string[]> => {
        const processes = await listProcesses()
        const running = processes.filter(({ pid, command }) => pids.includes(pid) || command.includes(directory.path))
        const mounts = execFileSync('mount', { encoding: 'utf8' }).split('\n')
        return [...running.map(({ command }) => command), ...mounts.filter((line) => line.includes(directory.path))]
      }
      await until('all of it is gone', async () => (await left()).length === 0, 60_000).catch(async (error: unknown) => {
        throw new Error(`left: ${(await left()).join('\n')}`, { cause: error })
      })
      directory.remove()
    })
  }
})
