import { anyGrade } from '#app/domain/supply/grades'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Choices } from '#app/ui/field/choices'
import { GradeChoices } from '#app/ui/field/grade-choices'
import { DayField, NumberUnit, TextArea } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import type { NewCallSheet } from './sheet'

export function NeedPanel({ sheet, answer }: { sheet: NewCallSheet; answer: unknown }) {
  const words = useWords()
  const { t, day, number, dayLong } = words
  const { standard, line, usual } = sheet
  const unit = t(`unit.${standard.unit}`)
  const field = (name: string, otherwise: string | number) => ({
    name,
    defaultValue: typedAt(answer, name, String(otherwise)),
    error: problemAt(answer, name, words),
  })
  const readyBy = typedAt(answer, 'readyBy', usual.readyBy)
  const asked = line && { number: line.inquiryNumber ?? '', pieces: number(line.pieces), unit }
  return (
    <Panel id="need" title={t('supply.what')}>
      <div className="stack">
        {line && asked && (
          <p>
            <a href={`/house/inquiries/${line.inquiryId}`}>
              {line.neededBy ? t('supply.line_for', { ...asked, day: day(line.neededBy) }) : t('supply.line_for_no_day', asked)}
            </a>
          </p>
        )}
        <div className="form-pair">
          <NumberUnit label={t('supply.quantity')} unitAfter={unit} {...field('quantity', usual.quantity)} />
          <NumberUnit
            label={t('supply.buffer')}
            hint={t('supply.buffer_hint')}
            unitAfter={unit}
            {...field('buffer', usual.buffer)}
          />
        </div>
        <div className="form-pair">
          <DayField
            label={t('supply.ready_by')}
            echo={/^\d{4}-\d\d-\d\d$/.test(readyBy) ? { day: readyBy, text: dayLong(readyBy) } : undefined}
            {...field('readyBy', usual.readyBy)}
          />
          <DayField label={t('supply.closes_on')} {...field('closesOn', usual.closesOn)} />
        </div>
        <Choices
          name="priceKind"
          legend={t('supply.price_kind')}
          row
          chosen={[typedAt(answer, 'priceKind', 'fixed')]}
          error={problemAt(answer, 'priceKind', words)}
          options={[
            { value: 'fixed', title: t('supply.price_kind.fixed'), note: t('supply.price_kind.fixed_note') },
            { value: 'ceiling', title: t('supply.price_kind.ceiling'), note: t('supply.price_kind.ceiling_note') },
          ]}
        />
        <div className="form-pair">
          <NumberUnit label={t('supply.price_each')} unitBefore="Rp" {...field('priceMinor', standard.priceMinor)} />
          <NumberUnit
            label={t('supply.lot_step')}
            hint={t('supply.lot_step_hint')}
            unitAfter={unit}
            {...field('lotStep', usual.lotStep)}
          />
        </div>
        <GradeChoices chosen={typedAt(answer, 'leastGrade', anyGrade)} error={problemAt(answer, 'leastGrade', words)} />
        <TextArea label={t('supply.note')} optional={t('ui.optional')} rows={3} maxLength={500} {...field('note', '')} />
      </div>
    </Panel>
  )
}
