import process from 'node:process'
import { pino, type DestinationStream, type LevelWithSilent, type Logger } from 'pino'
import type { Log } from '../../ports/driven/log.ts'
import { toPrettyLine } from './pretty-lines.ts'
import { redact, redactText } from './redact.ts'

interface LogOptions {
  readonly level: LevelWithSilent
  /** Lines for a person at a terminal in place of JSON. */
  readonly pretty?: boolean
  /** Where lines go; standard output where absent. */
  readonly destination?: DestinationStream
}

/**
 * Makes the log: a JSON line for each event, with the time in ISO 8601, the level's name, the fields, and the message as `msg`.
 *
 * What `redact` knows as secret is taken out at any depth. A field that cannot be written costs the fields, not the event, and never throws.
 */
export function makeLog({ level, pretty = false, destination = standardOutput() }: LogOptions): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    pretty ? { write: (line) => destination.write(toPrettyLine(line)) } : destination,
  )
  return {
    info: (fields, message) => write(logger, 'info', fields, message),
    warn: (fields, message) => write(logger, 'warn', fields, message),
    error: (fields, message) => write(logger, 'error', fields, message),
  }
}

/** Lines of one turn of the event loop go in one write: a write for each would be a tenth of what a call costs. */
function standardOutput(): DestinationStream {
  const out = pino.destination({ dest: 1, sync: true })
  let lines: string[] = []
  const flush = (): void => {
    const text = lines.join('')
    lines = []
    if (text !== '') out.write(text)
  }
  process.once('exit', flush)
  return {
    write: (line) => {
      if (lines.push(line) === 1) setImmediate(flush)
    },
  }
}

function write(logger: Logger, level: 'info' | 'warn' | 'error', fields: object, message: string): void {
  if (!logger.isLevelEnabled(level)) return
  logger[level](writable(fields), redactText(message))
}

function writable(fields: object): object {
  try {
    return { ...(redact(fields) as object) }
  } catch (error) {
    return { fields: `not written: ${error instanceof Error ? error.name : 'unknown'}` } // a getter or a proxy that throws
  }
}
