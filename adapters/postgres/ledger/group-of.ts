/**
 * The group of an account: PostgreSQL's `uuid_hash` cut into equal ranges, as a cluster cuts its shards. A batch holds accounts
 * of one group only (distribution.md 6); where there is one database there is one group.
 */
export function groupOf(accountId: string, groups: number): number {
  if (groups === 1) return 0
  return Math.floor(((uuidHash(accountId) - smallestHash) * groups) / hashesTotal)
}

const smallestHash = -(2 ** 31)
const hashesTotal = 2 ** 32

/** PostgreSQL's `uuid_hash`, a signed 32-bit number: Bob Jenkins' lookup3 over the sixteen bytes, as `hash_bytes` has it. */
export function uuidHash(uuid: string): number {
  const hex = uuid.replaceAll('-', '')
  const word = (index: number): number => {
    const text = hex.slice(index * 8, index * 8 + 8)
    return Number.parseInt(text.slice(6, 8) + text.slice(4, 6) + text.slice(2, 4) + text.slice(0, 2), 16) | 0
  }
  const start = (0x9e3779b9 + 16 + 3923095) | 0
  const [a, b, c] = mix((start + word(0)) | 0, (start + word(1)) | 0, (start + word(2)) | 0)
  return final((a + word(3)) | 0, b, c)
}

const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by))

function mix(a: number, b: number, c: number): readonly [number, number, number] {
  a = (a - c) ^ rotated(c, 4)
  c = (c + b) | 0
  b = (b - a) ^ rotated(a, 6)
  a = (a + c) | 0
  c = (c - b) ^ rotated(b, 8)
  b = (b + a) | 0
  a = (a - c) ^ rotated(c, 16)
  c = (c + b) | 0
  b = (b - a) ^ rotated(a, 19)
  a = (a + c) | 0
  c = (c - b) ^ rotated(b, 4)
  b = (b + a) | 0
  return [a, b, c]
}

function final(a: number, b: number, c: number): number {
  c = ((c ^ b) - rotated(b, 14)) | 0
  a = ((a ^ c) - rotated(c, 11)) | 0
  b = ((b ^ a) - rotated(a, 25)) | 0
  c = ((c ^ b) - rotated(b, 16)) | 0
  a = ((a ^ c) - rotated(c, 4)) | 0
  b = ((b ^ a) - rotated(a, 14)) | 0
  return ((c ^ b) - rotated(b, 24)) | 0
}
