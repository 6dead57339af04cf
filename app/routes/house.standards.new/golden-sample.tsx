import { pictureTypes } from '#app/domain/pictures/picture-limits'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { problemAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Choices } from '#app/ui/field/choices'
import { FileDrop } from '#app/ui/field/file-drop'

export type Sample = { id: string; hash: string }
type Props = { answer: unknown; samples?: readonly Sample[] | undefined }

/** What the goods are held against: pictures to be added, and those there are, to be ticked when they should go. */
export function GoldenSample({ answer, samples = [] }: Props) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <FileDrop
        name="samples"
        icon="camera"
        accept={pictureTypes}
        multiple
        title={t('standards.samples')}
        note={t('standards.samples_note')}
        error={problemAt(answer, 'samples', words)}
      />
      {samples.length > 0 && (
        <Choices
          name="removed"
          kind="checkbox"
          row
          legend={t('standards.samples_remove')}
          options={samples.map(({ id, hash }, at) => ({
            value: id,
            title: t('products.photo_nth', { nth: at + 1 }),
            image: pictureUrl(hash, 320),
          }))}
        />
      )}
    </>
  )
}
