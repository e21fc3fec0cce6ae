import process from 'node:process'
import { startBenchService, startDatabases } from './bench-place.ts'
import { prepareFloor } from './floor.ts'
import { findLoad } from './load.ts'
import { measure } from './measure.ts'
import { seedAccounts } from './seed-accounts.ts'
import { parts } from './works.ts'

const giveUp = new AbortController()
const { signal } = giveUp
const [, , list = 'reserve-many:8,reserve-many:64', seconds = '4', rounds = '2', withFloor = 'no'] = process.argv
const { load } = findLoad(false)
const databases = await startDatabases()
try {
  const floor = await prepareFloor(databases.floorUrl, signal)
  await seedAccounts(databases, signal)
  const service = await startBenchService(databases)
  try {
    await databases.settle()
    if (process.env.HOLD) { console.log(databases.ownerUrl); await new Promise((r) => setTimeout(r, Number(process.env.HOLD) * 1000)) }
    const all = Object.values(parts).flat()
    const works = list.split(',').map((one) => {
      const [name, callers] = one.split(':')
      const work = all.find((w) => w.name === name && w.callers === Number(callers))
      if (!work) throw new Error(`no ${one}: ${all.map((w) => `${w.name}:${w.callers}`).join(' ')}`)
      return withFloor === 'no' ? { ...work, rival: null } : work
    })
    const measured = await measure({ databases, service, floor, load, seconds: Number(seconds), signal } as never, works as never, Number(rounds))
    for (const { work, service: s, floor: f, syncs } of measured) {
      const med = (key: string) => { const v = s.map((x: any) => x[key]).sort((a: number, b: number) => a - b); return v[Math.floor(v.length / 2)] }
      const fl = f.map((x) => x.perSecond).sort((a, b) => a - b)[Math.floor(f.length / 2)] ?? 0
      console.log(`${work.name.padEnd(14)} ${String(work.callers).padStart(4)} ${med('perSecond').toFixed(0).padStart(7)}/s floor ${fl.toFixed(0).padStart(6)} ratio ${fl ? (med('perSecond') / fl).toFixed(2) : '-'}  p50 ${med('p50Ms').toFixed(1)} p99 ${med('p99Ms').toFixed(1)}  svc ${med('serviceCpuMicros').toFixed(0)} db ${med('databaseCpuMicros').toFixed(0)} peak ${med('peakMb')} syncs ${syncs?.toFixed(3)}`)
    }
  } finally { await service.stop() }
} finally { await databases.stop() }
