import { crafts } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { FieldNotes } from '#app/ui/field/field'

/** A picture to press is easier than a list to read. */
export function CraftKinds({ chosen, error }: { chosen: string; error: string | undefined }) {
  const { t } = useWords()
  return (
    <fieldset id="craft" className={error ? 'field is-bad' : 'field'} aria-describedby={error && 'craft-error'}>
      <legend>{t('products.craft')}</legend>
      <div className="kinds">
        {crafts.map((craft) => (
          <label key={craft} className="kind">
            <input type="radio" name="craft" value={craft} defaultChecked={craft === chosen} />
            <img src={`/img/no-picture-${craft}.svg`} width={640} height={640} alt="" />
            <span>{t(`craft.${craft}`)}</span>
          </label>
        ))}
      </div>
      <FieldNotes id="craft" error={error} />
    </fieldset>
  )
}
