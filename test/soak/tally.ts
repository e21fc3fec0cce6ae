/** What a soak counts while it runs; nothing in it grows with the calls. */
export class Tally {
  readonly operations = new Map<string, number>()
  readonly answers = new Map<string, number>()
  duplicates = 0
  kills = 0
  /** Calls that were made again because nobody knew what became of them. */
  repeated = 0
  total = 0
  faults = 0
  /** The first of what no fault of the machine explains. */
  readonly samples: string[] = []

  began(kind: string, count: number): void {
    add(this.operations, kind, count)
    this.total += count
  }

  answered(status: string): void {
    add(this.answers, status, 1)
  }

  fault(what: string): void {
    this.faults += 1
    if (this.samples.length < 20) this.samples.push(what.slice(0, 600))
  }
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count)
}
