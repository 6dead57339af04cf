import type { NamedThing } from '#app/domain/catalogue/names'
import { makersHref } from '#app/routes/makers._index/makers-query'
import { useWords, type Words } from '#app/i18n/use-words'

/** Motifs, makers, centres and places that are called as was asked. */
export function AlsoNamed({ things }: { things: readonly NamedThing[] }) {
  const words = useWords()
  if (things.length === 0) return null
  return (
    <p className="cat-note">
      {words.t('catalogue.also')}{' '}
      {things.map((thing, at) => (
        <span key={hrefOf(thing)}>
          {at > 0 && ', '}
          <a href={hrefOf(thing)}>{textOf(thing, words)}</a>
        </span>
      ))}
    </p>
  )
}

function hrefOf(thing: NamedThing): string {
  if (thing.kind === 'motif') return `/motifs/${thing.slug}`
  if (thing.kind !== 'place') return `/makers/${thing.slug}`
  const { province, regency, district, village } = thing
  return makersHref({ province, regency, district, village })
}

function textOf(thing: NamedThing, { t }: Words): string {
  if (thing.kind === 'motif') return t('catalogue.also_motif', { name: thing.name })
  if (thing.kind !== 'place') return thing.name
  const { name, regency } = thing
  return t('catalogue.also_place', { place: regency && regency !== name ? `${name}, ${regency}` : name })
}
