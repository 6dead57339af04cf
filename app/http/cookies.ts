/** The value of a cookie as it was sent, or undefined. The first of several with the same name counts. */
export function cookieNamed(header: string | null | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

export function cookieNames(header: string | null | undefined): string[] {
  if (!header) return []
  return header.split(';').map((pair) => pair.split('=', 1)[0]?.trim() ?? '')
}
