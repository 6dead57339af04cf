import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextArea, TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'

type Props = {
  product: { name_en: string | null; material_en: string | null; description_en: string | null; motif_id: string | null }
  motifs: readonly { id: string; name: string; use_rule: 'open' | 'permission' | 'restricted' }[]
  answer: unknown
}

/** What the house adds so that buyers abroad can read it. */
export function HouseWords({ product, motifs, answer }: Props) {
  const words = useWords()
  const { t } = words
  const optional = t('ui.optional')
  const wired = (name: string, before: string | null) => ({
    name,
    optional,
    defaultValue: typedAt(answer, name, before ?? '') || (before ?? ''),
    error: problemAt(answer, name, words),
  })
  return (
    <Panel id="words" title={t('products.house_words')}>
      <form method="post" className="stack-s">
        <TextField {...wired('nameEn', product.name_en)} label={t('products.name_en')} maxLength={120} />
        <TextField {...wired('materialEn', product.material_en)} label={t('products.material_en')} maxLength={120} />
        <TextArea {...wired('descriptionEn', product.description_en)} label={t('products.description_en')} rows={3} />
        <SelectField
          {...wired('motifId', product.motif_id)}
          label={t('products.motif')}
          options={[
            { value: '', text: t('products.no_motif') },
            ...motifs.map(({ id, name, use_rule }) => ({
              value: id,
              text: t('products.motif_rule', { motif: name, rule: t(`products.rule.${use_rule}`) }),
            })),
          ]}
        />
        <Button name="do" value="complete">
          {t('ui.save')}
        </Button>
      </form>
    </Panel>
  )
}
