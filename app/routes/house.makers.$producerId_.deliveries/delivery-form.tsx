import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { DayField, NumberUnit, TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import type { DeliveryRow } from '#db/queries/deliveries.server'

type Standard = { id: string; nameId: string; nameEn: string }
type Props = {
  edited: DeliveryRow | null
  standards: readonly Standard[]
  formKey: string
  here: string
  answer: unknown
}

/** What was promised and what came of it; the same fields for a new record and for a correction. */
export function DeliveryForm({ edited, standards, formKey, here, answer }: Props) {
  const words = useWords()
  const { t, language } = words
  const field = (name: 'promised' | 'dueOn' | 'delivered' | 'deliveredOn' | 'accepted' | 'note' | 'standardId') => ({
    name,
    defaultValue: typedAt(answer, name, edited?.[name]?.toString() ?? ''),
    error: problemAt(answer, name, words),
  })
  // Goods of another craft, or retired, stay what they were written down as.
  const named = edited?.standardId && !standards.some(({ id }) => id === edited.standardId) ? [ofRecord(edited)] : []
  const nameOf = (one: Standard) => (language === 'id' ? one.nameId : one.nameEn)
  return (
    <Panel id="record" title={t(edited ? 'deliveries.correct' : 'deliveries.new')}>
      <form method="post" action={edited ? `${here}?edit=${edited.id}` : here} className="stack">
        {edited ? (
          <>
            <input type="hidden" name="deliveryId" value={edited.id} />
            <input type="hidden" name="revision" value={edited.revision} />
          </>
        ) : (
          <>
            <input type="hidden" name="_key" value={typedAt(answer, '_key', formKey) || formKey} />
            <p className="t-s soft">{t('deliveries.new_hint')}</p>
          </>
        )}
        <SelectField
          label={t('deliveries.what')}
          {...field('standardId')}
          options={[
            { value: '', text: t('deliveries.what_other') },
            ...[...named, ...standards].map((one) => ({ value: one.id, text: nameOf(one) })),
          ]}
        />
        <NumberUnit label={t('deliveries.promised')} {...field('promised')} />
        <DayField label={t('deliveries.due_on')} {...field('dueOn')} />
        <NumberUnit label={t('deliveries.delivered')} hint={t('deliveries.delivered_hint')} {...field('delivered')} />
        <DayField label={t('deliveries.delivered_on')} optional={t('ui.optional')} {...field('deliveredOn')} />
        <NumberUnit label={t('deliveries.accepted')} {...field('accepted')} />
        <TextField
          label={t('deliveries.note')}
          hint={t('deliveries.note_hint')}
          optional={t('ui.optional')}
          maxLength={200}
          {...field('note')}
        />
        <Button look="primary" name="do" value={edited ? 'correct' : 'record'}>
          {t(edited ? 'deliveries.save_correction' : 'deliveries.save')}
        </Button>
        {edited && <ButtonLink href={here}>{t('deliveries.not_now')}</ButtonLink>}
      </form>
    </Panel>
  )
}

function ofRecord({ standardId, nameId, nameEn }: DeliveryRow): Standard {
  return { id: standardId ?? '', nameId: nameId ?? '', nameEn: nameEn ?? '' }
}
