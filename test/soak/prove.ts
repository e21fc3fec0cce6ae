import { execFile } from 'node:child_process'
import process from 'node:process'

/** What `npm run ledger:verify` says of the database, and how it ended. */
export interface Proof {
  readonly code: number
  readonly said: string
}

export function prove(databaseUrl: string): Promise<Proof> {
  const root = new URL('../..', import.meta.url).pathname
  const { PATH = '', HOME = '' } = process.env
  const options = { cwd: root, env: { PATH, HOME, DATABASE_URL: databaseUrl }, maxBuffer: 1 << 24 }
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', 'ledger:verify'], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, said: `${stdout}${stderr}`.trim() })
    })
  })
}
