import { useWords } from '#app/i18n/use-words'

/** What one maker makes, others make too: where to ask for many. */
export function AlsoMadeBy({ standard }: { standard: { slug: string; name: string } }) {
  const { t } = useWords()
  return (
    <aside className="card stack-s">
      <h2 className="h-small">{t('catalogue.part_of_standard')}</h2>
      <p>{t('catalogue.part_of_standard_text', { standard: standard.name })}</p>
      <p>
        <a href={`/catalogue/${standard.slug}`}>{t('catalogue.see_standard')}</a>
      </p>
    </aside>
  )
}
