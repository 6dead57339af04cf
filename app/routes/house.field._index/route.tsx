import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Empty } from '#app/ui/empty/empty'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import { workshopsToVisit } from '#db/queries/workshop.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'field' }
export const meta = title('supply.field_title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'field.act')
  return json({ makers: await workshopsToVisit(db, viewer, now) })
}

/** For the pendamping: whose workshops to open, and where an answer is waited for. */
export default function FieldOfficersMakers() {
  const { makers } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <DeskHead title={t('supply.field_title')} meta={t('supply.field_hint')} />
      {makers.length === 0 ? (
        <Empty icon="users" title={t('supply.field_none')}>
          {t('supply.field_none_hint')}
        </Empty>
      ) : (
        <TableScroll label={t('supply.field_title')}>
          <Table
            caption={t('supply.field_title')}
            dense
            pad
            rows={makers}
            rowKey={(maker) => maker.id}
            columns={[
              { head: t('supply.maker'), names: true, cell: (maker) => <a href={`/workshop?for=${maker.id}`}>{maker.name}</a> },
              { head: t('supply.place'), cell: (maker) => [maker.village, maker.regency].filter(Boolean).join(', ') },
              { head: t('supply.craft'), cell: (maker) => t(`craft.${maker.craft}`) },
              { head: t('supply.members'), number: true, cell: (maker) => t('supply.hands', { count: maker.members }) },
              {
                head: t('supply.answer'),
                cell: ({ unanswered }) =>
                  unanswered ? (
                    <Tag tone="warn">{t('supply.field_unanswered', { count: unanswered })}</Tag>
                  ) : (
                    <Tag tone="good">{t('supply.field_all_answered')}</Tag>
                  ),
              },
            ]}
          />
        </TableScroll>
      )}
    </>
  )
}
