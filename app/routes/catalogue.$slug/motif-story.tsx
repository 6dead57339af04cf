import { pictureUrl } from '#app/domain/pictures/picture-files'
import { useWords } from '#app/i18n/use-words'

type Motif = {
  slug: string
  name: string
  pictureHash: string | null
  byPermission: boolean
  origin: string
  meaning: string
  pakem: string
}

/** What the pattern means, where it comes from, and what may not be changed. */
export function MotifStory({ motif }: { motif: Motif }) {
  const { t } = useWords()
  return (
    <section className="motif-story mt-l" aria-labelledby="motif">
      {motif.pictureHash && (
        <div className="motif-cloth">
          <img src={pictureUrl(motif.pictureHash, 640)} width={640} height={640} alt="" loading="lazy" />
        </div>
      )}
      <div className="motif-text">
        <h2 id="motif">
          <a href={`/motifs/${motif.slug}`}>{motif.name}</a>
        </h2>
        <p className="t-l">{motif.meaning}</p>
        <div className="pakem">
          <h3>{t('catalogue.pakem_title')}</h3>
          <p>{motif.pakem}</p>
          <p className="t-s">
            {t('catalogue.motif_origin', { origin: motif.origin })} {motif.byPermission && t('catalogue.motif_permission')}
          </p>
        </div>
      </div>
    </section>
  )
}
