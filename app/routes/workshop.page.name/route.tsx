import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { recordConsent } from '#app/domain/people/record-consent.server'
import { choice } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { howField, noHow } from '#app/http/maker-page-fields'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Choices } from '#app/ui/field/choices'
import { Flash } from '#app/ui/flash/flash'
import { HowField } from '#app/ui/maker/how-field'
import { Dock } from '#app/ui/shell/maker-shell'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('page.name')

const nameForm = z.object({ name: choice(['yes', 'no']), seen: choice(['yes', 'no']) })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { producer, onBehalf } = await requireWorkshop(request, context, 'page.edit')
  return json({ name: producer.name, now: producer.showsName === 1 ? ('yes' as const) : ('no' as const), onBehalf })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, viewer, producer, onBehalf, suffix, now } = await requireWorkshop(request, context, 'page.edit')
  const form = await parseForm(request, nameForm.extend({ how: onBehalf ? howField : noHow }))
  if (!form.ok) return formProblems(form)
  const { name, seen, how } = form.value
  const consent = { producerId: producer.id, showsName: name === 'yes', seen: seen === 'yes', how: how ?? null }
  const outcome = await recordConsent(db, viewer, consent, now)
  return outcome.ok ? flashRedirect(`/workshop/page${suffix}`, 'page.was_saved') : formRefused(outcome, form.typed)
}

export default function OwnName() {
  const { name, now, onBehalf } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <h1>{t('page.ask_name', { name })}</h1>
      {problem && <Flash tone="bad" title={problem} />}
      <form className="flow" method="post">
        <input type="hidden" name="seen" value={now} />
        <Choices
          name="name"
          legend={<span className="visually-hidden">{t('page.name')}</span>}
          options={(['yes', 'no'] as const).map((word) => ({
            value: word,
            title: t(`page.name_${word}`),
            note: t(`page.name_${word}_note`),
          }))}
          chosen={[typedAt(answer, 'name', now)]}
          error={problemAt(answer, 'name', words)}
        />
        {onBehalf && <HowField answer={answer} />}
        <Dock>
          <Button look="primary" size="big">
            {t('page.save')}
          </Button>
        </Dock>
      </form>
    </>
  )
}
