/** How long a call would take that came now: by how many go before it, and how many are done a second. Times are milliseconds of one steady clock. */
export interface ExpectedWait {
  enter(now: number): void
  leave(now: number): void
  /** Whether so many are there that who comes now may have to wait. */
  isCrowded(): boolean
  /** `besides`: how many more go before it than are inside, or fewer where it is negative. */
  expected(now: number, besides?: number): number
}

interface Options {
  /** So many are served beside each other, and fewer wait for nobody. */
  readonly width: number
  /** So many are done a second as far as is known before any crowd was there. */
  readonly usualPerSecond: number
}

/** What happened so long ago weighs a third. */
const memoryMilliseconds = 1_500

/** What is usual weighs as much as what was seen for so long. */
const usualMilliseconds = 400

/** A process that stood still for longer has not been slow, but away. */
const gapMaxMilliseconds = 500

/** So much longer than expected some have to wait: they are done in batches, and a crowd's batches do not all take as long. */
const margin = 1.5

/** Longer than anybody waits. */
const longestMilliseconds = 60_000

/**
 * Makes the wait of a place where calls are served in turn. In the long run as many leave as enter, so each stays for as long as it takes
 * that many as are there to be done (Little's law), whatever they wait for meanwhile. The pace is learned while there is a crowd, since a few
 * are done as fast as they come; once it is gone, what was learned is forgotten again.
 */
export function makeExpectedWait({ width, usualPerSecond }: Options): ExpectedWait {
  let inside = 0
  let lastLook = 0
  let seen = { done: 0, milliseconds: 0 }
  forget(0)

  /** What is usual comes in the place of what is forgotten. */
  function forget(kept: number): void {
    const usual = { done: (usualPerSecond * usualMilliseconds) / 1000, milliseconds: usualMilliseconds }
    seen = {
      done: seen.done * kept + usual.done * (1 - kept),
      milliseconds: seen.milliseconds * kept + usual.milliseconds * (1 - kept),
    }
  }

  function look(now: number): void {
    const since = now - lastLook
    if (since < 1) return
    lastLook = now
    if (inside < width) {
      forget(Math.exp(-since / memoryMilliseconds))
      return
    }
    const counted = Math.min(gapMaxMilliseconds, since)
    const kept = Math.exp(-counted / memoryMilliseconds)
    seen.done *= kept
    seen.milliseconds = seen.milliseconds * kept + counted
  }

  return {
    enter: (now) => {
      look(now)
      inside += 1
    },
    leave: (now) => {
      look(now)
      if (inside >= width) seen.done += 1
      inside -= 1
    },
    isCrowded: () => inside >= width,
    expected: (now, besides = 0) => {
      const ahead = inside + besides
      if (ahead < width) return 0
      look(now)
      return Math.min(longestMilliseconds, (margin * ahead * seen.milliseconds) / seen.done)
    },
  }
}
