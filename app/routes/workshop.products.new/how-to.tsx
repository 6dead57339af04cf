import { useWords } from '#app/i18n/use-words'
import { Icon } from '#app/ui/icons/icon'

const drawing = { src: '/img/tas-purun.webp', width: 640, height: 640, alt: '', loading: 'lazy', decoding: 'async' } as const

/** Beside each other, a photo that sells and one that does not: one drawing, darkened and cut off by the style. */
export function HowTo() {
  const { t } = useWords()
  return (
    <section className="howto" aria-label={t('pictures.examples')}>
      <figure>
        <img {...drawing} />
        <figcaption className="t-good">
          <Icon name="check" />
          {t('pictures.example_good')}
        </figcaption>
      </figure>
      <figure className="is-dim">
        <img {...drawing} />
        <figcaption className="t-bad">
          <Icon name="x" />
          {t('pictures.example_bad')}
        </figcaption>
      </figure>
    </section>
  )
}
