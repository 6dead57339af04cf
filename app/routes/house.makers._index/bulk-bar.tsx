import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { Suggestions } from '#app/ui/field/suggestions'
import { TextField } from '#app/ui/field/text-field'

type BulkBarProps = {
  answer: unknown
  officers: readonly { id: string; name: string }[]
  clusters: readonly string[]
}

/** Who goes to several makers, which cluster they are of, and whether they work. */
export function BulkBar({ answer, officers, clusters }: BulkBarProps) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <div className="row row-end">
        <SelectField
          name="officerId"
          label={t('bulk.officer')}
          defaultValue={typedAt(answer, 'officerId')}
          error={problemAt(answer, 'officerId', words)}
          options={[...officers.map(({ id, name }) => ({ value: id, text: name })), { value: 'none', text: t('bulk.nobody') }]}
        />
        <Button name="do" value="officer">
          {t('bulk.give_officer')}
        </Button>
      </div>
      <div className="row row-end">
        <TextField
          name="cluster"
          label={t('bulk.cluster')}
          hint={t('bulk.cluster_hint')}
          maxLength={80}
          list="clusters"
          autoComplete="off"
          defaultValue={typedAt(answer, 'cluster')}
          error={problemAt(answer, 'cluster', words)}
        />
        <Suggestions id="clusters" words={clusters} />
        <Button name="do" value="cluster">
          {t('bulk.join_cluster')}
        </Button>
      </div>
      <div className="row row-end">
        <TextField
          name="reason"
          label={t('people.rest_reason')}
          hint={t('people.rest_hint')}
          maxLength={300}
          defaultValue={typedAt(answer, 'reason')}
          error={problemAt(answer, 'reason', words)}
        />
        <Button name="do" value="rest">
          {t('people.rest')}
        </Button>
        <Button name="do" value="resume">
          {t('people.resume')}
        </Button>
      </div>
    </>
  )
}
