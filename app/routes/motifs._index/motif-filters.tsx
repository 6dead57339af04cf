import { useRules } from '#app/domain/motifs/use-rule'
import { crafts } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'
import type { MotifsSeen } from './motifs-query'

type Props = { seen: MotifsSeen; origins: readonly { origin_id: string; origin_en: string }[] }

export function MotifFilters({ seen, origins }: Props) {
  const { t, language } = useWords()
  const anything = { value: '', text: t('motifs.any') }
  const select = (name: keyof MotifsSeen) => ({ name, defaultValue: seen[name] ?? '' })
  return (
    <form action="/motifs" role="search" className="row row-end mb">
      <TextField name="q" type="search" label={t('motifs.search')} maxLength={80} defaultValue={seen.q ?? ''} />
      <SelectField
        {...select('craft')}
        label={t('motifs.craft')}
        options={[anything, ...crafts.map((craft) => ({ value: craft, text: t(`craft.${craft}`) }))]}
      />
      <SelectField
        {...select('origin')}
        label={t('motifs.origin')}
        options={[
          anything,
          ...origins.map(({ origin_id, origin_en }) => ({ value: origin_id, text: language === 'id' ? origin_id : origin_en })),
        ]}
      />
      <SelectField
        {...select('rule')}
        label={t('motifs.rule')}
        options={[anything, ...useRules.map((rule) => ({ value: rule, text: t(`motifs.rule.${rule}`) }))]}
      />
      <Button>{t('ui.filter')}</Button>
    </form>
  )
}
