import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { isListName, type ListName, lists } from '#app/http/lists/lists'
import { problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Empty } from '#app/ui/empty/empty'
import { Flash } from '#app/ui/flash/flash'
import { Panel } from '#app/ui/panel/panel'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { filtersSeen } from '#db/queries/saved-filters.server'
import { answer as answerForm } from './answer.server'
import { filterForms } from './filter-forms'
import { FilterRow } from './filter-row'
import { SaveAgain } from './save-again'

export const handle: RouteHandle = { room: 'staff', hydrate: true }
export const meta = title('filters.saved')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'house.read')
  const seen = (Object.keys(lists) as ListName[]).filter((name) => may(viewer, lists[name].permission))
  const filters = await filtersSeen(db, viewer, seen)
  const rows = filters.flatMap(({ list, query, ownerId, ...filter }) => {
    if (!isListName(list)) return []
    const own = ownerId === viewer.accountId
    return [{ ...filter, own, list, href: `${lists[list].path}?${query}`, mayChange: own || viewer.roles.includes('admin') }]
  })
  const groups = seen.map((list) => ({ title: lists[list].title, filters: rows.filter((row) => row.list === list) }))
  return json({ groups: groups.filter((group) => group.filters.length > 0) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const guarded = await requireActor(request, context, 'house.read')
  const form = await parseForm(request, filterForms)
  if (!form.ok) return formProblems(form)
  const answered = await answerForm(guarded, form.value)
  return answered.ok ? flashRedirect(answered.to, answered.said, answered.params) : formRefused(answered, form.typed)
}

export default function HouseFilters() {
  const { groups } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <DeskHead title={t('filters.saved')} meta={t('filters.intro')} />
      {problem && <Flash tone="bad" title={problem} />}
      <div className="stack mt">
        {typedAt(answer, 'do') === 'save' && <SaveAgain answer={answer} />}
        {groups.length === 0 && (
          <Empty icon="search" title={t('filters.none')}>
            {t('filters.none_text')}
          </Empty>
        )}
        {groups.map(({ title: name, filters }) => (
          <Panel key={name} id={name.replace('.', '-')} title={t(name)}>
            <ul className="stack">
              {filters.map((filter) => (
                <FilterRow key={filter.id} filter={filter} answer={answer} />
              ))}
            </ul>
          </Panel>
        ))}
      </div>
    </>
  )
}
