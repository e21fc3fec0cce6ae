import type { Measured } from './measure.ts'
import { median } from './median.ts'

/** One line of the report: medians over the rounds. */
export interface Line {
  readonly work: string
  readonly callers: number
  /** What it is compared with; null where there is nothing. */
  readonly rival: string | null
  readonly rivalPerSecond: number | null
  readonly servicePerSecond: number
  readonly ratio: number | null
  /** Lowest and highest ratio of one round: how far the noise goes. */
  readonly range: readonly [number, number] | null
  readonly mark: number | null
  readonly aim: number | null
  readonly p50Ms: number
  readonly p99Ms: number
  readonly serviceCpuMicros: number | null
  readonly databaseCpuMicros: number | null
  readonly floorCpuMicros: number | null
  /** The most memory of the service in any round. */
  readonly peakMb: number | null
  readonly walBytes: number | null
  readonly syncs: number | null
}

/**
 * Takes the medians.
 *
 * @param measured one part: what a work is held against was measured in the same rounds, not an hour before
 */
export function toLines(measured: readonly Measured[]): readonly Line[] {
  return measured.map((one) => {
    const { work, service, floor } = one
    const rival = rivalOf(one, measured)
    const rivalPerSecond = rival === null ? null : rateOf(rival.rounds)
    const servicePerSecond = rateOf(service)
    const ratio = rivalPerSecond === null ? null : servicePerSecond / rivalPerSecond
    return {
      work: work.name,
      callers: work.callers,
      rival: rival?.name ?? null,
      rivalPerSecond,
      servicePerSecond,
      ratio,
      range: rival === null ? null : rangeOf(service, rival.rounds),
      mark: work.mark,
      aim: work.aim ?? null,
      p50Ms: median(service.map(({ p50Ms }) => p50Ms)) ?? 0,
      p99Ms: median(service.map(({ p99Ms }) => p99Ms)) ?? 0,
      serviceCpuMicros: median(service.map(({ serviceCpuMicros }) => serviceCpuMicros)),
      databaseCpuMicros: median(service.map(({ databaseCpuMicros }) => databaseCpuMicros)),
      floorCpuMicros: median(floor.map(({ databaseCpuMicros }) => databaseCpuMicros)),
      peakMb: service.reduce<number | null>((most, { peakMb }) => (peakMb === null ? most : Math.max(most ?? 0, peakMb)), null),
      walBytes: median(service.map(({ walBytes }) => walBytes)),
      syncs: one.syncs,
    }
  })
}

type Rounds = readonly { readonly perSecond: number }[]

/** What a work is held against, as it was measured in the same rounds. Of several it is the one with the best median. */
function rivalOf(
  { work: { rival }, floor }: Measured,
  all: readonly Measured[],
): { readonly name: string; readonly rounds: Rounds } | null {
  if (rival === null) return null
  if (rival.kind === 'FLOOR') return { name: rival.script, rounds: floor }
  const named = all.filter(({ work }) => work.name === rival.work)
  const candidates =
    rival.kind === 'WORK'
      ? named.map(({ service }) => ({ name: rival.work, rounds: service }))
      : named.filter(hasFloorOfItsCallers).map((one) => ({ name: floorNameOf(one.work), rounds: one.floor }))
  const [fastest] = candidates.toSorted((a, b) => rateOf(b.rounds) - rateOf(a.rounds))
  if (fastest === undefined) throw new Error(`${rival.work} was not measured`)
  return fastest
}

// Of floors with the same number of callers one counts: of more the best would be the luckiest.
function hasFloorOfItsCallers({ work: { callers, rival } }: Measured): boolean {
  return rival?.kind === 'FLOOR' && rival.callers === callers
}

function floorNameOf({ name, rival }: Measured['work']): string {
  if (rival?.kind !== 'FLOOR') throw new Error(`${name} has no floor of its own`)
  return rival.script
}

const rateOf = (rounds: Rounds): number => median(rounds.map(({ perSecond }) => perSecond)) ?? 0

function rangeOf(service: Rounds, rival: Rounds): readonly [number, number] {
  const ratios = service.map(({ perSecond }, round) => perSecond / (rival[round]?.perSecond ?? NaN))
  return [Math.min(...ratios), Math.max(...ratios)]
}
