import type { z } from 'zod'
import { may } from '#app/auth/permissions'
import { changeFilter, removeFilter, saveFilter } from '#app/domain/desk/keep-filters.server'
import { type Refusal, refuse, type RefusalParams } from '#app/domain/shared/refusal'
import { keptQuery } from '#app/http/lists/kept-query'
import { lists } from '#app/http/lists/lists'
import type { Guarded } from '#app/http/viewer.server'
import type { MessageKey } from '#app/i18n'
import type { filterForms } from './filter-forms'

type Answered = { ok: true; to: string; said: MessageKey; params?: RefusalParams } | Refusal

/** Each button its use-case. Saved from a list, it leads back there. */
export async function answer({ db, viewer, now }: Guarded, form: z.infer<typeof filterForms>): Promise<Answered> {
  const here = '/house/filters'
  if (form.do === 'remove') {
    const removed = await removeFilter(db, viewer, form)
    return removed.ok ? { ok: true, to: here, said: 'filters.was_removed' } : removed
  }
  if (form.do === 'change') {
    const changed = await changeFilter(db, viewer, form)
    return changed.ok ? { ok: true, to: here, said: 'filters.was_changed' } : changed
  }
  const place = lists[form.list]
  if (!may(viewer, place.permission)) return refuse('shared.forbidden')
  const query = keptQuery(place, form.query)
  const { list, name, shared, _key: key } = form
  const saved = await saveFilter(db, viewer, { list, name, shared, key, query }, now)
  return saved.ok ? { ok: true, to: `${place.path}?${query}`, said: 'filters.was_saved', params: { name } } : saved
}
