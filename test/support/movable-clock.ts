/**
 * Loaded before a service under test (`--import`): its clock stands where the file says that CLOCK_FILE names, so that tests move the
 * time of several processes at one instant.
 */
import { readFileSync } from 'node:fs'

const file = process.env['CLOCK_FILE']
if (file === undefined) throw new Error('CLOCK_FILE is not set')

Date.now = () => Number(readFileSync(file, 'utf8'))
