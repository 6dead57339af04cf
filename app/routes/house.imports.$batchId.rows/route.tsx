import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { decideRows, type RowDecision } from '#app/domain/imports/decide-rows.server'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm, parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { requireStaged, shownBatch } from '#app/http/import-page.server'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { ImportPage } from '#app/ui/import/import-page'
import { decisionForm } from './decision-form'
import { EditRow } from './edit-row'
import { Kinds } from './kinds'
import { Likes } from './likes'
import { PreviewTable } from './preview-table'
import { rowsOf } from './rows.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'imports' }
export const meta = title('importing.preview')

const query = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  show: z.enum(['all', 'problems']).default('all'),
  kind: z
    .string()
    .regex(/^imports\.[a-z_]{1,60}$/)
    .optional(),
  edit: z.coerce.number().int().min(1).max(20_000).optional(),
})

export async function loader(args: LoaderFunctionArgs) {
  const { db, shelf, batch } = await requireStaged(args)
  return json({ batch: shownBatch(batch), ...(await rowsOf(db, shelf, batch, parseQuery(args.request, query))) })
}

export async function action(args: ActionFunctionArgs) {
  const { db, shelf, viewer, now, batch, here } = await requireStaged(args)
  const form = await parseForm(args.request, decisionForm)
  if (!form.ok) return formProblems(form)
  const outcome = await decideRows(db, shelf, viewer, { batchId: batch.id, ...decisionOf(form.value) }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  const back = new URL(args.request.url).searchParams
  back.delete('edit')
  back.delete('_data')
  return flashRedirect(`${here}/rows${back.size > 0 ? `?${back.toString()}` : ''}`, 'importing.done_decided')
}

type Rest<Decision> = Decision extends unknown ? Omit<Decision, 'batchId'> : never

function decisionOf(value: z.infer<typeof decisionForm>): Rest<RowDecision> {
  if ('one' in value) return { accept: 'one', ...value.one }
  if ('kind' in value) return { accept: 'all', code: value.kind }
  if ('judge' in value) return value
  return value.then === 'save' ? { correct: value.edit, texts: value.cell } : { leave: value.then, row: value.edit }
}

export default function RowsStep() {
  const { batch, seen, refusal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  return (
    <ImportPage batch={batch} now="rows" answer={answer} refusal={refusal}>
      {seen && (
        <>
          {seen.problems.map((one, at) => (
            <Flash key={at} tone="warn" title={words.refusal(one)} />
          ))}
          {seen.likes.length > 0 && <Likes seen={seen} />}
          <Kinds seen={seen} />
          {seen.edit && <EditRow seen={seen} edit={seen.edit} />}
          <PreviewTable seen={seen} />
          <p>
            <ButtonLink look="primary" iconAfter="arrow-right" href={`/house/imports/${batch.id}/totals`}>
              {t('importing.to_totals')}
            </ButtonLink>
          </p>
        </>
      )}
    </ImportPage>
  )
}
