import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { optionalId } from '#app/http/fields'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { InquiriesTable } from '#app/ui/inquiry/inquiries-table'
import { Pager } from '#app/ui/pager/pager'
import { PageHead } from '#app/ui/shell/page-head'
import { inquiriesOfBuyer } from '#db/queries/inquiries.server'
import { withLines } from '#db/queries/inquiry-lines.server'

export const handle: RouteHandle = { room: 'buyer', hydrate: true, nav: 'inbox' }
export const meta = title('inquiry.your_inquiries')

const aPage = 25
const query = z.object({ before: optionalId('inquiry') })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'inquiry.own')
  const { before } = parseQuery(request, query)
  const found = await inquiriesOfBuyer(db, viewer, { before: before ?? undefined, most: aPage + 1 })
  const inquiries = found.slice(0, aPage)
  const last = found.length > aPage ? inquiries.at(-1)?.id : undefined
  return json({ inquiries: await withLines(db, inquiries), last: last ?? null, isFirst: !before })
}

export default function BuyerInquiries() {
  const { inquiries, last, isFirst } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <div className="wrap">
      <PageHead title={t('inquiry.your_inquiries')} />
      {inquiries.length === 0 ? (
        <Empty
          band="anyaman"
          title={t('inquiry.none_yet')}
          action={<ButtonLink href="/catalogue">{t('inquiry.to_catalogue')}</ButtonLink>}
        >
          {t('inquiry.none_yet_text')}
        </Empty>
      ) : (
        <InquiriesTable inquiries={inquiries} />
      )}
      {(last || !isFirst) && (
        <Pager
          label={t('inquiry.your_inquiries')}
          {...(!isFirst && { previous: { href: '/buying/inquiries', label: t('inquiry.newer') } })}
          {...(last && { next: { href: `/buying/inquiries?before=${last}`, label: t('inquiry.older') } })}
        />
      )}
    </div>
  )
}
