import type { Craft } from '#app/domain/people/producer'
import { longestWords } from '#app/domain/pictures/seen'
import { useWords } from '#app/i18n/use-words'
import { allTypedAt, problemAt } from '#app/http/problems'
import { Button } from '#app/ui/button/button'
import { TextField } from '#app/ui/field/text-field'
import { Picture } from '#app/ui/picture/picture'
import { pictureText } from '#app/ui/picture/picture-text'
import type { ItemPicture } from '#db/queries/item-pictures.server'

type Props = { answer: unknown; name: string; craft: Craft; pictures: readonly ItemPicture[] }

/** The photos there are, the cover large, each with what is seen on it and what may be done with it. */
export function Shots({ answer, name, craft, pictures }: Props) {
  const words = useWords()
  const { t, language } = words
  const problemOf = (at: number) => problemAt(answer, `seenId.${at}`, words)
  const typed = allTypedAt(
    answer,
    'seenId',
    pictures.map(({ words_id }) => words_id ?? ''),
  )
  return pictures.map(({ id, hash, colour }, at) => (
    <figure key={id} className={at === 0 ? 'shot shot-main' : 'shot'}>
      <div className="picture">
        <Picture
          hash={hash}
          craft={craft}
          colour={colour}
          alt={pictureText(pictures, at, { name }, language)}
          widths={at === 0 ? [320, 640, 1200] : [320, 640]}
          sizes={at === 0 ? '(min-width: 40rem) 600px, 94vw' : '(min-width: 40rem) 300px, 46vw'}
        />
      </div>
      <figcaption>
        <span>{at === 0 ? t('products.cover') : t('products.photo_nth', { nth: at + 1 })}</span>
        <details open={problemOf(at) !== undefined}>
          <summary className="btn btn-quiet">{t('products.photo_change')}</summary>
          <input type="hidden" name="pictured" value={id} />
          <TextField
            name="seenId"
            id={`seenId-${at + 1}`}
            error={problemOf(at)}
            label={t('pictures.seen')}
            hint={t('pictures.seen_hint')}
            optional={t('ui.optional')}
            defaultValue={typed[at]}
            maxLength={longestWords}
          />
          {at > 0 && (
            <Button wide name="first" value={id}>
              {t('products.photo_first')}
            </Button>
          )}
          <Button wide look="danger" name="remove" value={id}>
            {t('products.photo_remove')}
          </Button>
        </details>
      </figcaption>
    </figure>
  ))
}
