import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'

type BulkBarProps = { answer: unknown; keepers: readonly { id: string; name: string }[]; viewerId: string }

const moves = ['publish', 'retire', 'revive'] as const

/** What can be done with several standards, and who is to keep them. */
export function BulkBar({ answer, keepers, viewerId }: BulkBarProps) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <div className="row">
        {moves.map((move) => (
          <Button key={move} name="do" value={move}>
            {t(`standards.move.${move}`)}
          </Button>
        ))}
      </div>
      <div className="row row-end">
        <SelectField
          name="keeperId"
          label={t('bulk.keeper')}
          defaultValue={typedAt(answer, 'keeperId', viewerId)}
          error={problemAt(answer, 'keeperId', words)}
          options={[
            ...keepers.map(({ id, name }) => ({ value: id, text: id === viewerId ? t('bulk.mine') : name })),
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
