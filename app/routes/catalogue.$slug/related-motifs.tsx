import { useWords } from '#app/i18n/use-words'
import { type MotifCard, MotifCards } from '#app/ui/motif/motif-cards'

/** Where to read on about the tradition. */
export function RelatedMotifs({ motifs }: { motifs: readonly MotifCard[] }) {
  const { t } = useWords()
  if (motifs.length === 0) return null
  return (
    <section className="section wrap stack-l" aria-labelledby="motifs">
      <h2 id="motifs">{t('goods.related_motifs')}</h2>
      <MotifCards motifs={motifs} />
    </section>
  )
}
