import { useWords } from '#app/i18n/use-words'
import { useDrawnPart } from '#app/ui/house/drawing'

/** Drawn by the loader, as the cards of the catalogue are. */
export function Related() {
  const { t } = useWords()
  const cards = useDrawnPart('related')
  if (cards === '') return null
  return (
    <section className="section wrap stack-l" aria-labelledby="related">
      <h2 id="related">{t('catalogue.related')}</h2>
      <ul className="products products-4" dangerouslySetInnerHTML={{ __html: cards }} />
    </section>
  )
}
