import type { Milliseconds } from '../../src/domain/time.ts'

/**
 * Waits for something, at most so long. What comes later all the same is handed to `late`, which lets it go.
 *
 * @throws {Error} with `words` when the time is over
 */
export async function within<Result>(
  span: Milliseconds,
  work: Promise<Result>,
  words: string,
  late: (result: Result) => unknown = () => undefined,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isOver = true
      reject(new Error(words))
    }, span)
  })
  work.then(
    (result) => (isOver ? late(result) : undefined),
    () => undefined,
  )
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}
