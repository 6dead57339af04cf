import { json } from '@remix-run/node'
import { z } from 'zod'
import { may } from '#app/auth/permissions'
import { type EachOf, eachOf } from '#app/domain/desk/each-of.server'
import { givenBack, giveSeveral } from '#app/domain/desk/give-several.server'
import { moveSeveral } from '#app/domain/desk/move-several.server'
import { takeBackSeveral } from '#app/domain/desk/take-back-several.server'
import type { Id, IdKind } from '#app/domain/shared/ids'
import { refuse, type RefusalParams } from '#app/domain/shared/refusal'
import { choice, idField, optionalId, several } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { keyField } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { Guarded } from '#app/http/viewer.server'
import type { MessageKey } from '#app/i18n'
import type { BulkQuestion, BulkResult } from './bulk-answer'
import { type BulkList, mostAtOnce } from './bulk-list'

function formOf<Kind extends IdKind>({ kind, steps }: BulkList<Kind>) {
  return z.object({
    do: choice(['undo', ...Object.keys(steps)]),
    chosen: several(idField(kind), 100),
    scope: choice(['ticked', 'found']).default('ticked'),
    sure: z.string().max(20, 'form.invalid').optional(),
    stepId: optionalId('bulkStep'),
    _key: keyField(),
  })
}

type Typed = Record<string, string | string[]>
type Said = { key: MessageKey; params: RefusalParams }

/**
 * The action of a list that moves several at once: what is ticked, or all that its filters find. Back to the same filters when
 * all went well; else the list again, with a line for each that could not.
 */
export async function answerBulk<Kind extends IdKind>(desk: Guarded, request: Request, bulk: BulkList<Kind>) {
  const form = await parseForm(request.clone(), formOf(bulk))
  if (!form.ok) return formProblems(form)
  const { value, typed } = form
  if (value.do === 'undo') return undo(desk, request, bulk, value.stepId, typed)
  const step = bulk.steps[value.do]
  if (!step || !may(desk.viewer, step.permission)) return formRefused(refuse('shared.forbidden'), typed)
  const asked = step.asks && (await parseForm(request, z.object({ [step.asks.name]: step.asks.field })))
  if (asked && !asked.ok) return formProblems({ ...asked, typed })
  const to = (step.asks && asked?.ok ? asked.value[step.asks.name] : null) ?? null

  const all = value.scope === 'found'
  const ids: Id<Kind>[] = all ? await bulk.found(desk, request, mostAtOnce + 1) : value.chosen
  if (ids.length === 0) return formRefused(refuse('bulk.none'), typed)
  if (ids.length > mostAtOnce) return formRefused(refuse('bulk.too_many_found', { most: mostAtOnce }), typed)
  const name = 'give' in step && to !== null ? ((await step.nameOf(desk.db, to)) ?? null) : null
  if (all && value.sure !== String(ids.length)) {
    const fields = { do: value.do, scope: 'found', sure: String(ids.length), _key: value._key }
    const asks = step.asks ? { [step.asks.name]: String(typed[step.asks.name] ?? '') } : {}
    const question: BulkQuestion = { label: step.label, count: ids.length, to: name, fields: { ...fields, ...asks } }
    return json({ question, ok: false, problems: {}, typed }, { status: 422 })
  }

  const kept = { list: bulk.list, step: value.do, key: value._key, ids }
  if ('give' in step) {
    const giving = { ...kept, before: await step.before(desk.db, ids), to, name }
    const result = await giveSeveral(desk.db, desk.viewer, giving, step.give(desk), desk.now)
    const params = { count: result.done.length, name: name ?? '' }
    return told(desk, request, bulk, result, { key: to === null ? step.taken : step.done, params })
  }
  const move = (id: Id<Kind>) => step.move(desk, { id, key: `${value._key}:${id}` }, to ?? '')
  const result = step.undo
    ? await moveSeveral(desk.db, desk.viewer, { ...kept, asTheyAre: step.undo.asTheyAre }, move, desk.now)
    : await eachOf(ids, move)
  return told(desk, request, bulk, result, { key: step.done, params: { count: result.done.length } })
}

async function undo<Kind extends IdKind>(
  desk: Guarded,
  request: Request,
  bulk: BulkList<Kind>,
  stepId: Id<'bulkStep'> | null,
  typed: Typed,
) {
  if (!stepId) return formRefused(refuse('bulk.unknown'), typed)
  const wayBackOf = (name: string) => {
    const step = bulk.steps[name]
    if (!step || !may(desk.viewer, step.permission)) return undefined
    return 'give' in step ? givenBack(step.give(desk)) : step.undo?.back(desk)
  }
  const result = await takeBackSeveral<Id<Kind>>(desk.db, desk.viewer, { stepId, list: bulk.list }, wayBackOf, desk.now)
  if (!result.ok) return formRefused(result, typed)
  return told(desk, request, bulk, result, { key: 'bulk.undone', params: { count: result.done.length } })
}

async function told<Kind extends IdKind>(
  { db }: Guarded,
  request: Request,
  bulk: BulkList<Kind>,
  { done, refused }: EachOf<Id<Kind>>,
  said: Said,
) {
  if (refused.length === 0) return flashRedirect(sameFilters(request), said.key, said.params)
  const names = await bulk.names(
    db,
    refused.map(({ id }) => id),
  )
  const result: BulkResult = {
    done: done.length > 0 ? said : null,
    refused: refused.map(({ id, refusal: { code, params } }) => ({
      ...{ id, name: names.get(id) ?? null, code },
      ...(params && { params }),
    })),
  }
  return json(result, { status: 422 })
}

function sameFilters(request: Request): string {
  const { pathname, searchParams } = new URL(request.url)
  for (const name of ['index', '_data']) searchParams.delete(name)
  return searchParams.size > 0 ? `${pathname}?${searchParams.toString()}` : pathname
}
