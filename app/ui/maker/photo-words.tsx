import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Choices } from '../field/choices'
import { TextField } from '../field/text-field'
import { HowField } from './how-field'

export type KeptPhoto = { hash: string; colour: string | null; textId: string; textEn: string | null; isShown: boolean }

type Props = { photo: KeptPhoto | null; answer: unknown; question?: boolean; asksHow: boolean }

/**
 * What a maker's own photo shows, for those who cannot see it, and whether buyers may see it. Nothing is chosen beforehand:
 * whoever agreed to one photo has not agreed to the next.
 */
export function PhotoWords({ photo, answer, question, asksHow }: Props) {
  const words = useWords()
  const { t } = words
  const field = (name: 'textId' | 'textEn') => ({
    name,
    maxLength: 200,
    defaultValue: typedAt(answer, name, photo?.[name] ?? ''),
    error: problemAt(answer, name, words),
  })
  return (
    <>
      <TextField {...field('textId')} label={t('page.photo_text_id')} hint={t('page.photo_text_id_hint')} lang="id" required />
      <TextField {...field('textEn')} label={t('page.photo_text_en')} optional={t('ui.optional')} lang="en" />
      <Choices
        name="shown"
        legend={t('page.ask_shown')}
        question={question}
        options={(['yes', 'no'] as const).map((word) => ({
          value: word,
          title: t(`page.shown_${word}`),
          note: t(`page.shown_${word}_note`),
        }))}
        chosen={[typedAt(answer, 'shown')]}
        error={problemAt(answer, 'shown', words)}
      />
      {asksHow && <HowField id="photo-how" answer={answer} />}
    </>
  )
}
