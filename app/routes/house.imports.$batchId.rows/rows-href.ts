type Seen = { show: 'all' | 'problems'; kind: string | null; page: number }

/** The address of these rows; what is seen stays as it is when a row is corrected. */
export function rowsHref({ show, kind, page }: Seen, edit?: number): string {
  const query = new URLSearchParams()
  if (kind) query.set('kind', kind)
  else if (show !== 'all') query.set('show', show)
  if (page > 1) query.set('page', String(page))
  if (edit !== undefined) query.set('edit', String(edit))
  return `?${query.toString()}${edit === undefined ? '' : '#edit'}`
}
