import { pictureTypes } from '#app/domain/pictures/picture-limits'
import { type UseRule, useRules } from '#app/domain/motifs/use-rule'
import { crafts } from '#app/domain/people/producer'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Choices } from '#app/ui/field/choices'
import { FileDrop } from '#app/ui/field/file-drop'
import { SelectField } from '#app/ui/field/select-field'
import { NumberUnit, TextArea, TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import type { WholeMotif } from '#db/queries/motifs.server'

type Before = Partial<WholeMotif>
type Parent = { id: string; name: string; use_rule: UseRule }
type Props = { answer: unknown; motif?: Before; parents: readonly Parent[] }

function useFields(answer: unknown) {
  const words = useWords()
  return (name: string, before: string | number | null | undefined) => ({
    name,
    defaultValue: typedAt(answer, name, before === null || before === undefined ? '' : String(before)),
    error: problemAt(answer, name, words),
  })
}

/** An entry of the register in three parts: the motif, its tradition, who may use it. */
export function MotifFields({ answer, motif, parents }: Props) {
  return (
    <>
      <What answer={answer} motif={motif} />
      <Tradition answer={answer} motif={motif} parents={parents} />
      <Use answer={answer} motif={motif} />
    </>
  )
}

function What({ answer, motif }: Omit<Props, 'parents'>) {
  const words = useWords()
  const { t } = words
  const field = useFields(answer)
  return (
    <Panel id="what" title={t('motifs.what')}>
      <div className="stack-s">
        <div className="form-pair">
          <TextField {...field('name', motif?.name)} label={t('motifs.name')} required maxLength={80} />
          <SelectField
            {...field('craft', motif?.craft ?? 'batik')}
            label={t('motifs.craft')}
            options={crafts.map((craft) => ({ value: craft, text: t(`craft.${craft}`) }))}
          />
        </div>
        <div className="form-pair">
          <TextField {...field('originId', motif?.origin_id)} label={t('motifs.origin_id')} required maxLength={200} />
          <TextField {...field('originEn', motif?.origin_en)} label={t('motifs.origin_en')} required maxLength={200} />
        </div>
        <div className="form-pair">
          <TextArea {...field('meaningId', motif?.meaning_id)} label={t('motifs.meaning_id')} required rows={3} />
          <TextArea {...field('meaningEn', motif?.meaning_en)} label={t('motifs.meaning_en')} required rows={3} />
        </div>
        <div className="form-pair">
          <TextArea {...field('storyId', motif?.story_id)} label={t('motifs.story_id')} optional={t('ui.optional')} rows={5} />
          <TextArea {...field('storyEn', motif?.story_en)} label={t('motifs.story_en')} optional={t('ui.optional')} rows={5} />
        </div>
        <FileDrop
          name="photo"
          icon="camera"
          accept={pictureTypes}
          title={t('motifs.drawing')}
          note={t('pictures.hint')}
          error={problemAt(answer, 'photo', words)}
        />
      </div>
    </Panel>
  )
}

function Tradition({ answer, motif, parents }: Props) {
  const words = useWords()
  const { t } = words
  const field = useFields(answer)
  const hint = t('motifs.pakem_hint')
  return (
    <Panel id="tradition" title={t('motifs.tradition')}>
      <div className="stack-s">
        <Choices
          name="made"
          legend={t('motifs.made')}
          options={[
            { value: 'inherited', title: t('motifs.made_inherited') },
            { value: 'new', title: t('motifs.made_new') },
          ]}
          chosen={[typedAt(answer, 'made', motif?.newly_made === 1 || !motif ? 'new' : 'inherited')]}
          error={problemAt(answer, 'made', words)}
        />
        <SelectField
          {...field('parentId', motif?.parent_id)}
          label={t('motifs.parent')}
          hint={t('motifs.parent_hint')}
          options={[
            { value: '', text: t('motifs.no_parent') },
            ...parents.map(({ id, name, use_rule }) => ({ value: id, text: `${name}: ${t(`motifs.rule.${use_rule}`)}` })),
          ]}
        />
        <div className="form-pair">
          <TextArea {...field('pakemId', motif?.pakem_id)} label={t('motifs.pakem_id')} hint={hint} required rows={4} />
          <TextArea {...field('pakemEn', motif?.pakem_en)} label={t('motifs.pakem_en')} hint={hint} required rows={4} />
        </div>
      </div>
    </Panel>
  )
}

function Use({ answer, motif }: Omit<Props, 'parents'>) {
  const words = useWords()
  const { t } = words
  const field = useFields(answer)
  const only = t('motifs.only_permission')
  const share = motif?.share_bp ? String(motif.share_bp / 100).replace('.', words.language === 'id' ? ',' : '.') : ''
  return (
    <Panel id="rule" title={t('motifs.use')}>
      <div className="stack-s">
        <Choices
          name="useRule"
          legend={t('motifs.rule')}
          options={useRules.map((rule) => ({ value: rule, title: t(`motifs.use_${rule}`) }))}
          chosen={[typedAt(answer, 'useRule', motif?.use_rule ?? 'open')]}
          error={problemAt(answer, 'useRule', words)}
        />
        <div className="form-pair">
          <TextField
            {...field('permissionOf', motif?.permission_of)}
            label={t('motifs.permission_of')}
            hint={`${only} ${t('motifs.permission_of_hint')}`}
            maxLength={200}
          />
          <TextField
            {...field('permissionOfEn', motif?.permission_of_en)}
            label={t('motifs.permission_of_en')}
            hint={t('motifs.permission_of_en_hint')}
            optional={t('ui.optional')}
            maxLength={200}
          />
        </div>
        <div className="form-pair">
          <TextArea {...field('termsId', motif?.terms_id)} label={t('motifs.terms_id')} hint={only} rows={3} />
          <TextArea {...field('termsEn', motif?.terms_en)} label={t('motifs.terms_en')} hint={only} rows={3} />
        </div>
        <NumberUnit
          {...field('sharePercent', share)}
          label={t('motifs.share_percent')}
          hint={only}
          unitAfter="%"
          inputMode="decimal"
        />
        <TextArea
          {...field('restrictedReason', motif?.restricted_reason)}
          label={t('motifs.restricted_reason')}
          hint={t('motifs.only_restricted')}
          rows={3}
        />
      </div>
    </Panel>
  )
}
