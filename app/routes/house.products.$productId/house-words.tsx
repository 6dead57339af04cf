import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { FieldNotes } from '#app/ui/field/field'
import { SelectField } from '#app/ui/field/select-field'
import { NumberUnit, TextArea, TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import { SeenFields } from '#app/ui/picture/seen-fields'
import type { ItemPicture } from '#db/queries/item-pictures.server'
import type { WholeProduct } from '#db/queries/products.server'

type Product = Pick<
  WholeProduct,
  | 'name_en'
  | 'material_en'
  | 'description_en'
  | 'motif_id'
  | 'botanical'
  | 'tolerance'
  | 'weight_g'
  | 'carton_pieces'
  | 'carton_size'
  | 'hs6'
  | 'care_id'
  | 'care_en'
  | 'updated_at'
>
type Props = {
  product: Product
  motifs: readonly { id: string; name: string; use_rule: 'open' | 'permission' | 'restricted' }[]
  pictures: readonly ItemPicture[]
  answer: unknown
}

/** What the house adds so that buyers abroad can read it, pack it and declare it. */
export function HouseWords({ product, motifs, pictures, answer }: Props) {
  const words = useWords()
  const { t, number } = words
  const wired = (name: string, known: string | number | null) => {
    const before = typeof known === 'number' ? number(known) : (known ?? '')
    return {
      name,
      optional: t('ui.optional'),
      defaultValue: typedAt(answer, name, before) || before,
      error: problemAt(answer, name, words),
    }
  }
  return (
    <Panel id="words" title={t('products.house_words')}>
      <form method="post" className="stack-s">
        <input type="hidden" name="version" value={typedAt(answer, 'version') || product.updated_at} />
        <FieldNotes id="version" error={problemAt(answer, 'version', words)} />
        <TextField {...wired('nameEn', product.name_en)} label={t('products.name_en')} maxLength={120} />
        <TextField {...wired('materialEn', product.material_en)} label={t('products.material_en')} maxLength={120} />
        <TextField {...wired('botanical', product.botanical)} label={t('goods.latin')} hint={t('standards.botanical_hint')} />
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
        <TextField {...wired('careId', product.care_id)} label={t('goods.care_id')} maxLength={300} />
        <TextField {...wired('careEn', product.care_en)} label={t('goods.care_en')} maxLength={300} />
        <div className="form-pair">
          <TextField {...wired('tolerance', product.tolerance)} label={t('standards.tolerance')} maxLength={80} />
          <NumberUnit {...wired('weightG', product.weight_g)} label={t('standards.weight')} unitAfter="g" />
          <NumberUnit {...wired('cartonPieces', product.carton_pieces)} label={t('standards.carton_pieces')} />
          <TextField {...wired('cartonSize', product.carton_size)} label={t('standards.carton_size')} maxLength={80} />
          <TextField {...wired('hs6', product.hs6)} label={t('standards.hs6')} inputMode="numeric" maxLength={12} />
        </div>
        <SeenFields answer={answer} pictures={pictures} />
        <Button name="do" value="complete">
          {t('ui.save')}
        </Button>
      </form>
    </Panel>
  )
}
