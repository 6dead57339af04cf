import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import type { ReturnedList } from '#app/domain/returned-lists/returned-list'
import { flashRedirect } from '#app/http/flash.server'
import { formKey, keyField } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { lists } from '#app/http/lists/lists'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { requireReturning } from '#app/http/returned-page.server'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { ExportLinks } from '#app/ui/export/export-links'
import { FileDrop } from '#app/ui/field/file-drop'
import { Flash } from '#app/ui/flash/flash'
import { Panel } from '#app/ui/panel/panel'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { returnedListsOf } from '#db/queries/returned-lists.server'
import { headingsOf } from './headings.server'
import { Earlier } from './earlier'
import { HowTo } from './how-to'
import { readFile } from './read-file.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true }
export const meta = title('returned.title')

const mostEarlier = 30

/** Where the screen first shows a part. */
const wholeList: Partial<Record<ReturnedList, Record<string, string>>> = { centres: { state: 'all' } }

export async function loader(args: LoaderFunctionArgs) {
  const { db, list } = await requireReturning(args)
  return json({ list, key: formKey(), earlier: await returnedListsOf(db, list, mostEarlier), headings: headingsOf(list) })
}

export async function action(args: ActionFunctionArgs) {
  const { list, here, ...guarded } = await requireReturning(args)
  const form = await parseForm(args.request, z.object({ _key: keyField() }))
  if (!form.ok) return formProblems(form)
  const file = form.files.get('file')
  if (!file) return formRefused({ ok: false, code: 'importing.file_missing', field: 'file' }, form.typed)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const outcome = await readFile(guarded, { list, key: form.value._key, fileName: file.name, bytes })
  return outcome.ok ? flashRedirect(`${here}/${outcome.id}`, 'returned.done_staged') : formRefused(outcome, form.typed)
}

export default function Returning() {
  const { list, key, earlier, headings } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const problemOfFile = problemAt(answer, 'file', words)
  const { path, title: name } = lists[list]
  return (
    <>
      <Crumbs label={t('ui.breadcrumb')} items={[{ href: path, label: t(name) }]} here={t('returned.title')} />
      <DeskHead title={t('returned.of', { list: t(name) })}>
        <ExportLinks list={list} query={wholeList[list] ?? {}} />
      </DeskHead>
      {problem && (
        <Flash tone="bad" title={problem}>
          {problemOfFile && <a href="#file">{problemOfFile}</a>}
        </Flash>
      )}
      <div className="with-aside mt">
        <div className="stack">
          <HowTo headings={headings} />
          <Earlier list={list} earlier={earlier} />
        </div>
        <aside>
          <Panel id="upload" title={t('returned.upload')}>
            <form method="post" encType="multipart/form-data" className="stack">
              <input type="hidden" name="_key" value={typedAt(answer, '_key', key)} />
              <FileDrop name="file" title={t('importing.choose_file')} note={t('importing.file_hint')} error={problemOfFile} />
              <Button look="primary" wide>
                {t('returned.read')}
              </Button>
              <p className="t-s muted">{t('returned.nothing_written')}</p>
            </form>
          </Panel>
        </aside>
      </div>
    </>
  )
}
