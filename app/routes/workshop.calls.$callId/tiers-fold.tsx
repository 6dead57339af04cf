import { useWords } from '#app/i18n/use-words'
import { NumberUnit } from '#app/ui/field/text-field'
import { Fold } from '#app/ui/fold/fold'
import { tierRows } from './answer-form'
import type { SheetData, Thought } from './thought-over'

const legends = ['workshop.tier_1', 'workshop.tier_2', 'workshop.tier_3'] as const

type TiersFoldProps = { data: SheetData; thought: Thought; error: (field: string) => string | undefined }

/** "Makin banyak makin murah?": only where makers name their price. */
export function TiersFold({ data: { call }, thought, error }: TiersFoldProps) {
  const { t } = useWords()
  const unit = t(`unit.${call.unit}`)
  const open = thought.tierTexts.some(({ from, priceMinor }) => from || priceMinor)
  return (
    <Fold title={t('workshop.tiers')} open={open} hint={t('workshop.tiers_hint')}>
      {tierRows.map((at) => (
        <fieldset key={at} className="fold-row">
          <legend>{t(legends[at])}</legend>
          <NumberUnit
            name={`tiers.${at}.from`}
            label={t('workshop.tier_from')}
            unitAfter={unit}
            defaultValue={thought.tierTexts[at]?.from}
            error={error(`tiers.${at}.from`)}
          />
          <NumberUnit
            name={`tiers.${at}.priceMinor`}
            label={t('workshop.tier_price', { unit })}
            unitBefore="Rp"
            defaultValue={thought.tierTexts[at]?.priceMinor}
            error={error(`tiers.${at}.priceMinor`)}
          />
        </fieldset>
      ))}
    </Fold>
  )
}
