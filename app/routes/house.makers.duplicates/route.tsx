import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mergeMakers, tellApart } from '#app/domain/people/merge-makers.server'
import { unmergeMakers } from '#app/domain/people/unmerge-makers.server'
import { idField } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm, parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { Empty } from '#app/ui/empty/empty'
import { Flash } from '#app/ui/flash/flash'
import { ExportLinks } from '#app/ui/export/export-links'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Compare } from './compare'
import { PairTable } from './pair-table'
import { pairsOf } from './pairs.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'makers' }
export const meta = title('merging.title')

const query = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  one: idField('producer').optional(),
  other: idField('producer').optional(),
})

const mergeForm = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.literal('merge'), keptId: idField('producer'), mergedId: idField('producer') }),
    z.object({ do: z.literal('apart'), oneId: idField('producer'), otherId: idField('producer') }),
    z.object({ do: z.literal('unmerge'), mergeId: idField('producerMerge'), keptId: idField('producer') }),
  ],
  'form.not_a_choice',
)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, 'producer.merge')
  return json(await pairsOf(db, parseQuery(request, query), now))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'producer.merge')
  const form = await parseForm(request, mergeForm)
  if (!form.ok) return formProblems(form)
  const { value } = form
  if (value.do === 'apart') {
    const outcome = await tellApart(db, viewer, value, now)
    return outcome.ok ? flashRedirect('/house/makers/duplicates', 'merging.done_apart') : formRefused(outcome, form.typed)
  }
  const outcome = value.do === 'merge' ? await mergeMakers(db, viewer, value, now) : await unmergeMakers(db, viewer, value, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/house/makers/${value.keptId}`, value.do === 'merge' ? 'merging.done_merged' : 'merging.done_unmerged')
}

export default function Duplicates() {
  const { count, shared, pairs, page, pages, looking } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <Crumbs
        label={t('ui.breadcrumb')}
        items={[{ href: '/house/makers', label: t('people.makers_title') }]}
        here={t('merging.title')}
      />
      <DeskHead title={t('merging.title')} meta={t('merging.pairs', { count })}>
        <ExportLinks list="duplicates" />
      </DeskHead>
      {problem && <Flash tone="bad" title={problem} />}
      <div className="stack mt">
        {looking && <Compare looking={looking} />}
        {shared.length > 0 && (
          <Flash tone="note" title={t('merging.shared_title')}>
            <ul>
              {shared.map(({ phone, makers }) => (
                <li key={phone}>{t('merging.shared', { phone, count: makers })}</li>
              ))}
            </ul>
          </Flash>
        )}
        {pairs.length > 0 ? (
          <PairTable pairs={pairs} page={page} pages={pages} />
        ) : (
          <Empty icon="users" title={t('merging.none')}>
            {t('merging.none_text')}
          </Empty>
        )}
      </div>
    </>
  )
}
