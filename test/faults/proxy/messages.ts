/** A message of PostgreSQL's protocol, as it goes over the line. */
export interface Message {
  readonly from: 'SERVICE' | 'SERVER'
  /** Its name in the protocol's documentation; its letter where it is none that tests meet. */
  readonly kind: string
  readonly bytes: Buffer
}

const kinds: Readonly<Record<Message['from'], Readonly<Record<string, string>>>> = {
  SERVICE: {
    P: 'Parse',
    B: 'Bind',
    D: 'Describe',
    E: 'Execute',
    S: 'Sync',
    Q: 'Query',
    C: 'Close',
    H: 'Flush',
    X: 'Terminate',
    p: 'Password',
  },
  SERVER: {
    ...{ R: 'Authentication', S: 'ParameterStatus', K: 'BackendKeyData', Z: 'ReadyForQuery', C: 'CommandComplete', D: 'DataRow' },
    ...{ T: 'RowDescription', t: 'ParameterDescription', n: 'NoData', 1: 'ParseComplete', 2: 'BindComplete', 3: 'CloseComplete' },
    ...{ E: 'ErrorResponse', N: 'NoticeResponse', I: 'EmptyQueryResponse', A: 'NotificationResponse' },
  },
}

/**
 * Cuts what one side sends on one connection into its messages, however the network has cut it. A service's first message has no
 * letter. TLS is not spoken here.
 *
 * @returns takes what came, gives the messages that are whole by now
 */
export function makeSplitter(from: Message['from']): (chunk: Buffer) => readonly Message[] {
  let isFirst = from === 'SERVICE'
  let left = Buffer.alloc(0)
  return (chunk) => {
    left = Buffer.concat([left, chunk])
    const messages: Message[] = []
    for (;;) {
      const letters = isFirst ? 0 : 1
      if (left.length < letters + 4) return messages
      const length = letters + left.readUInt32BE(letters)
      if (left.length < length) return messages
      const letter = String.fromCharCode(left[0] ?? 0)
      messages.push({ from, kind: isFirst ? 'Startup' : (kinds[from][letter] ?? letter), bytes: left.subarray(0, length) })
      left = left.subarray(length)
      isFirst = false
    }
  }
}
