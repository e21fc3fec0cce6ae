import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a directory and those above it, where they are missing. Node's own recursive way never ends where the system says that
 * what is there cannot be found, as below /proc.
 *
 * @returns whether it was made
 */
export function makeDirectory(path: string): boolean {
  if (existsSync(path)) return false
  if (dirname(path) !== path) makeDirectory(dirname(path))
  try {
    mkdirSync(path)
    return true
  } catch (error) {
    if (existsSync(path)) return false // somebody else was quicker
    throw error
  }
}
