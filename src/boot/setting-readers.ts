import { isIP } from 'node:net'
import { toUnitPrice } from '../domain/accounts/unit-price.ts'

/** What is wrong with a setting's text, as the end of a sentence that its name begins (`is not true or false`). It never repeats the text. */
export class SettingFault extends Error {
  override readonly name = 'SettingFault'
}

/** Makes a value of a setting's text, which is never empty. Throws a SettingFault. */
export type Reader<T> = (text: string) => T

export function wholeNumber(min: number, max: number): Reader<number> {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
    if (!(value >= min && value <= max)) throw new SettingFault(`is not a whole number from ${min} to ${max}`)
    return value
  }
}

export function oneOf<const T extends string>(choices: readonly T[]): Reader<T> {
  return (text) => {
    const choice = choices.find((name) => name === text)
    if (choice === undefined) throw new SettingFault(`is none of ${choices.join(', ')}`)
    return choice
  }
}

export const trueOrFalse: Reader<boolean> = (text) => {
  if (text !== 'true' && text !== 'false') throw new SettingFault('is not true or false')
  return text === 'true'
}

export const uuid: Reader<string> = (text) => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) throw new SettingFault('is not a UUID')
  return text.toLowerCase()
}

export const path: Reader<string> = (text) => {
  if (text.includes('\0')) throw new SettingFault('is not a path')
  return text
}

/** An address or a name to listen on: no scheme, no port. */
export const host: Reader<string> = (text) => {
  const bare = text.replace(/^\[(.*)\]$/, '$1')
  if (isIP(bare) === 0 && !/^[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9])?$/i.test(bare))
    throw new SettingFault('is not an IP address or a host name')
  return bare
}

export const timestamp: Reader<string> = (text) => {
  const isTimestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
  if (!isTimestamp) throw new SettingFault('is not a timestamp such as 2026-02-24T10:15:00Z')
  return text
}

export const commitName: Reader<string> = (text) => {
  if (!/^[\w.+/-]{1,64}$/.test(text)) throw new SettingFault('is not the name of a commit')
  return text
}

/** The URL of a PostgreSQL database. Whether it can be reached is for the connection to say. */
export const databaseUrl: Reader<string> = (text) => {
  const url = URL.parse(text)
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2 || !isDecodable(url)) {
    throw new SettingFault(
      'is not of the form postgres://user:password@host:5432/database (characters such as @ and / in a password are written %40, %2F)',
    )
  }
  return text
}

/** The URL of MongoDB, of one server or of several. */
export const mongodbUrl: Reader<string> = (text) => {
  if (!/^mongodb(\+srv)?:\/\/[^\s/?#]+(\/[^\s]*)?$/.test(text))
    throw new SettingFault('is not of the form mongodb://user:password@host:27017/database or mongodb+srv://..')
  return text
}

function isDecodable({ username, password, pathname }: URL): boolean {
  try {
    decodeURIComponent(`${username}${password}${pathname}`)
    return true
  } catch {
    return false
  }
}

/** An issuer of tokens. Its keys come over this URL, so plain http is taken only from this very machine. */
export const issuerUrl: Reader<string> = (text) => {
  const url = URL.parse(text)
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackName(url.hostname))
  if (url === null || !isSafe || !isBare(url)) {
    throw new SettingFault('is not an https URL without user, query and fragment (http is for loopback alone)')
  }
  return text
}

function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name)
}

/** One secret that is sent as a header. */
export const token: Reader<string> = (text) => {
  if (!/^[\x21-\x7e]+$/.test(text)) throw new SettingFault('has a character that no header can carry (visible ASCII alone)')
  return text
}

/** Several secrets, of which any is good: the old and the new one while it is rolled. */
export const tokenList: Reader<readonly string[]> = (text) => {
  const tokens = splitList(text).map(token)
  if (tokens.length === 0) throw new SettingFault('has commas and no token')
  return [...new Set(tokens)]
}

/**
 * Secrets that a provider signs its webhooks with: two while one is rolled.
 *
 * An empty one would be a secret that everybody knows: a stray comma stops the start, and is not passed over as in other lists.
 */
export const webhookSecretList: Reader<readonly string[]> = (text) => {
  const secrets = text.split(',').map((item) => item.trim())
  if (secrets.includes('')) throw new SettingFault('has an empty entry, with which anybody could sign')
  if (secrets.length > 2) throw new SettingFault('has more than two entries: the new and the old one are all that rolling needs')
  return [...new Set(secrets.map(token))]
}

/** A key that a provider gave out, known by its form. */
export function keyOf(form: RegExp, name: string): Reader<string> {
  return (text) => {
    if (!form.test(text)) throw new SettingFault(`is not ${name}`)
    return text
  }
}

/** What one credit costs. */
export const unitPrice: Reader<string> = (text) => {
  const price = toUnitPrice(text)
  if (price === null) throw new SettingFault('is not a decimal above 0 with at most 9 digits and 6 decimals, such as 2.5')
  return price
}

/** Where the world reaches this service, without a slash at its end: paths are put behind it. */
export const publicUrl: Reader<string> = (text) => {
  const url = URL.parse(text)
  if (url === null || !isWeb(url) || !isBare(url)) throw new SettingFault('is not an http or https URL without user, query and fragment')
  return url.href.replace(/\/+$/, '')
}

/** The place of an API: paths are the client's. */
export const apiUrl: Reader<string> = (text) => {
  const url = URL.parse(text)
  if (url === null || !isWeb(url) || !isBare(url) || url.pathname !== '/')
    throw new SettingFault('is not of the form http://host:port or https://host:port')
  return url.origin
}

const isWeb = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:'
const isBare = ({ username, password, search, hash }: URL): boolean => `${username}${password}${search}${hash}` === ''

const proxyNames: readonly string[] = ['loopback', 'linklocal', 'uniquelocal']

/** Who is believed about the caller's address. Everyone is not a choice: then any caller could name any address. */
export const proxies: Reader<false | readonly string[]> = (text) => {
  if (text === 'false') return false
  const list = splitList(text)
  if (list.length === 0 || !list.every((item) => proxyNames.includes(item) || isNetwork(item))) {
    throw new SettingFault(`is not false or a list of addresses, networks such as 10.0.0.0/8, and ${proxyNames.join(', ')}`)
  }
  return list
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  if (prefix === undefined) return true
  return /^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (version === 4 ? 32 : 128)
}

function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
