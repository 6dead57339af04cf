import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isId } from '#app/domain/shared/ids'
import { mayWithdraw } from '#app/domain/supply/may-withdraw'
import { withdrawCommitment } from '#app/domain/supply/withdraw-commitment.server'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { TextArea } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { commitmentOfMaker } from '#db/queries/commitments.server'
import { withdrawalForm } from './withdrawal-form.server'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('workshop.withdraw')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer, producer, suffix, now } = await requireWorkshop(request, context, 'commitment.withdraw')
  const promise = isId('commitment', params.commitmentId) ? await commitmentOfMaker(db, viewer, params.commitmentId) : undefined
  if (!promise || promise.producerId !== producer.id) {
    throw refusalResponse({ code: 'supply.commitment_unknown' }, await context.language())
  }
  const allowed = mayWithdraw(promise, now)
  return json({ promise, refusal: allowed.ok ? null : allowed, suffix, key: formKey() })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, suffix, now } = await requireWorkshop(request, context, 'commitment.withdraw')
  if (!isId('commitment', params.commitmentId)) {
    throw refusalResponse({ code: 'supply.commitment_unknown' }, await context.language())
  }
  const form = await parseForm(request, withdrawalForm, params)
  if (!form.ok) return formProblems(form)
  const { _key: key, commitmentId, reason } = form.value
  const outcome = await withdrawCommitment(db, viewer, { key, commitmentId, reason }, now)
  return outcome.ok ? flashRedirect(`/workshop${suffix}`, 'workshop.was_withdrawn') : formRefused(outcome, form.typed)
}

export default function Withdrawal() {
  const { promise, refusal, suffix, key } = useLoaderData<typeof loader>()
  const answer = useActionData()
  const words = useWords()
  const { t, language, number, weekday } = words
  const problem = problemOfForm(answer, words)
  const label = { most: number(promise.most), unit: t(`unit.${promise.unit}`), day: weekday(promise.readyOn) }
  const back = `/workshop/calls/${promise.callId}${suffix}`
  return (
    <>
      <h1>{t('workshop.withdraw_title')}</h1>
      <p>
        <strong>{language === 'id' ? promise.nameId : promise.nameEn}</strong>
        <br />
        {t('workshop.own_promise', label)}
      </p>
      {refusal ? (
        <Flash tone="note" title={words.refusal(refusal)} />
      ) : (
        <form method="post" action={`/workshop/commitments/${promise.id}/withdrawal${suffix}`} className="stack">
          <input type="hidden" name="_key" value={key} />
          {problem && <Flash tone="bad" title={problem} />}
          <p>{t('workshop.withdraw_hint')}</p>
          <TextArea
            name="reason"
            label={t('workshop.withdraw_reason')}
            rows={3}
            maxLength={300}
            defaultValue={typedAt(answer, 'reason')}
            error={problemAt(answer, 'reason', words)}
          />
          <Button look="danger" size="big" wide>
            {t('workshop.withdraw_yes')}
          </Button>
        </form>
      )}
      <ButtonLink href={back} size="big" wide>
        {t('workshop.withdraw_no')}
      </ButtonLink>
    </>
  )
}
