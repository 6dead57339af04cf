import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'

export function Hero() {
  const { t } = useWords()
  return (
    <section className="hero">
      <div className="wrap hero-grid">
        <div className="hero-text">
          <h1>{t('home.headline')}</h1>
          <p className="lead">{t('home.lead')}</p>
          <div className="row">
            <ButtonLink href="/catalogue" look="primary" size="big">
              {t('home.browse')}
            </ButtonLink>
            <ButtonLink href="/inquiry-list" size="big">
              {t('home.send')}
            </ButtonLink>
          </div>
        </div>
        <figure className="plinth">
          <img src="/img/tas-purun-cut.webp" width={900} height={900} alt={t('home.plinth_alt')} />
          <figcaption>
            <strong>{t('home.plinth')}</strong>
            <span className="latin">Lepironia articulata</span>
            <span>{t('pictures.drawing')}</span>
          </figcaption>
        </figure>
      </div>
    </section>
  )
}
