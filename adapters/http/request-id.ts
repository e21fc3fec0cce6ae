/** The caller's id for this call where it is a sane token, else one of ours (contract 1, "Request id"). */
export function chooseRequestId(header: string | readonly string[] | undefined, next: () => string): string {
  return typeof header === 'string' && /^[A-Za-z0-9._:-]{1,128}$/.test(header) ? header : next()
}
