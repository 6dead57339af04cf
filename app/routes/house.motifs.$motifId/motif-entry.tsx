import { useWords } from '#app/i18n/use-words'
import { type Fact, Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'
import { pictureOf } from '#app/ui/product-card/picture-of'
import type { WholeMotif } from '#db/queries/motifs.server'

/** The entry as it stands, in the reader's language, with what only the house reads. */
export function MotifEntry({ motif }: { motif: WholeMotif }) {
  const { t, language, share } = useWords()
  const own = language === 'id'
  const facts: (Fact | null)[] = [
    fact(t('motifs.origin'), own ? motif.origin_id : motif.origin_en),
    fact(t('motifs.meaning'), own ? motif.meaning_id : motif.meaning_en),
    fact(t('motifs.story'), own ? motif.story_id : motif.story_en),
    fact(t('motifs.pakem'), own ? motif.pakem_id : motif.pakem_en),
    fact(t('motifs.made'), t(motif.newly_made ? 'motifs.newly_made' : 'motifs.inherited')),
    motif.parent_id
      ? { term: t('motifs.grows_from'), value: <a href={`/house/motifs/${motif.parent_id}`}>{motif.parentName}</a> }
      : null,
    fact(t('motifs.whose_permission'), (own ? null : motif.permission_of_en) ?? motif.permission_of),
    fact(t('motifs.terms'), own ? motif.terms_id : motif.terms_en),
    fact(t('motifs.share'), motif.share_bp ? share(motif.share_bp / 10_000, 1) : null),
    fact(t('motifs.why_restricted'), motif.restricted_reason),
  ]
  return (
    <Panel id="entry" title={t('motifs.what')}>
      <div className="stack">
        <img
          src={pictureOf(motif.pictureHash, motif.craft, 320)}
          width={160}
          height={160}
          alt={t('motifs.picture_of', { name: motif.name })}
        />
        <Facts lines facts={facts.filter((one) => one !== null)} />
      </div>
    </Panel>
  )
}

function fact(term: string, value: string | null): Fact | null {
  return value ? { term, value } : null
}
