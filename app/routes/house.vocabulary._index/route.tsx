import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { conceptKinds } from '#app/domain/vocabulary/concept'
import { settleSearch } from '#app/domain/vocabulary/settle-search.server'
import { text } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm, parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm } from '#app/http/problems'
import { lists } from '#app/http/lists/lists'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { Pager } from '#app/ui/pager/pager'
import { ExportLinks } from '#app/ui/export/export-links'
import { TakeAgain } from '#app/ui/export/take-again'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { conceptsSeen, unfoundSearches } from '#db/queries/vocabulary.server'
import { ConceptTable } from './concept-table'
import { Unfound } from './unfound'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'vocabulary' }
export const meta = title('vocabulary.title')

const aPage = 40
const mostConcepts = 1000
const mostUnfound = 30

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'vocabulary.edit')
  const { page = 1, ...seen } = parseQuery(request, lists.vocabulary.query)
  const all = await conceptsSeen(db, seen, mostConcepts)
  const concepts = all.slice((page - 1) * aPage, page * aPage)
  const hasMore = all.length > page * aPage
  return json({ seen, page, hasMore, count: all.length, concepts, unfound: await unfoundSearches(db, mostUnfound) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'vocabulary.edit')
  const form = await parseForm(request, z.object({ words: text(80) }))
  if (!form.ok) return formProblems(form)
  const outcome = await settleSearch(db, viewer, form.value.words, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect('/house/vocabulary', 'vocabulary.settled')
}

export default function Vocabulary() {
  const { seen, page, hasMore, count, concepts, unfound } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const kinds = conceptKinds.map((kind) => ({ value: kind, text: t(`vocabulary.kind.${kind}`) }))
  return (
    <>
      <DeskHead title={t('vocabulary.title')} meta={t('vocabulary.intro', { count })}>
        <ExportLinks list="vocabulary" />
        <TakeAgain list="vocabulary" />
        <ButtonLink href="/house/vocabulary/new">{t('vocabulary.new')}</ButtonLink>
      </DeskHead>
      {problem && <Flash tone="bad" title={problem} />}
      <div className="stack">
        <Unfound searches={unfound} />
        <div className="panel">
          <form role="search" action="/house/vocabulary" className="panel-body row row-end">
            <TextField name="q" type="search" label={t('vocabulary.search')} maxLength={60} defaultValue={seen.q ?? ''} />
            <SelectField
              key={seen.kind}
              name="kind"
              label={t('vocabulary.kind')}
              defaultValue={seen.kind ?? ''}
              options={[{ value: '', text: t('vocabulary.any_kind') }, ...kinds]}
            />
            <Button icon="search">{t('ui.filter')}</Button>
          </form>
          {concepts.length > 0 ? (
            <ConceptTable concepts={concepts} />
          ) : (
            <Empty icon="search" title={t('vocabulary.none')}>
              {t('vocabulary.none_text')}
            </Empty>
          )}
          {(page > 1 || hasMore) && (
            <div className="panel-foot">
              <Pager
                inline
                label={t('vocabulary.title')}
                {...(page > 1 && { previous: { href: hrefOf(seen, page - 1), label: t('ui.previous_page') } })}
                {...(hasMore && { next: { href: hrefOf(seen, page + 1), label: t('ui.next_page') } })}
              />
            </div>
          )}
        </div>
      </div>
    </>
  )
}

function hrefOf(seen: Record<string, string | undefined>, page: number): string {
  const params = new URLSearchParams(Object.entries(seen).filter((one): one is [string, string] => Boolean(one[1])))
  params.set('page', String(page))
  return `/house/vocabulary?${params.toString()}`
}
