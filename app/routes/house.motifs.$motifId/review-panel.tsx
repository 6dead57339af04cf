import type { MotifEvent } from '#app/domain/motifs/motif-states'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { TextArea, TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'

type Motif = {
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
  decision: 'accepted' | 'returned'
  reason_id: string
  reason_en: string
  at: string
  curatorName: string
}
type Props = { motif: Motif; open: readonly MotifEvent[]; reviews: readonly Review[]; formKey: string; answer: unknown }

const plain = ['take', 'release', 'propose', 'restore'] as const

/** The proposal beside the tradition it grows from, the decision to take, and every decision taken. */
export function ReviewPanel({ motif, open, reviews, formKey, answer }: Props) {
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
            <Decide formKey={formKey} answer={answer} />
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

function Decide({ formKey, answer }: { formKey: string; answer: unknown }) {
  const words = useWords()
  const { t } = words
  const field = (name: string) => ({
    name,
    rows: 3,
    required: true,
    defaultValue: typedAt(answer, name),
    error: problemAt(answer, name, words),
  })
  return (
    <form method="post" action="?do" className="stack-s">
      <input type="hidden" name="_key" value={formKey} />
      <TextArea {...field('reasonId')} label={t('motifs.reason_id')} />
      <TextArea {...field('reasonEn')} label={t('motifs.reason_en')} />
      <div className="row">
        <Button look="good" name="do" value="accept">
          {t('motifs.do_accept')}
        </Button>
        <Button name="do" value="return">
          {t('motifs.do_return')}
        </Button>
      </div>
    </form>
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
