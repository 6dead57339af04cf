import type { Craft } from '#app/domain/people/producer'
import { pictureSrcSet } from '#app/domain/pictures/picture-files'
import { useWords } from '#app/i18n/use-words'
import { pictureOf } from '#app/ui/product-card/picture-of'

type Props = { name: string; craft: Craft; hash: string | null; drawing: boolean }

/** A drawing says that it is one; where there is no picture, the sign of the craft stands and says nothing. */
export function ItemPicture({ name, craft, hash, drawing }: Props) {
  const { t } = useWords()
  return (
    <div className="gallery">
      <figure className="gallery-main">
        <img
          src={pictureOf(hash, craft, 640)}
          srcSet={hash ? pictureSrcSet(hash) : undefined}
          sizes="(min-width: 62rem) 620px, 100vw"
          width={640}
          height={640}
          alt={hash ? t('catalogue.image_alt', { name }) : ''}
        />
        {(drawing || !hash) && (
          <figcaption className="t-s muted">{t(hash ? 'pictures.drawing' : 'catalogue.no_picture')}</figcaption>
        )}
      </figure>
    </div>
  )
}
