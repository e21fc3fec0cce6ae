import { format, resolveConfig } from 'prettier'

/** Text as the repository's prettier settings want the file at `path` to be, so that a generated file passes the format check. */
export async function formatAs(path: string, content: string): Promise<string> {
  return format(content, { ...(await resolveConfig(path)), filepath: path })
}
