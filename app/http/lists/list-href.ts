type Seen = Readonly<Record<string, string | number | null | undefined>>

/** The address of a list with these filters: it can be kept and sent. */
export function listHref(path: string, seen: Seen): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(seen)) if (value) query.set(name, String(value))
  return query.size > 0 ? `${path}?${query.toString()}` : path
}
