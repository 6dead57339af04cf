import { problemAt, typedAt } from '#app/http/problems'
import type { ShownPreset } from '#app/domain/supply/plan-words'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { TextArea } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'

type Plan = {
  id: string
  preset: ShownPreset
  note: string | null
  notedByName: string | null
  noted_at: string | null
}
type Props = { plan: Plan; mayWrite: boolean; answer: unknown }

/** Why this plan rather than another, in the words of whoever prefers it. */
export function Note({ plan, mayWrite, answer }: Props) {
  const words = useWords()
  const { t, instant } = words
  const written = plan.notedByName && plan.noted_at && t('plans.noted_by', { name: plan.notedByName, at: instant(plan.noted_at) })
  if (!mayWrite && !plan.note) return null
  const again = typedAt(answer, 'planId') === plan.id
  return (
    <Panel
      id="reason"
      title={t('plans.note', { plan: t(`matching.preset.${plan.preset}`) })}
      end={written && <small className="muted">{written}</small>}
    >
      {mayWrite ? (
        <form method="post" className="stack-s">
          <input type="hidden" name="do" value="note" />
          <input type="hidden" name="planId" value={plan.id} />
          <TextArea
            key={plan.id}
            name="note"
            label={t('plans.note_label')}
            rows={2}
            maxLength={500}
            defaultValue={again ? typedAt(answer, 'note') : (plan.note ?? '')}
            error={again ? problemAt(answer, 'note', words) : undefined}
          />
          <div>
            <Button size="small">{t('plans.note_save')}</Button>
          </div>
        </form>
      ) : (
        <p className="pre">{plan.note}</p>
      )}
    </Panel>
  )
}
