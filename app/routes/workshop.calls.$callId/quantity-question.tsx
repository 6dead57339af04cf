import { workTime } from '#app/domain/supply/answer-sheet'
import { useWords } from '#app/i18n/use-words'
import { Ask } from '#app/ui/field/ask'
import { Quick, Stepper } from '#app/ui/field/stepper'
import { NumberUnit } from '#app/ui/field/text-field'
import type { SheetData, Thought } from './thought-over'

type QuantityQuestionProps = { data: SheetData; thought: Thought; error: (field: string) => string | undefined }

export function QuantityQuestion({ data, thought, error }: QuantityQuestionProps) {
  const { t, number } = useWords()
  const { call, rate } = data
  const unit = t(`unit.${call.unit}`)
  const step = number(thought.step)
  const asksPace = rate?.basis !== 'measured'
  return (
    <>
      {asksPace && (
        <NumberUnit
          name="perMonth"
          label={t('workshop.per_month')}
          hint={t('workshop.per_month_hint')}
          unitAfter={unit}
          defaultValue={thought.perMonthText}
          error={error('perMonth')}
        />
      )}
      <Ask
        legend={t('workshop.ask_quantity')}
        hint={
          <span data-follows="pace">
            <Pace data={data} thought={thought} />
          </span>
        }
      >
        <Stepper
          name="most"
          label={t('workshop.quantity', { unit })}
          value={thought.mostText}
          changeName="change"
          minus={{ value: String(-thought.step), label: t('workshop.less', { step }) }}
          plus={{ value: String(thought.step), label: t('workshop.more', { step }) }}
          error={error('most')}
        />
        <div data-follows="quick">
          {thought.quick.length > 1 && (
            <Quick
              label={t('workshop.quick')}
              name="quick"
              chosen={String(thought.most)}
              options={thought.quick.map((value) => ({ value: String(value), text: number(value) }))}
            />
          )}
        </div>
      </Ask>
      <NumberUnit
        name="least"
        label={t('workshop.least')}
        hint={t('workshop.least_hint')}
        unitAfter={unit}
        defaultValue={thought.leastText}
        error={error('least')}
      />
    </>
  )
}

/** How long so many take, how many still fit until the chosen day, and in what lots. */
function Pace({ data: { call }, thought }: { data: SheetData; thought: Thought }) {
  const { t, number, weekday } = useWords()
  const unit = t(`unit.${call.unit}`)
  const { perYear, possible, most } = thought
  if (perYear === undefined || possible === undefined) return t('workshop.no_pace_no_choice')
  const time = workTime(Math.max(most, 1), perYear)
  const pace =
    'weeks' in time
      ? t('workshop.pace_hint', { perWeek: time.perWeek, most: number(most), unit, weeks: time.weeks })
      : t('workshop.pace_hint_months', { most: number(most), unit, months: time.months })
  const day = weekday(thought.readyOn)
  const room =
    possible > 0 ? t('workshop.possible_hint', { day, most: number(possible), unit }) : t('workshop.possible_none', { day })
  const lots = call.lotStep > 1 ? t('workshop.lots_hint', { step: call.lotStep }) : ''
  return (
    <>
      {most > 0 && pace} <b>{room}</b> {lots}
    </>
  )
}
