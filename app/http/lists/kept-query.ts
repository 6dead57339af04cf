import type { ListPlace } from './lists'

/** Which page of a list is in view, and what lies open beside it, is not what it is filtered by. */
const paging = new Set(['after', 'before', 'page'])

/** The same question from the first page on. */
export function withoutPaging(request: Request): Request {
  const url = new URL(request.url)
  for (const name of paging) url.searchParams.delete(name)
  return new Request(url)
}

/**
 * What a list is filtered by, as its own schema understands it: a name it does not know, a value that is not right, and what
 * would be so anyway are left out. Two addresses that show the same have the same text here.
 */
export function keptQuery({ query }: Pick<ListPlace, 'query'>, search: string): string {
  const asked = new URLSearchParams(search)
  const kept = new URLSearchParams()
  for (const [name, field] of Object.entries(query.shape)) {
    const value = asked.get(name)?.trim()
    if (!value || paging.has(name) || asked.getAll(name).length > 1) continue
    const read = field.safeParse(value)
    if (read.success && read.data !== field.safeParse(undefined).data) kept.set(name, value)
  }
  return kept.toString()
}
