import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { outboxTransitions } from '#app/domain/mail/outbox-states'
import { tryAgain } from '#app/domain/mail/try-again.server'
import { moversOf } from '#app/domain/people/actor'
import { isId } from '#app/domain/shared/ids'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import { flashRedirect } from '#app/http/flash.server'
import { formRefused } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { Facts } from '#app/ui/facts/facts'
import { Flash } from '#app/ui/flash/flash'
import { Panel } from '#app/ui/panel/panel'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { mailById } from '#db/queries/outbox.server'
import { MailState } from '../house.outbox._index/mail-state'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'outbox' }
export const meta = title<typeof loader>('mail.letter')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'outbox.read')
  const letter = isId('outboxMessage', params.messageId) ? await mailById(db, params.messageId) : undefined
  if (!letter) throw refusalResponse({ code: 'mail.unknown' }, viewer.language)
  return json({ letter, mayTryAgain: eventsOpenTo(outboxTransitions, letter.state, moversOf(viewer)).includes('tryAgain') })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'outbox.read')
  const id = params.messageId
  if (!isId('outboxMessage', id)) throw refusalResponse({ code: 'mail.unknown' }, viewer.language)
  const outcome = await tryAgain(db, viewer, id, now)
  return outcome.ok ? flashRedirect(`/house/outbox/${id}`, 'mail.will_try_again') : formRefused(outcome, {})
}

export default function LetterPage() {
  const { letter, mayTryAgain } = useLoaderData<typeof loader>()
  const problem = problemOfForm(useActionData<typeof action>(), useWords())
  const { t, number, instant } = useWords()
  const facts = [
    { term: t('mail.recipient'), value: letter.recipient },
    { term: t('mail.created'), value: instant(letter.createdAt) },
    { term: t('mail.attempts'), value: number(letter.attempts) },
    ...(letter.state === 'waiting' ? [{ term: t('mail.next_try'), value: instant(letter.nextTryAt) }] : []),
    ...(letter.sentAt ? [{ term: t('mail.sent_at'), value: instant(letter.sentAt) }] : []),
    ...(letter.lastError ? [{ term: t('mail.last_error'), value: letter.lastError }] : []),
  ]
  return (
    <>
      <Crumbs label={t('ui.breadcrumb')} items={[{ href: '/house/outbox', label: t('mail.title') }]} here={letter.subject} />
      <DeskHead title={letter.subject}>
        <MailState state={letter.state} />
      </DeskHead>
      {problem && <Flash tone="bad" title={problem} />}
      <div className="panes panes-2">
        <Panel id="letter" title={t('mail.letter')}>
          <div className="stack-s">
            {letter.body
              .trim()
              .split('\n\n')
              .map((paragraph, at) => (
                <Paragraph key={at} text={paragraph} />
              ))}
          </div>
        </Panel>
        <Panel id="facts" title={t('mail.state')}>
          <Facts facts={facts} />
          {mayTryAgain && (
            <form method="post" className="mt">
              <Button look="primary">{t('mail.try_again')}</Button>
            </form>
          )}
        </Panel>
      </div>
    </>
  )
}

function Paragraph({ text }: { text: string }) {
  const lines = text.split('\n')
  return (
    <p>
      {lines.map((line, at) => (
        <Fragment key={at}>
          {at > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </p>
  )
}
