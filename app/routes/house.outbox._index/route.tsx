import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { outboxStates } from '#app/domain/mail/outbox-states'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { lists } from '#app/http/lists/lists'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Chip } from '#app/ui/chip/chip'
import { Empty } from '#app/ui/empty/empty'
import { Flash } from '#app/ui/flash/flash'
import { ExportLinks } from '#app/ui/export/export-links'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { mailList } from '#db/queries/outbox.server'
import { LettersTable } from './letters-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'outbox' }
export const meta = title('mail.title')

const perPage = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, env } = await requireActor(request, context, 'outbox.read')
  const { state = null, before = null } = parseQuery(request, lists.outbox.query)
  const found = await mailList(db, { state, before, most: perPage + 1 })
  const letters = found.slice(0, perPage)
  return json({
    state,
    letters,
    older: found.length > perPage ? (letters.at(-1)?.id ?? null) : null,
    sends: env.MAIL_URL !== undefined,
  })
}

export default function OutboxPage() {
  const { state, letters, older, sends } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const filter = state ? `state=${state}&` : ''
  return (
    <>
      <DeskHead title={t('mail.title')} meta={t('mail.intro')}>
        <ExportLinks list="outbox" />
      </DeskHead>
      {!sends && <Flash tone="note" title={t('mail.no_server')} />}
      <nav aria-label={t('ui.filter')} className="row mb mt">
        <Chip href="/house/outbox" current={state === null}>
          {t('ui.all')}
        </Chip>
        {outboxStates.map((one) => (
          <Chip key={one} href={`/house/outbox?state=${one}`} current={state === one}>
            {t(`mail.state_${one}`)}
          </Chip>
        ))}
      </nav>
      {letters.length === 0 ? <Empty icon="mail" title={t('mail.empty')} /> : <LettersTable letters={letters} />}
      {older && <ButtonLink href={`/house/outbox?${filter}before=${older}`}>{t('mail.older')}</ButtonLink>}
    </>
  )
}
