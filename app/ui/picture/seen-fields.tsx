import { longestWords } from '#app/domain/pictures/seen'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { allTypedAt, problemAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { TextField } from '../field/text-field'

type Pictured = { id: string; hash: string; words_id: string | null; words_en: string | null }
type Props = { answer: unknown; pictures: readonly Pictured[] }

/** What is seen on each picture, in both languages; a row a picture, so that its words stand beside it. */
export function SeenFields({ answer, pictures }: Props) {
  const words = useWords()
  const { t } = words
  const said = (field: 'seenId' | 'seenEn', column: 'words_id' | 'words_en') =>
    allTypedAt(
      answer,
      field,
      pictures.map((picture) => picture[column] ?? ''),
    )
  const [typedId, typedEn] = [said('seenId', 'words_id'), said('seenEn', 'words_en')]
  if (pictures.length === 0) return null
  return (
    <fieldset className="field">
      <legend>{t('pictures.seen_title')}</legend>
      <p className="hint">{t('pictures.seen_text')}</p>
      {pictures.map(({ id, hash }, at) => (
        <div key={id} className="seen-row">
          <img src={pictureUrl(hash, 320)} width={64} height={64} alt="" loading="lazy" />
          <input type="hidden" name="pictured" value={id} />
          <TextField
            name="seenId"
            id={`seenId-${at + 1}`}
            error={problemAt(answer, `seenId.${at}`, words)}
            label={t('pictures.seen_id', { nth: at + 1 })}
            defaultValue={typedId[at]}
            maxLength={longestWords}
          />
          <TextField
            name="seenEn"
            id={`seenEn-${at + 1}`}
            error={problemAt(answer, `seenEn.${at}`, words)}
            label={t('pictures.seen_en', { nth: at + 1 })}
            defaultValue={typedEn[at]}
            maxLength={longestWords}
          />
        </div>
      ))}
    </fieldset>
  )
}
