import { json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isId } from '#app/domain/shared/ids'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Empty } from '#app/ui/empty/empty'
import { ExportLinks } from '#app/ui/export/export-links'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import { inquiriesToPlan } from '#db/queries/plans.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'plans' }
export const meta = title('plans.list_title')

const mostInquiries = 200

/** The inquiries that wait for a plan; `?inquiry=` leads straight to one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'plan.read')
  const inquiryId = new URL(request.url).searchParams.get('inquiry')
  if (isId('inquiry', inquiryId)) throw redirect(`/house/plans/${inquiryId}`)
  return json({ inquiries: await inquiriesToPlan(db, mostInquiries) })
}

export default function PlansToMake() {
  const { inquiries } = useLoaderData<typeof loader>()
  const { t, day, number } = useWords()
  return (
    <>
      <DeskHead title={t('plans.list_title')}>
        <ExportLinks list="plans" />
      </DeskHead>
      {inquiries.length === 0 ? (
        <Empty icon="split" title={t('plans.list_empty')} />
      ) : (
        <TableScroll label={t('plans.list_title')}>
          <Table
            caption={t('plans.list_title')}
            dense
            pad
            rows={inquiries}
            rowKey={(inquiry) => inquiry.id}
            columns={[
              {
                head: t('quotes.inquiry'),
                names: true,
                cell: (inquiry) => <a href={`/house/plans/${inquiry.id}`}>{inquiry.number}</a>,
              },
              { head: t('orders.buyer'), cell: (inquiry) => inquiry.buyerName },
              { head: t('plans.needed_by'), cell: (inquiry) => (inquiry.needed_by ? day(inquiry.needed_by) : '') },
              {
                head: t('plans.title'),
                cell: (inquiry) =>
                  inquiry.plans > 0 ? (
                    <Tag tone="good">{t('plans.count', { count: number(inquiry.plans) })}</Tag>
                  ) : (
                    <Tag tone="warn">{t('plans.none_yet')}</Tag>
                  ),
              },
            ]}
          />
        </TableScroll>
      )}
    </>
  )
}
