import { allTypedAt, problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Choices } from '../field/choices'
import { FieldNotes } from '../field/field'
import { TextArea } from '../field/text-field'

export type ToldPage = {
  storyId: string | null
  storyEn: string | null
  hidesVillage: boolean
  hidesStory: boolean
  seen: string
}

/** A maker's story, Indonesian first, and what it keeps to itself. */
export function StoryFields({ page, answer }: { page: ToldPage; answer: unknown }) {
  const words = useWords()
  const { t } = words
  const hides = [...(page.hidesVillage ? ['village'] : []), ...(page.hidesStory ? ['story'] : [])]
  return (
    <>
      <input type="hidden" name="seen" value={page.seen} />
      <FieldNotes id="seen" error={problemAt(answer, 'seen', words)} />
      <TextArea
        name="storyId"
        label={t('page.story_id')}
        hint={t('page.story_id_hint')}
        lang="id"
        rows={6}
        maxLength={2000}
        defaultValue={typedAt(answer, 'storyId', page.storyId ?? '')}
        error={problemAt(answer, 'storyId', words)}
      />
      <TextArea
        name="storyEn"
        label={t('page.story_en')}
        hint={t('page.story_en_hint')}
        optional={t('ui.optional')}
        lang="en"
        rows={4}
        maxLength={2000}
        defaultValue={typedAt(answer, 'storyEn', page.storyEn ?? '')}
        error={problemAt(answer, 'storyEn', words)}
      />
      <Choices
        name="hides"
        kind="checkbox"
        legend={t('page.hides')}
        optional={t('ui.optional')}
        options={(['village', 'story'] as const).map((what) => ({
          value: what,
          title: t(`page.hides_${what}`),
          note: t(`page.hides_${what}_note`),
        }))}
        chosen={allTypedAt(answer, 'hides', hides)}
        error={problemAt(answer, 'hides', words)}
      />
    </>
  )
}
