import type { BaseUnit } from '#app/domain/shared/quantity'
import type { RefusalParams } from '#app/domain/shared/refusal'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { DayField, NumberUnit } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { Panel } from '#app/ui/panel/panel'

export type TroubledShare = {
  id: string
  producerName: string
  quantity: number
  unit: BaseUnit
  due_on: string
  trouble_can: number | null
  trouble_by: string | null
  trouble_note: string | null
  trouble_at: string | null
}
type Refused = { code: string; params?: RefusalParams; field?: string }
type Props = {
  share: TroubledShare
  typed: { can: number; canBy: string } | null
  refusal: Refused | null
  answer: unknown
}

/** What the maker can still do of its share; as it told the house, where it did. */
export function TroubleForm({ share, typed, refusal, answer }: Props) {
  const words = useWords()
  const { t, number, dayLong } = words
  const refused = refusal && words.refusal(refusal)
  const field = (name: 'can' | 'canBy', otherwise: string) => ({
    name,
    defaultValue: typedAt(answer, name, typed ? String(typed[name]) : otherwise),
    error: problemAt(answer, name, words) ?? (refused && refusal?.field === name ? refused : undefined),
  })
  const canBy = typedAt(answer, 'canBy', typed?.canBy ?? share.trouble_by ?? share.due_on)
  return (
    <Panel id="trouble" title={t('mending.what_can')}>
      <form method="post" className="stack">
        <input type="hidden" name="do" value="look" />
        {refused && !refusal?.field && <Flash tone="bad" title={refused} />}
        {share.trouble_note && <p className="t-s">“{share.trouble_note}”</p>}
        <div className="form-pair">
          <NumberUnit
            label={t('mending.can')}
            hint={t('mending.can_hint', { quantity: number(share.quantity) })}
            unitAfter={t(`unit.${share.unit}`)}
            {...field('can', String(share.trouble_can ?? 0))}
          />
          <DayField
            label={t('mending.can_by')}
            echo={/^\d{4}-\d\d-\d\d$/.test(canBy) ? { day: canBy, text: dayLong(canBy) } : undefined}
            {...field('canBy', canBy)}
          />
        </div>
        <div>
          <Button look={typed ? undefined : 'primary'}>{t('mending.look')}</Button>
        </div>
      </form>
    </Panel>
  )
}
