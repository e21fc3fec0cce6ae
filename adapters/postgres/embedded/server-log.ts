/** The last lines that a server or initdb wrote, for the error that tells why it ended. */
export interface ServerLog {
  add(text: string): void
  /**
   * What it said last about an end or an error, without time and process; '' where it said nothing. With a process, what
   * that one said: of a server that ran for long, other processes' lines are about connections and statements.
   */
  lastWords(pid?: number): string
}

const linesKept = 40

/** Keeps the last lines only: a server runs for months, and what it says is of interest when it has ended. */
export function makeServerLog(): ServerLog {
  let lines: string[] = []
  let unfinished = ''
  return {
    add(text) {
      const parts = (unfinished + text).split('\n')
      unfinished = parts.pop() ?? ''
      lines = [...lines, ...parts.filter((line) => line.trim() !== '')].slice(-linesKept)
    },
    lastWords: (pid) => lastWordsOf([...lines, unfinished].filter((line) => pid === undefined || line.includes(` [${pid}] `))),
  }
}

/** The last line that tells of an end, else of an error, else the last line: a hint or a farewell often follows it. */
export function lastWordsOf(lines: readonly string[]): string {
  const said = lines.filter((line) => line.trim() !== '')
  const chosen = said.findLast((line) => /(PANIC|FATAL):/.test(line)) ?? said.findLast((line) => /error:/i.test(line)) ?? said.at(-1) ?? ''
  return chosen.replace(/^.*?((PANIC|FATAL|ERROR|LOG): )\s*/, '$1').trim()
}
