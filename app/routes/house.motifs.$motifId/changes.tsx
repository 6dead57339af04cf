import type { ReactNode } from 'react'
import type { MotifColumns } from '#app/domain/motifs/motif-words'
import type { Craft } from '#app/domain/people/producer'
import { type Piece, wordChanges } from '#app/domain/shared/word-changes'
import { useWords, type Words } from '#app/i18n/use-words'
import { pictureOf } from '#app/ui/product-card/picture-of'
import type { ShownRevision } from './load-revisions.server'

type Props = { revision: ShownRevision; motif: { name: string; craft: Craft } }

/** Each thing that a revision would change, as it stood beside what is proposed, with the words that differ marked. */
export function Changes({ revision, motif }: Props) {
  const words = useWords()
  const { t } = words
  const [before, after] = revision.review_id
    ? [t('motifs.stood'), t('motifs.would_be')]
    : [t('motifs.stands'), t('motifs.would_be')]
  const row = (title: string, was: ReactNode, is: ReactNode) => (
    <div key={title}>
      <h3 className="change-head">{title}</h3>
      <div className="grid grid-2 change-pair">
        <div className="change">
          <small>{before}</small>
          {was}
        </div>
        <div className="change change-proposed">
          <small>{after}</small>
          {is}
        </div>
      </div>
    </div>
  )
  const drawing = (hash: string | null) => (
    <img
      src={pictureOf(hash, motif.craft, 320)}
      width={160}
      height={160}
      alt={hash ? t('motifs.picture_of', { name: motif.name }) : t('motifs.empty')}
    />
  )
  return (
    <div className="stack">
      {(Object.keys(revision.stood) as (keyof MotifColumns)[]).map((column) => {
        const was = textOf(column, revision.stood, revision.stoodParent, words)
        const is = textOf(column, revision.proposed, revision.proposedParent, words)
        const marked = wordChanges(was ?? '', is ?? '')
        return row(
          t(`event.field.${column}`),
          <Marked pieces={marked.before} as="del" />,
          <Marked pieces={marked.after} as="ins" />,
        )
      })}
      {revision.pictureHash && row(t('motifs.drawing'), drawing(revision.stoodPictureHash), drawing(revision.pictureHash))}
    </div>
  )
}

function Marked({ pieces, as: Mark }: { pieces: readonly Piece[]; as: 'del' | 'ins' }) {
  const { t } = useWords()
  if (pieces.length === 0) return <p className="muted">{t('motifs.empty')}</p>
  return <p>{pieces.map(({ text, changed }, at) => (changed ? <Mark key={at}>{text}</Mark> : text))}</p>
}

/** What a column says, in words; null where it says nothing. */
function textOf(column: keyof MotifColumns, of: Partial<MotifColumns>, parent: string | null, { t, share }: Words) {
  switch (column) {
    case 'craft':
      return of.craft ? t(`craft.${of.craft}`) : null
    case 'use_rule':
      return of.use_rule ? t(`motifs.rule.${of.use_rule}`) : null
    case 'newly_made':
      return t(of.newly_made ? 'motifs.newly_made' : 'motifs.inherited')
    case 'parent_id':
      return parent ?? t('motifs.no_parent')
    case 'share_bp':
      return of.share_bp ? share(of.share_bp / 10_000, 1) : t('motifs.share_none')
    default:
      return of[column] ?? null
  }
}
