import { expect } from 'chai'
import { explore, seedOfRun } from '../model/explore.ts'

describe('the rules of credits beside a model that shares no code with them, at length', function () {
  this.timeout(3_600_000)

  it('give the model’s answer to each of two million random calls', () => {
    const seed = seedOfRun()

    const { counts, found } = explore({ decisions: 2_000_000, seed })

    console.log(`      seed ${seed}: ${counts.decisions} decisions`)
    for (const [met, count] of [...counts.of].toSorted()) console.log(`      ${String(count).padStart(9)} ${met}`)
    if (found !== null) expect.fail(found.report)
    expect(counts.decisions).to.be.at.least(2_000_000)
  })
})
