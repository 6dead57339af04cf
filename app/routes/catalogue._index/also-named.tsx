import { useWords } from '#app/i18n/use-words'

type Link = { slug: string; name: string }
type Props = { motifs: readonly Link[]; makers: readonly Link[]; places: readonly string[] }

/** Motifs, makers and places that are called as was asked. */
export function AlsoNamed({ motifs, makers, places }: Props) {
  const { t } = useWords()
  const links = [
    ...motifs.map(({ slug, name }) => ({ href: `/motifs/${slug}`, text: t('catalogue.also_motif', { name }) })),
    ...makers.map(({ slug, name }) => ({ href: `/makers/${slug}`, text: name })),
    ...places.map((regency) => ({
      href: `/makers?regency=${encodeURIComponent(regency)}`,
      text: t('catalogue.also_place', { place: regency }),
    })),
  ]
  if (links.length === 0) return null
  return (
    <p className="cat-note">
      {t('catalogue.also')}{' '}
      {links.map(({ href, text }, at) => (
        <span key={href}>
          {at > 0 && ', '}
          <a href={href}>{text}</a>
        </span>
      ))}
    </p>
  )
}
