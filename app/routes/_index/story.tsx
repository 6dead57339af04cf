import type { Craft } from '#app/domain/people/producer'
import { pictureSrcSet, pictureUrl } from '#app/domain/pictures/picture-files'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'

type Motif = {
  slug: string
  name: string
  craft: Craft
  origin_id: string
  origin_en: string
  meaning_id: string
  meaning_en: string
  pictureHash: string
}

/** One motif of the register, another every day: what is sold here means something. */
export function Story({ motif }: { motif: Motif }) {
  const { t, language } = useWords()
  const own = language === 'id'
  return (
    <section className="story wall" aria-labelledby="story-h">
      <div className="story-pic">
        <picture>
          <source
            type="image/avif"
            srcSet={pictureSrcSet(motif.pictureHash, [320, 640], 'avif')}
            sizes="(min-width:62rem) 42vw, 100vw"
          />
          <img
            src={pictureUrl(motif.pictureHash, 640)}
            width={640}
            height={640}
            alt={t('motifs.picture_of', { name: motif.name })}
            loading="lazy"
            decoding="async"
          />
        </picture>
      </div>
      <div className="story-text">
        <h2 id="story-h" className="h-small">
          {t('home.story_title')}
        </h2>
        <p className="quote">{own ? motif.meaning_id : motif.meaning_en}</p>
        <p>
          <strong>{motif.name}</strong>
          <br />
          {t(`craft.${motif.craft}`)}, {own ? motif.origin_id : motif.origin_en}
        </p>
        <ButtonLink href={`/motifs/${motif.slug}`}>{t('home.story_more')}</ButtonLink>
      </div>
    </section>
  )
}
