/**
 * A line before something of which there is little, as connections that operators need, too: whatever stands in it is done one after the
 * other, and what fails is told to whoever asked for it alone.
 */
export function makeLine(): <Given extends readonly unknown[], Result>(
  work: (...given: Given) => Promise<Result>,
) => (...given: Given) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) =>
    (...given) => {
      const done = last.then(() => work(...given))
      last = done.catch(() => undefined) // told to whoever asked
      return done
    }
}
