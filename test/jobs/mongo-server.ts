import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { MongoClient } from 'mongodb'

const made: string[] = []

/** A database of a test's own on the server of MONGODB_URL. It is made by the first that writes into it. */
export function freshMongo(): string {
  const url = new URL(mongoServer())
  url.pathname = `/billing_test_${process.pid}_${randomBytes(6).toString('hex')}`
  made.push(url.href)
  return url.href
}

/** Removes what tests made. */
export async function dropMongo(): Promise<void> {
  for (const url of made.splice(0)) {
    const client = await MongoClient.connect(url)
    await client.db().dropDatabase()
    await client.close()
  }
}

function mongoServer(): string {
  const url = process.env['MONGODB_URL']
  if (url === undefined || url === '')
    throw new Error('Set MONGODB_URL to a MongoDB that tests may write to; infra/ci/with-mongo.sh starts one')
  return url
}
