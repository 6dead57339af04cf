import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import { pictureTypes } from '#app/domain/pictures/picture-limits'
import { crafts } from '#app/domain/people/producer'
import { baseUnits } from '#app/domain/shared/quantity'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { FileDrop } from '#app/ui/field/file-drop'
import { SelectField } from '#app/ui/field/select-field'
import { NumberUnit, TextArea, TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import { SeenFields } from '#app/ui/picture/seen-fields'
import type { ItemPicture } from '#db/queries/item-pictures.server'
import type { WholeStandard } from '#db/queries/standards.server'
import { GoldenSample, type Sample } from './golden-sample'
import { TierRows } from './tier-rows'

type Motif = { id: string; name: string; use_rule: 'open' | 'permission' | 'restricted' }
type PartProps = { answer: unknown; standard?: Partial<WholeStandard> }
type WhatProps = PartProps & { motifs: readonly Motif[]; pictures?: readonly ItemPicture[]; samples?: readonly Sample[] }
type TermsProps = PartProps & { tiers?: readonly PriceTier[] }

/** What a field shows: what was typed, else what is known; with its problem. */
function useFields(answer: unknown) {
  const words = useWords()
  return (name: string, before: string | number | null | undefined) => ({
    name,
    defaultValue: typedAt(answer, name, before === null || before === undefined ? '' : String(before)),
    error: problemAt(answer, name, words),
  })
}

/** The whole specification on one page, in four parts. */
export function StandardFields({ answer, standard, motifs, pictures, samples, tiers }: WhatProps & TermsProps) {
  return (
    <>
      <What answer={answer} standard={standard} motifs={motifs} pictures={pictures} samples={samples} />
      <Measure answer={answer} standard={standard} />
      <Packing answer={answer} standard={standard} />
      <Terms answer={answer} standard={standard} tiers={tiers} />
    </>
  )
}

function What({ answer, standard, motifs, pictures = [], samples }: WhatProps) {
  const words = useWords()
  const { t } = words
  const field = useFields(answer)
  const optional = t('ui.optional')
  return (
    <Panel id="what" title={t('standards.what')}>
      <div className="stack-s">
        <div className="form-pair">
          <TextField {...field('nameId', standard?.name_id)} label={t('standards.name_id')} required maxLength={120} />
          <TextField {...field('nameEn', standard?.name_en)} label={t('standards.name_en')} required maxLength={120} />
        </div>
        <div className="form-pair">
          <TextArea
            {...field('descriptionId', standard?.description_id)}
            label={t('standards.description_id')}
            optional={optional}
            rows={3}
          />
          <TextArea
            {...field('descriptionEn', standard?.description_en)}
            label={t('standards.description_en')}
            optional={optional}
            rows={3}
          />
        </div>
        <div className="form-trio">
          <SelectField
            {...field('craft', standard?.craft ?? 'weaving')}
            label={t('products.craft')}
            options={crafts.map((craft) => ({ value: craft, text: t(`craft.${craft}`) }))}
          />
          <SelectField
            {...field('unit', standard?.unit ?? 'piece')}
            label={t('products.unit')}
            options={baseUnits.map((unit) => ({ value: unit, text: t(`unit.${unit}`) }))}
          />
          <SelectField
            {...field('motifId', standard?.motif_id)}
            label={t('products.motif')}
            options={[{ value: '', text: t('products.no_motif') }, ...motifs.map((motif) => motifOption(motif, t))]}
          />
        </div>
        <FileDrop
          name="photo"
          icon="camera"
          accept={pictureTypes}
          title={t('standards.photo')}
          note={t('pictures.hint')}
          error={problemAt(answer, 'photo', words)}
        />
        <GoldenSample answer={answer} samples={samples} />
        <SeenFields answer={answer} pictures={pictures} />
      </div>
    </Panel>
  )
}

function motifOption({ id, name, use_rule }: Motif, t: ReturnType<typeof useWords>['t']) {
  return { value: id, text: t('products.motif_rule', { motif: name, rule: t(`products.rule.${use_rule}`) }) }
}

function Measure({ answer, standard }: PartProps) {
  const { t } = useWords()
  const field = useFields(answer)
  const optional = t('ui.optional')
  return (
    <Panel id="measure" title={t('standards.measure')}>
      <div className="stack-s">
        <div className="form-trio">
          <TextField {...field('materialId', standard?.material_id)} label={t('standards.material_id')} optional={optional} />
          <TextField {...field('materialEn', standard?.material_en)} label={t('standards.material_en')} optional={optional} />
          <TextField
            {...field('botanical', standard?.botanical)}
            label={t('standards.botanical')}
            hint={t('standards.botanical_hint')}
            optional={optional}
          />
        </div>
        <div className="form-trio">
          <TextField
            {...field('size', standard?.size)}
            label={t('products.size')}
            hint={t('products.size_hint')}
            optional={optional}
          />
          <TextField
            {...field('tolerance', standard?.tolerance)}
            label={t('standards.tolerance')}
            hint={t('standards.tolerance_hint')}
            optional={optional}
          />
          <NumberUnit {...field('weightG', standard?.weight_g)} label={t('standards.weight')} unitAfter="g" optional={optional} />
        </div>
        <div className="form-pair">
          <TextField {...field('careId', standard?.care_id)} label={t('goods.care_id')} optional={optional} />
          <TextField {...field('careEn', standard?.care_en)} label={t('goods.care_en')} optional={optional} />
        </div>
      </div>
    </Panel>
  )
}

function Packing({ answer, standard }: PartProps) {
  const { t } = useWords()
  const field = useFields(answer)
  const optional = t('ui.optional')
  return (
    <Panel id="packing" title={t('standards.packing')}>
      <div className="form-trio">
        <NumberUnit
          {...field('cartonPieces', standard?.carton_pieces)}
          label={t('standards.carton_pieces')}
          optional={optional}
        />
        <TextField
          {...field('cartonSize', standard?.carton_size)}
          label={t('standards.carton_size')}
          hint={t('standards.carton_hint')}
          optional={optional}
        />
        <TextField
          {...field('hs6', standard?.hs6)}
          label={t('standards.hs6')}
          hint={t('standards.hs6_hint')}
          inputMode="numeric"
          optional={optional}
        />
      </div>
    </Panel>
  )
}

function Terms({ answer, standard, tiers = [] }: TermsProps) {
  const { t } = useWords()
  const field = useFields(answer)
  return (
    <Panel id="terms" title={t('standards.terms')}>
      <div className="form-trio mb">
        <NumberUnit {...field('priceMinor', standard?.price_minor)} label={t('standards.price')} unitBefore="Rp" required />
        <NumberUnit {...field('minQuantity', standard?.min_quantity)} label={t('standards.min_quantity')} required />
        <NumberUnit
          {...field('leadDays', standard?.lead_days)}
          label={t('standards.lead_days')}
          unitAfter={t('products.days_unit')}
          required
        />
      </div>
      <TierRows answer={answer} tiers={tiers} />
    </Panel>
  )
}
