import { timeLeft } from '#app/domain/supply/answer-sheet'
import { useWords } from '#app/i18n/use-words'
import { Choices } from '#app/ui/field/choices'
import type { SheetData, Thought } from './thought-over'

type ReadyQuestionProps = { data: SheetData; thought: Thought; error: string | undefined }

export function ReadyQuestion({ data: { call, today }, thought, error }: ReadyQuestionProps) {
  const { t, weekday } = useWords()
  return (
    <Choices
      name="readyOn"
      legend={t('workshop.ask_day')}
      question
      chosen={[thought.readyOn]}
      error={error}
      options={thought.days.map((day) => {
        const left = timeLeft(today, day)
        const soon =
          'weeks' in left ? t('workshop.weeks_left', { count: left.weeks }) : t('workshop.days_left', { count: left.days })
        return { value: day, title: weekday(day), note: day === call.readyBy ? `${soon} · ${t('workshop.latest')}` : soon }
      })}
    />
  )
}
