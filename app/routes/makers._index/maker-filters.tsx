import { crafts, producerKinds } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import type { MakersSeen } from './makers-query'

type Props = { seen: MakersSeen; provinces: readonly string[]; regencies: readonly string[] }

export function MakerFilters({ seen, provinces, regencies }: Props) {
  const { t } = useWords()
  const anything = { value: '', text: t('motifs.any') }
  const select = (name: keyof MakersSeen) => ({ name, defaultValue: seen[name] ?? '' })
  const plain = (names: readonly string[]) => [anything, ...names.map((name) => ({ value: name, text: name }))]
  return (
    <form action="/makers" role="search" className="row row-end mb">
      <SelectField
        {...select('craft')}
        label={t('motifs.craft')}
        options={[anything, ...crafts.map((craft) => ({ value: craft, text: t(`craft.${craft}`) }))]}
      />
      <SelectField
        {...select('kind')}
        label={t('makers.kind')}
        options={[
          anything,
          ...producerKinds.map((kind) => ({ value: kind, text: t(`kind.${kind}`) })),
          { value: 'centre', text: t('makers.kind_centre') },
        ]}
      />
      <SelectField {...select('province')} label={t('makers.province')} options={plain(provinces)} />
      <SelectField {...select('regency')} label={t('makers.regency')} options={plain(regencies)} />
      <Button>{t('ui.filter')}</Button>
    </form>
  )
}
