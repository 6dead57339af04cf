import type { BaseUnit } from '#app/domain/shared/quantity'
import { MayLink } from '#app/http/may-link'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'

type GoesOn = {
  promises: readonly { id: string; most: number; callId: string; number: string; unit: BaseUnit }[]
  shares: readonly { id: string; quantity: number; dueOn: string; orderId: string; number: string; unit: BaseUnit }[]
}

type RestPanelProps = {
  maker: { active: 0 | 1; resting_reason: string | null; resting_since: string | null }
  going: GoesOn
  mayCare: boolean
  answer: unknown
}

/** A maker who stopped for now, why, and what goes on all the same; and the way back to work. */
export function RestPanel({ maker, going, mayCare, answer }: RestPanelProps) {
  const words = useWords()
  const { t, instant } = words
  const rests = maker.active === 0
  if (!rests && !mayCare) return null
  const since = maker.resting_since ? instant(maker.resting_since) : '–'
  return (
    <Panel id="rest" title={t('people.rest_title')}>
      <p className={rests ? undefined : 'soft'}>
        {rests ? t('people.rests_since', { since, reason: maker.resting_reason ?? '–' }) : t('people.rest_text')}
      </p>
      <Going going={going} />
      {mayCare && (
        <form key={maker.active} method="post" className="stack mt">
          {!rests && (
            <TextField
              name="reason"
              label={t('people.rest_reason')}
              hint={t('people.rest_hint')}
              maxLength={300}
              required
              defaultValue={typedAt(answer, 'reason')}
              error={problemAt(answer, 'reason', words)}
            />
          )}
          <Button name="do" value={rests ? 'resume' : 'rest'}>
            {t(rests ? 'people.resume' : 'people.rest')}
          </Button>
        </form>
      )}
    </Panel>
  )
}

function Going({ going: { promises, shares } }: { going: GoesOn }) {
  const { t, number: figure, day } = useWords()
  const pieces = (count: number, unit: BaseUnit) => `${figure(count)} ${t(`unit.${unit}`, { count })}`
  if (promises.length + shares.length === 0) return <p className="soft mt">{t('people.nothing_goes_on')}</p>
  return (
    <>
      <h3 className="mt">{t('people.goes_on')}</h3>
      <ul>
        {promises.map(({ id, most, callId, number, unit }) => (
          <li key={id}>
            <MayLink to={`/house/calls/${callId}`} permission="call.read">
              {t('people.goes_on_promise', { number, quantity: pieces(most, unit) })}
            </MayLink>
          </li>
        ))}
        {shares.map(({ id, quantity, dueOn, orderId, number, unit }) => (
          <li key={id}>
            <MayLink to={`/house/orders/${orderId}`} permission="order.read">
              {t('people.goes_on_share', { number, quantity: pieces(quantity, unit), dueOn: day(dueOn) })}
            </MayLink>
          </li>
        ))}
      </ul>
    </>
  )
}
