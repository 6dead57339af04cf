import type { OffScopeKind } from '#app/domain/supply/off-days-rules'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { Suggestions } from '#app/ui/field/suggestions'
import { TextField } from '#app/ui/field/text-field'
import { OffDaysFields } from '#app/ui/off-days/off-days-fields'
import { Panel } from '#app/ui/panel/panel'

type RecordPanelProps = {
  maker: { id: string; name: string } | null
  places: { regencies: readonly string[]; villages: readonly string[] }
  mayEveryone: boolean
  today: string
  formKey: string
  answer: unknown
  action: string
}

/** Whose work stops, from when to when, and why. */
export function RecordPanel({ maker, places, mayEveryone, today, formKey, answer, action }: RecordPanelProps) {
  const words = useWords()
  const { t } = words
  const kinds: OffScopeKind[] = [
    ...(maker ? (['maker'] as const) : []),
    ...(['village', 'regency'] as const),
    ...(mayEveryone ? (['house'] as const) : []),
  ]
  const nameOf = (kind: OffScopeKind) => (kind === 'maker' && maker ? maker.name : t(`calendar.kind.${kind}`))
  return (
    <Panel id="record" title={t('calendar.new')}>
      <form key={formKey} method="post" action={action} className="stack">
        <input type="hidden" name="_key" value={formKey} />
        {maker && <input type="hidden" name="producerId" value={maker.id} />}
        <SelectField
          name="kind"
          label={t('calendar.for')}
          defaultValue={typedAt(answer, 'kind', kinds[0])}
          options={kinds.map((value) => ({ value, text: nameOf(value) }))}
          error={problemAt(answer, 'kind', words)}
        />
        <TextField
          name="village"
          label={t('calendar.village')}
          hint={t('calendar.village_hint')}
          list="villages"
          maxLength={240}
          defaultValue={typedAt(answer, 'village')}
          error={problemAt(answer, 'village', words)}
        />
        <Suggestions id="villages" words={places.villages} />
        <SelectField
          name="regency"
          id="in-regency"
          label={t('calendar.regency')}
          defaultValue={typedAt(answer, 'regency')}
          options={[{ value: '', text: '–' }, ...places.regencies.map((value) => ({ value, text: value }))]}
          error={problemAt(answer, 'regency', words)}
        />
        <OffDaysFields today={today} answer={answer} />
        <Button look="primary" name="do" value="record">
          {t('calendar.record')}
        </Button>
      </form>
    </Panel>
  )
}
