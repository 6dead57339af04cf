import type { MotifDecision, MotifEvent } from '#app/domain/motifs/motif-states'
import type { Craft } from '#app/domain/people/producer'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import { Changes } from './changes'
import { Decide } from './decide'
import type { ShownRevision } from './load-revisions.server'

type Motif = {
  name: string
  craft: Craft
  pakem_id: string
  pakem_en: string
  parentName: string | null
  parentPakemId: string | null
  parentPakemEn: string | null
  proposerName: string | null
  curatorName: string | null
}
type Review = {
  id: string
  decision: MotifDecision
  reason_id: string
  reason_en: string
  at: string
  curatorName: string
}
type Props = {
  motif: Motif
  open: readonly MotifEvent[]
  reviews: readonly Review[]
  /** What the decisions about other words were about. */
  decided: readonly ShownRevision[]
  formKey: string
  answer: unknown
}

const plain = ['take', 'release', 'propose', 'restore'] as const

/** The proposal beside the tradition it grows from, the decision to take, and every decision taken. */
export function ReviewPanel({ motif, open, reviews, decided, formKey, answer }: Props) {
  const { t, language, instant } = useWords()
  const buttons = plain.filter((event) => open.includes(event))
  const parentPakem = language === 'id' ? motif.parentPakemId : motif.parentPakemEn
  return (
    <Panel id="review" title={t('motifs.review')} beside={motif.curatorName ?? t('motifs.no_curator')}>
      <div className="stack">
        {motif.proposerName && <p className="soft">{t('motifs.proposed_by', { who: motif.proposerName })}</p>}
        {reviews.length === 0 && <p className="soft">{t('motifs.review_none')}</p>}
        <ul className="stack-s">
          {reviews.map((review) => (
            <li key={review.id}>
              <strong>{t(`motifs.decision.${review.decision}`)}</strong>{' '}
              <small className="muted">{t('motifs.decided_by', { curator: review.curatorName, at: instant(review.at) })}</small>
              <p>{language === 'id' ? review.reason_id : review.reason_en}</p>
              {decided
                .filter(({ review_id }) => review_id === review.id)
                .map((revision) => (
                  <Decided key={revision.id} revision={revision} motif={motif} />
                ))}
            </li>
          ))}
        </ul>
        {open.includes('accept') && (
          <>
            <p>{t('motifs.review_how')}</p>
            {motif.parentName && (
              <Pakem title={t('motifs.pakem_of_parent', { name: motif.parentName })} text={parentPakem ?? ''} />
            )}
            <Pakem title={t('motifs.pakem_of_this')} text={language === 'id' ? motif.pakem_id : motif.pakem_en} />
            <Decide formKey={formKey} answer={answer} events={['accept', 'return']} />
          </>
        )}
        {buttons.length > 0 && (
          <form method="post" action="?do" className="row">
            <input type="hidden" name="_key" value={formKey} />
            {buttons.map((event) => (
              <Button key={event} look={event === 'take' ? 'primary' : undefined} name="do" value={event}>
                {t(`motifs.do_${event}`)}
              </Button>
            ))}
          </form>
        )}
        {open.includes('retire') && <Retire formKey={formKey} answer={answer} />}
      </div>
    </Panel>
  )
}

/** What was proposed, to be read beside the reasons. */
function Decided({ revision, motif }: { revision: ShownRevision; motif: Motif }) {
  const { t, instant } = useWords()
  return (
    <details className="mt">
      <summary className="btn btn-small">{t('motifs.see_revision')}</summary>
      <div className="stack mt">
        <p className="t-s soft">{t('motifs.revision_by', { who: revision.proposerName, at: instant(revision.proposed_at) })}</p>
        <Changes revision={revision} motif={motif} />
      </div>
    </details>
  )
}

function Pakem({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h3 className="h-small">{title}</h3>
      <ul>
        {text
          .split('\n')
          .filter(Boolean)
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
    </div>
  )
}

function Retire({ formKey, answer }: { formKey: string; answer: unknown }) {
  const words = useWords()
  const { t } = words
  return (
    <details open={typedAt(answer, 'do') === 'retire'}>
      <summary className="btn btn-small">{t('motifs.do_retire')}</summary>
      <form method="post" action="?do" className="stack-s mt">
        <input type="hidden" name="_key" value={formKey} />
        <TextField
          name="reason"
          label={t('motifs.reason')}
          required
          maxLength={1000}
          defaultValue={typedAt(answer, 'reason')}
          error={problemAt(answer, 'reason', words)}
        />
        <Button look="danger" name="do" value="retire">
          {t('motifs.do_retire')}
        </Button>
      </form>
    </details>
  )
}
