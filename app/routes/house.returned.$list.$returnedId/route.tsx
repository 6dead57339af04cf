import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { commitReturnedList } from '#app/domain/returned-lists/commit-returned-list.server'
import { discardReturnedList, undoReturnedList } from '#app/domain/returned-lists/end-returned-list.server'
import { rowFates } from '#app/domain/returned-lists/returned-row'
import { choice } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { lists } from '#app/http/lists/lists'
import { problemOfForm } from '#app/http/problems'
import { requireReturned } from '#app/http/returned-page.server'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { Empty } from '#app/ui/empty/empty'
import { Flash } from '#app/ui/flash/flash'
import { History } from '#app/ui/history/history'
import { ReturnedState } from '#app/ui/import/returned-state'
import { Pager } from '#app/ui/pager/pager'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Tabs } from '#app/ui/tabs/tabs'
import { Counts } from './counts'
import { loadReturned } from './load-returned.server'
import { RowsTable } from './rows-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true }
export const meta = title<typeof loader>(({ returned }) => returned.fileName)

const stepForm = z.object({ step: choice(['commit', 'discard', 'undo']) })

export async function loader(args: LoaderFunctionArgs) {
  return json(await loadReturned(await requireReturned(args), args.request))
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now, list, returned, here } = await requireReturned(args)
  const form = await parseForm(args.request, stepForm)
  if (!form.ok) return formProblems(form)
  const which = { id: returned.id, list }
  if (form.value.step === 'commit') {
    const done = await commitReturnedList(db, viewer, which, now)
    if (!done.ok) return formRefused(done, form.typed)
    const { taken, refused } = done
    return flashRedirect(here, refused > 0 ? 'returned.done_some' : 'returned.done_committed', { count: taken, refused })
  }
  const end = form.value.step === 'undo' ? undoReturnedList : discardReturnedList
  const ended = await end(db, viewer, which, now)
  if (!ended.ok) return formRefused(ended, form.typed)
  return form.value.step === 'undo'
    ? flashRedirect(here, 'returned.done_undone')
    : flashRedirect(`/house/returned/${list}`, 'importing.done_discarded')
}

export default function Returned() {
  const { list, returned, fate, fates, rows, next, events } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const { path, title: name } = lists[list]
  const here = `/house/returned/${list}/${returned.id}`
  const brings = fates.new + fates.changed
  const all = brings + fates.refused
  const parts = [
    { href: here, label: t('returned.fate.all'), count: all, current: fate === null },
    ...rowFates.map((one) => ({
      ...{ href: `${here}?fate=${one}`, label: t(`returned.fate.${one}`), count: fates[one], current: fate === one },
    })),
  ]
  const state = <ReturnedState state={returned.state} />
  return (
    <>
      <Crumbs
        label={t('ui.breadcrumb')}
        items={[
          { href: path, label: t(name) },
          { href: `/house/returned/${list}`, label: t('returned.title') },
        ]}
        here={returned.fileName}
      />
      <DeskHead title={returned.fileName} meta={state} />
      {all > 0 && <Tabs label={t('returned.rows')} items={parts} />}
      {problem && <Flash tone="bad" title={problem} />}
      <div className="with-aside mt">
        <div>
          {rows.length === 0 ? (
            <Empty icon="circle-check" title={t(all === 0 ? 'returned.nothing_changes' : 'returned.none_of_these')} />
          ) : (
            <RowsTable rows={rows} path={path} gone={returned.state === 'undone'} />
          )}
          {next !== null && (
            <Pager
              label={t('returned.rows')}
              next={{ href: `${here}?${fate ? `fate=${fate}&` : ''}after=${next}`, label: t('ui.next_page') }}
            />
          )}
        </div>
        <aside className="stack">
          <Counts fates={fates} {...returned} />
          {(returned.state === 'staged' || returned.state === 'committed') && (
            <form method="post" className="stack">
              {returned.state === 'committed' ? (
                <>
                  <p className="t-s soft">{t('returned.undo_consequence')}</p>
                  <Button name="step" value="undo" look="danger" wide>
                    {t('importing.undo')}
                  </Button>
                </>
              ) : (
                <>
                  {brings > 0 && (
                    <>
                      <p className="t-s soft">{t('returned.commit_consequence')}</p>
                      <Button name="step" value="commit" look="primary" wide>
                        {t('returned.commit', { count: brings })}
                      </Button>
                    </>
                  )}
                  <Button name="step" value="discard" look="quiet" wide>
                    {t('importing.discard')}
                  </Button>
                </>
              )}
            </form>
          )}
          <History events={events} />
        </aside>
      </div>
    </>
  )
}
