import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'

type BulkBarProps = { answer: unknown; reviewers: readonly { id: string; name: string }[]; viewerId: string }

const moves = ['publish', 'return', 'pause', 'resume', 'archive'] as const

/** What can be done with several products, and who is to look at them. */
export function BulkBar({ answer, reviewers, viewerId }: BulkBarProps) {
  const words = useWords()
  const { t } = words
  const me = reviewers.filter(({ id }) => id === viewerId)
  const others = reviewers.filter(({ id }) => id !== viewerId)
  return (
    <>
      <div className="row row-end">
        <TextField
          name="reason"
          label={t('bulk.reason')}
          maxLength={1000}
          defaultValue={typedAt(answer, 'reason')}
          error={problemAt(answer, 'reason', words)}
        />
        {moves.map((event) => (
          <Button key={event} name="do" value={event}>
            {t(`products.move.${event}`)}
          </Button>
        ))}
      </div>
      <div className="row row-end">
        <SelectField
          name="reviewerId"
          label={t('bulk.reviewer')}
          defaultValue={typedAt(answer, 'reviewerId', viewerId)}
          error={problemAt(answer, 'reviewerId', words)}
          options={[
            ...me.map(({ id }) => ({ value: id, text: t('bulk.mine') })),
            ...others.map(({ id, name }) => ({ value: id, text: name })),
            { value: 'none', text: t('bulk.nobody') },
          ]}
        />
        <Button name="do" value="give">
          {t('bulk.give')}
        </Button>
      </div>
    </>
  )
}
