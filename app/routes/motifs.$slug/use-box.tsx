import type { UseRule } from '#app/domain/motifs/use-rule'
import { useWords } from '#app/i18n/use-words'
import { type Fact, Facts } from '#app/ui/facts/facts'
import { RuleTag } from '#app/ui/motif/rule-tag'

type Props = {
  motif: { rule: UseRule; holder: string; terms: string | null; shareBp: number | null }
  makers: { named: readonly { slug: string; name: string }[]; unnamed: number }
}

/** Who may use it: of whom, on what terms, and what goes back to them. Why a restricted one is so stays with its people. */
export function UseBox({ motif, makers }: Props) {
  const { t, share } = useWords()
  const { rule, holder, terms, shareBp } = motif
  const permitted = makers.named.length + makers.unnamed
  const facts: Fact[] =
    rule === 'permission'
      ? [
          { term: t('motifs.terms'), value: terms },
          {
            term: t('motifs.share'),
            value: shareBp ? t('motifs.share_says', { share: share(shareBp / 10_000, 1), holder }) : t('motifs.share_none'),
          },
        ]
      : []
  return (
    <section aria-labelledby="use" className="stack-s">
      <h2 id="use" className="h-small">
        {t('motifs.rule')}
      </h2>
      <p>
        <RuleTag rule={rule} />
      </p>
      <p>{t(`motifs.rule_${rule}_says`, { holder })}</p>
      {facts.length > 0 && <Facts facts={facts} lines />}
      {permitted > 0 && (
        <p>
          {t('motifs.permitted_makers', { count: permitted })}
          {makers.named.length > 0 && ': '}
          {makers.named.map(({ slug, name }, at) => (
            <span key={slug}>
              {at > 0 && ', '}
              <a href={`/makers/${slug}`}>{name}</a>
            </span>
          ))}
          {makers.named.length > 0 && makers.unnamed > 0 && `, ${t('motifs.permitted_unnamed', { count: makers.unnamed })}`}.
        </p>
      )}
    </section>
  )
}
