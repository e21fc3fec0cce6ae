/**
 * Selected in a statement that is a transaction of its own, it is answered before it is on disk. What is written after it, and waits for the
 * disk, is there after it: so nothing is ever there without what it builds on.
 */
export const notOnDiskYet = `set_config('synchronous_commit', 'off', true)`
