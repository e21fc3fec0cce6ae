/** The service did not start. The message is one line that says what is wrong and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError'

  static from(error: unknown, action: string, remedy: string): StartError {
    return new StartError(`Cannot ${action}: ${lineOf(innermost(error))}. To mend it, ${remedy}.`, { cause: error })
  }

  static fromListening(error: NodeJS.ErrnoException, { host, port }: { readonly host: string; readonly port: number }): StartError {
    const reasons: Readonly<Record<string, string>> = {
      EADDRINUSE: 'another process listens there. Stop it, or set PORT to another port.',
      EACCES: 'this user may not. Set PORT to one above 1023.',
      EADDRNOTAVAIL: 'this machine has no such address. Correct HOST.',
    }
    const reason = reasons[error.code ?? ''] ?? `${lineOf(error)}. Correct HOST or PORT.`
    return new StartError(`Cannot listen on ${host}:${port}: ${reason}`, { cause: error })
  }
}

// The driver's own words are at the bottom of what we made of them.
function innermost(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0])
  return error instanceof Error && error.cause !== undefined ? innermost(error.cause) : error
}

function lineOf(error: unknown): string {
  const text = error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error)
  return (text.split('\n', 1)[0] ?? text).replace(/\.$/, '')
}
