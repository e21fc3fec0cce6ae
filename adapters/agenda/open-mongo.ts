import { MongoBackend } from '@agendajs/mongo-backend'
import { MongoClient, MongoServerError } from 'mongodb'
import type { Db } from 'mongodb'
import type { Clock } from '../../ports/driven/clock.ts'
import type { Instant, Milliseconds } from '../../src/domain/time.ts'
import type { OpenBackend } from './jobs-backend.ts'

const duplicateKey = 11_000

const collection = 'studio_billing_jobs'

/** A server that is away must not hold a call up for the half minute that the driver waits by itself. */
const patience = { serverSelectionTimeoutMS: 3_000, connectTimeoutMS: 3_000, socketTimeoutMS: 10_000 }

/** Connects, and makes the index that keeps one job of each name. */
export async function openMongo({ url, clock }: { readonly url: string; readonly clock: Clock }): Promise<OpenBackend> {
  const client = new MongoClient(url, { ...patience, maxPoolSize: 5, appName: 'studio-billing' })
  try {
    await client.connect()
    const mongo = client.db()
    // The backend looks a job up and then adds it: without the index two processes that start at once add two.
    await mongo.collection(collection).createIndex({ name: 1 }, { unique: true, name: 'one_of_each' })
    const backend = new MongoBackend({ mongo, collection })
    await backend.connect()
    return {
      backend,
      keep: (name, every) => keep(mongo, { name, every, now: clock.now() }),
      ping: async () => void (await mongo.command({ ping: 1 })),
      close: () => client.close(),
    }
  } catch (error) {
    await client.close()
    throw error
  }
}

interface Kept {
  readonly name: string
  readonly every: Milliseconds
  readonly now: Instant
}

async function keep(mongo: Db, { name, every, now }: Kept): Promise<void> {
  const jobs = mongo.collection(collection)
  const made = { type: 'single', priority: 0, nextRunAt: new Date(now), lockedAt: null, repeatInterval: every, repeatTimezone: 'UTC' }
  await jobs.updateOne({ name }, { $setOnInsert: made }, { upsert: true }).catch((error: unknown) => {
    if (!(error instanceof MongoServerError && error.code === duplicateKey)) throw error // another process made it just now
  })
  const changed = { $set: { repeatInterval: every }, $min: { nextRunAt: new Date(now + every) } }
  await jobs.updateOne({ name, repeatInterval: { $ne: every } }, changed)
}
