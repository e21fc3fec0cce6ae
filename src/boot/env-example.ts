import { settings } from './settings.ts'

const preamble = [
  '# Every setting, with its default. An empty value is an absent one.',
  '# Without any of them a development server starts.',
]

/** The table of settings as `.env.example` shows it: a line about each, then its name and its default. */
export function toEnvExample(): string {
  const entries = Object.entries(settings).map(([name, { about, fallback }]) => ['', `# ${about}`, `${name}=${fallback}`])
  return [...preamble, ...entries.flat(), ''].join('\n')
}
