import { readFileSync } from 'node:fs'
import process from 'node:process'

/**
 * The most memory that this process had at once, in megabytes of 1024 × 1024 bytes.
 *
 * Linux tells it by address space. What getrusage tells there, and Node with it, begins with the peak of the process that started this one.
 */
export function peakMegabytes(): number {
  return Math.round((peakOfAddressSpace() ?? process.resourceUsage().maxRSS) / 1024)
}

function peakOfAddressSpace(): number | null {
  if (process.platform !== 'linux') return null
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return kilobytes === undefined ? null : Number(kilobytes)
}
