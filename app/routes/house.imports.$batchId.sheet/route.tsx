import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { correctLayout } from '#app/domain/imports/correct-layout.server'
import { optionalText, text, whole } from '#app/http/fields'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { requireStaged, shownBatch } from '#app/http/import-page.server'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { ImportPage } from '#app/ui/import/import-page'
import { Panel } from '#app/ui/panel/panel'
import { SheetPanel } from './sheet-panel'
import { sheetsOf } from './sheets.server'
import { TopRows } from './top-rows'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'imports' }
export const meta = title('importing.step.sheet')

const sheetForm = z.object({ sheet: text(200), headerRow: whole(0, 20_000), sender: optionalText(120) })

export async function loader(args: LoaderFunctionArgs) {
  const { db, shelf, batch } = await requireStaged(args)
  return json({ batch: shownBatch(batch), ...(await sheetsOf(db, shelf, batch)) })
}

export async function action(args: ActionFunctionArgs) {
  const { db, shelf, viewer, now, batch, here } = await requireStaged(args)
  const form = await parseForm(args.request, sheetForm)
  if (!form.ok) return formProblems(form)
  const outcome = await correctLayout(db, shelf, viewer, { batchId: batch.id, ...form.value, ...unsaid, step: 'columns' }, now)
  return outcome.ok ? redirect(`${here}/columns`, 303) : formRefused(outcome, form.typed)
}

const unsaid = { regency: null, province: null }

export default function SheetStep() {
  const { batch, seen, refusal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  return (
    <ImportPage batch={batch} now="sheet" answer={answer} refusal={refusal} withAside>
      {seen && (
        <>
          <Panel id="top" title={t('importing.top_rows')} beside={t('importing.top_rows_hint')} flush>
            <TopRows rows={seen.top} headerRows={seen.headerRows} />
          </Panel>
          <aside>
            <SheetPanel batch={batch} seen={seen} answer={answer} />
          </aside>
        </>
      )}
    </ImportPage>
  )
}
