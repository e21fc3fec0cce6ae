/** The only source of ids: UUIDs of version 7, so that they sort by the time they were made. */
export interface Ids {
  next(): string
}
