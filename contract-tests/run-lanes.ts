/**
 * Does the steps, so many at once, in the order in which they stand; those of one lane one after the other.
 *
 * A step that waits for its lane keeps others from beginning: order matters more here than speed.
 */
export async function runLanes<Step extends { readonly lane: string }>(
  steps: readonly Step[],
  atOnce: number,
  perform: (step: Step) => Promise<void>,
): Promise<void> {
  const lanes = new Map<string, Promise<void>>()
  const waiting = steps.values()

  async function work(): Promise<void> {
    // The workers share one iterator: whoever is free takes what comes next.
    for (const step of waiting) {
      const before = lanes.get(step.lane)
      const mine = Promise.resolve(before).then(() => perform(step))
      lanes.set(step.lane, mine)
      await mine
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
