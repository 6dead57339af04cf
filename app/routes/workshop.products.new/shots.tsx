import type { Craft } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Picture } from '#app/ui/picture/picture'

type Props = { name: string; craft: Craft; pictures: readonly { id: string; hash: string; colour: string | null }[] }

/** The photos there are, the cover large, each with what may be done with it. */
export function Shots({ name, craft, pictures }: Props) {
  const { t } = useWords()
  return pictures.map(({ id, hash, colour }, at) => (
    <figure key={id} className={at === 0 ? 'shot shot-main' : 'shot'}>
      <div className="picture">
        <Picture
          hash={hash}
          craft={craft}
          colour={colour}
          alt={t('pictures.alt_nth', { name, nth: at + 1, count: pictures.length })}
          widths={at === 0 ? [320, 640, 1200] : [320, 640]}
          sizes={at === 0 ? '(min-width: 40rem) 600px, 94vw' : '(min-width: 40rem) 300px, 46vw'}
        />
      </div>
      <figcaption>
        <span>{at === 0 ? t('products.cover') : t('products.photo_nth', { nth: at + 1 })}</span>
        <details>
          <summary className="btn btn-quiet">{t('products.photo_change')}</summary>
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
