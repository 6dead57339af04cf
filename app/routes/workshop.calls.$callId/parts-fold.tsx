import { piecesOf } from '#app/domain/supply/tranches'
import { useWords } from '#app/i18n/use-words'
import { DayField, NumberUnit } from '#app/ui/field/text-field'
import { Fold } from '#app/ui/fold/fold'
import { partRows } from './answer-form'
import type { SheetData, Thought } from './thought-over'

type PartsFoldProps = { data: SheetData; thought: Thought; error: (field: string) => string | undefined }

/** "Jadi bertahap?": what is ready before the last day. Most makers leave it closed. */
export function PartsFold({ data: { call, today }, thought, error }: PartsFoldProps) {
  const { t, number, weekday } = useWords()
  const unit = t(`unit.${call.unit}`)
  const fields = partRows.map((at) => ({ at, quantity: `earlier.${at}.quantity`, readyOn: `earlier.${at}.readyOn` }))
  const open = thought.parts.some(({ quantity, readyOn }) => quantity || readyOn)
  const rest = thought.most - piecesOf(thought.earlier)
  return (
    <Fold title={t('workshop.parts')} open={open} hint={t('workshop.parts_hint')}>
      {fields.map(({ at, quantity, readyOn }) => (
        <fieldset key={at} className="fold-row">
          <legend>{t(at === 0 ? 'workshop.part_1' : 'workshop.part_2')}</legend>
          <NumberUnit
            name={quantity}
            label={t('workshop.part_quantity', { unit })}
            defaultValue={thought.parts[at]?.quantity}
            error={error(quantity)}
          />
          <DayField
            name={readyOn}
            label={t('workshop.part_day')}
            min={today}
            max={call.readyBy}
            defaultValue={thought.parts[at]?.readyOn}
            error={error(readyOn)}
          />
        </fieldset>
      ))}
      <p data-follows="rest">
        {thought.earlier.length > 0 && rest > 0 && (
          <b>{t('workshop.parts_rest', { rest: number(rest), unit, day: weekday(thought.readyOn) })}</b>
        )}
      </p>
    </Fold>
  )
}
