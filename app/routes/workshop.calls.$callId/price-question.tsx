import { rupiah } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { Ask } from '#app/ui/field/ask'
import { Choices } from '#app/ui/field/choices'
import { NumberUnit } from '#app/ui/field/text-field'
import type { SheetData, Thought } from './thought-over'

type PriceQuestionProps = { data: SheetData; thought: Thought; error: string | undefined }

/** A fixed price is said, a ceiling is asked about. */
export function PriceQuestion({ data: { call }, thought, error }: PriceQuestionProps) {
  const { t, money } = useWords()
  const price = money(rupiah(call.priceMinor))
  const legend = t('workshop.ask_price', { unit: t(`unit.${call.unit}`) })
  if (call.priceKind === 'fixed') {
    return (
      <Ask legend={legend}>
        <input type="hidden" name="price" value="agree" />
        <p>{t('workshop.price_is', { price })}</p>
      </Ask>
    )
  }
  return (
    <>
      <Choices
        name="price"
        legend={legend}
        question
        chosen={[thought.price]}
        options={[
          { value: 'agree', title: t('workshop.agree_price', { price }), note: t('workshop.house_price') },
          { value: 'other', title: t('workshop.other_price'), note: t('workshop.other_price_note', { price }) },
        ]}
      />
      <NumberUnit
        name="priceMinor"
        label={t('workshop.my_price')}
        optional={t('ui.optional')}
        unitBefore="Rp"
        defaultValue={thought.priceText}
        error={error}
      />
    </>
  )
}
