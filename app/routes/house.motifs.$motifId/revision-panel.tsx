import type { Craft } from '#app/domain/people/producer'
import { typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Changes } from './changes'
import { Decide } from './decide'
import type { ShownRevision } from './load-revisions.server'

type Props = {
  revision: ShownRevision
  motif: { name: string; craft: Craft }
  /** The decisions that are the viewer's to take. */
  decisions: readonly ('rewrite' | 'keep')[]
  formKey: string
  answer: unknown
}

/** Other words for an accepted motif beside what stands, and the decision that another curator takes. */
export function RevisionPanel({ revision, motif, decisions, formKey, answer }: Props) {
  const { t, instant } = useWords()
  // Reasons that were written for another change are no reasons for this one.
  const own = typedAt(answer, 'revisionId') === revision.id ? answer : undefined
  const by = t('motifs.revision_by', { who: revision.proposerName, at: instant(revision.proposed_at) })
  return (
    <Panel id="revision" title={t('motifs.revision')} beside={<span className="t-s soft">{by}</span>}>
      <div className="stack">
        <Changes revision={revision} motif={motif} />
        {decisions.length === 0 && <p>{t('motifs.revision_waits')}</p>}
        {decisions.length > 0 && (
          <Decide formKey={formKey} answer={own} events={decisions}>
            <input type="hidden" name="revisionId" value={revision.id} />
          </Decide>
        )}
      </div>
    </Panel>
  )
}
