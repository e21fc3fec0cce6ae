/**
 * Where the service says what happens inside it: one event per call, for operators and for machines.
 *
 * The message is one line and a whole sentence; what varies goes into the fields, by name, so that a log can be
 * searched by it. Never a secret in either: an adapter redacts what it knows, and cannot know everything.
 * No call throws, and none has to be awaited.
 */
export interface Log {
  /** Something ordinary that an operator may want to know. */
  info(fields: object, message: string): void
  /** Something that went wrong and was dealt with. */
  warn(fields: object, message: string): void
  /** Something that went wrong and needs somebody. */
  error(fields: object, message: string): void
}
