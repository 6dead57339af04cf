import { grades, isAtLeast } from '#app/domain/supply/grades'
import { useWords } from '#app/i18n/use-words'
import { Choices } from '#app/ui/field/choices'
import type { SheetData, Thought } from './thought-over'

type GradeQuestionProps = { data: SheetData; thought: Thought; error: string | undefined }

/** How the goods come out. A lower grade than is wanted may be said too, and what that means stands beside it. */
export function GradeQuestion({ data: { call }, thought, error }: GradeQuestionProps) {
  const { t } = useWords()
  return (
    <Choices
      name="grade"
      legend={t('workshop.ask_grade')}
      question
      chosen={[thought.grade]}
      error={error}
      options={grades.map((grade) => ({
        value: grade,
        title: t(`workshop.grade.${grade}`),
        note: [t(`workshop.grade_note.${grade}`), ...(isAtLeast(grade, call.leastGrade) ? [] : [t('workshop.grade_below')])].join(
          ' ',
        ),
      }))}
    />
  )
}
