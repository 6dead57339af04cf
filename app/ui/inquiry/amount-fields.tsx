import type { CountedUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { SelectField } from '../field/select-field'
import { TextField } from '../field/text-field'

type AmountFieldsProps = {
  /** Before the names of the fields: `lines.inl_….`. */
  prefix?: string
  quantity: string
  unit: string
  units: readonly CountedUnit[]
  errors: { quantity: string | undefined; unit: string | undefined }
}

/** How many of which unit. Text, not a number field: browsers' number fields refuse "1.200" and drop what was typed. */
export function AmountFields({ prefix = '', quantity, unit, units, errors }: AmountFieldsProps) {
  const { t } = useWords()
  return (
    <>
      <TextField
        name={`${prefix}quantity`}
        label={t('inquiry.quantity')}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={quantity}
        error={errors.quantity}
      />
      <SelectField
        name={`${prefix}unit`}
        label={t('inquiry.unit')}
        defaultValue={unit}
        options={units.map((one) => ({ value: one, text: t(`unit.${one}`) }))}
        error={errors.unit}
      />
    </>
  )
}
