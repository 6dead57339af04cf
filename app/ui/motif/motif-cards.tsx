import { pictureUrl } from '#app/domain/pictures/picture-files'
import type { UseRule } from '#app/domain/motifs/use-rule'
import type { Craft } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { RuleTag } from './rule-tag'

export type MotifCard = {
  slug: string
  name: string
  craft: Craft
  origin_id: string
  origin_en: string
  use_rule: UseRule
  pictureHash: string | null
}

/** Motifs side by side, each a piece of its cloth with its name. */
export function MotifCards({ motifs }: { motifs: readonly MotifCard[] }) {
  const { t, language } = useWords()
  return (
    <ul className="motifs">
      {motifs.map(({ slug, name, craft, origin_id, origin_en, use_rule, pictureHash }) => (
        <li key={slug}>
          <a className="motif-card" href={`/motifs/${slug}`}>
            {pictureHash && <img src={pictureUrl(pictureHash, 320)} width={320} height={320} alt="" loading="lazy" />}
            <strong>{name}</strong>
          </a>
          <p className="t-s">
            {t(`craft.${craft}`)}, {language === 'id' ? origin_id : origin_en}
          </p>
          <RuleTag rule={use_rule} />
        </li>
      ))}
    </ul>
  )
}
