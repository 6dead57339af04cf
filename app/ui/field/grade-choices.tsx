import { anyGrade } from '#app/domain/supply/grades'
import { useWords } from '#app/i18n/use-words'
import { Choices } from './choices'

/** The lowest grade that is taken. */
export function GradeChoices({ chosen, error }: { chosen: string; error: string | undefined }) {
  const { t } = useWords()
  return (
    <Choices
      name="leastGrade"
      legend={t('supply.least_grade')}
      hint={t('supply.least_grade_hint')}
      row
      chosen={[chosen]}
      error={error}
      options={[
        { value: anyGrade, title: t('supply.any_grade'), note: t('supply.any_grade_note') },
        ...(['B', 'A'] as const).map((grade) => ({
          value: grade,
          title: t(`supply.grade_up.${grade}`),
          note: t(`supply.grade_note.${grade}`),
        })),
      ]}
    />
  )
}
