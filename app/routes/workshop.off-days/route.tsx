import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { dayOf } from '#app/domain/shared/calendar'
import { recordOffDays } from '#app/domain/supply/record-off-days.server'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { justRemoved, offDaysFields, takeOut, takeOutForm } from '#app/http/off-days-form.server'
import { problemOfForm } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { OffDaysFields } from '#app/ui/off-days/off-days-fields'
import { RemovedNote } from '#app/ui/off-days/removed-note'
import { Dock } from '#app/ui/shell/maker-shell'
import { offDaysForHouse } from '#db/queries/off-days-lists.server'
import { tightPromises } from '#db/queries/tight-promises.server'
import { OwnDays } from './own-days'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('calendar.ask')

const mostShown = 100

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer, producer, onBehalf, suffix, now } = await requireWorkshop(request, context, 'workshop.read')
  const today = dayOf(now)
  const days = await offDaysForHouse(db, viewer, { when: 'coming', maker: producer }, today, mostShown)
  return json({
    days: days.map(({ id, producerId, regency, village, from, to, reason, note }) => ({
      ...{ id, regency, village, from, to, reason, note },
      own: producerId !== null,
    })),
    tight: (await tightPromises(db, viewer, today, producer.id)).map(({ month }) => month),
    removed: await justRemoved(db, request),
    onBehalf: onBehalf ? producer.name : null,
    suffix,
    today,
    key: formKey(),
  })
}

const offDaysForm = z.discriminatedUnion('do', [z.object(offDaysFields), takeOutForm], 'form.not_a_choice')

export async function action({ request, context }: ActionFunctionArgs) {
  const workshop = await requireWorkshop(request, context, 'offDays.record')
  const { db, viewer, producer, suffix, now } = workshop
  const form = await parseForm(request, offDaysForm)
  if (!form.ok) return formProblems(form)
  const page = `/workshop/off-days${suffix}`
  if (form.value.do !== 'record') {
    const taken = await takeOut(workshop, form.value, page)
    return taken.ok ? taken.answer : formRefused(taken, form.typed)
  }
  const { _key: key, from, to, reason, note } = form.value
  const scope = { producerId: producer.id, regency: null, village: null }
  const outcome = await recordOffDays(db, viewer, { key, scope, from, to, reason, note }, now)
  return outcome.ok ? flashRedirect(page, 'calendar.was_recorded') : formRefused(outcome, form.typed)
}

/** "Kapan tidak bisa kerja?": what is known, and one more stretch at a time. */
export default function WorkshopOffDays() {
  const { days, tight, removed, onBehalf, suffix, today, key } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t, month } = words
  const page = `/workshop/off-days${suffix}`
  const problem = problemOfForm(answer, words)
  return (
    <>
      <h1>{t('calendar.ask')}</h1>
      <p className="t-l soft">{t('calendar.ask_lead')}</p>
      {onBehalf && <Flash tone="note" title={t('workshop.on_behalf', { name: onBehalf })} />}
      {problem && <Flash tone="bad" title={problem} />}
      {removed && !answer && <RemovedNote removed={removed} action={page} />}
      {tight.length > 0 && (
        <Flash
          tone="warn"
          title={t('calendar.tight_own', { month: [...new Set(tight)].map(month).join(', ') })}
          text={t('calendar.tight_own_text')}
        />
      )}
      <OwnDays days={days} action={page} />
      <h2>{t('calendar.ask_new')}</h2>
      <form method="post" action={page} className="flow">
        <input type="hidden" name="_key" value={key} />
        <OffDaysFields today={today} answer={answer} question />
        <Dock>
          <Button look="primary" size="big" name="do" value="record">
            {t('calendar.record')}
          </Button>
        </Dock>
      </form>
    </>
  )
}
