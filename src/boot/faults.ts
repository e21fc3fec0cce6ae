/** Settings that do not serve. `faults` has a line for each: the variable, what is wrong with it, what to do. One alone is told in one line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    const [first, ...others] = faults
    super(others.length === 0 ? `Cannot start: ${first}` : `Cannot start: ${faults.length} settings are wrong\n  ${faults.join('\n  ')}`)
    this.faults = faults
  }
}

/** Collects faults, so that all are told at once. A fault is a name and the rest of a sentence, and never repeats a value: it may be a secret. */
export class FaultList {
  readonly #faults: { readonly name: string; readonly line: string }[] = []

  add(name: string, rest: string): void {
    const line = `${name} ${rest}`
    if (!this.#faults.some((fault) => fault.line === line)) this.#faults.push({ name, line })
  }

  /** Whether something is wrong with any of these: what follows from their absence is not a fault of its own then. */
  has(...names: readonly string[]): boolean {
    return this.#faults.some((fault) => names.includes(fault.name))
  }

  get any(): boolean {
    return this.#faults.length > 0
  }

  toError(): ConfigError {
    return new ConfigError(this.#faults.map((fault) => fault.line))
  }
}
