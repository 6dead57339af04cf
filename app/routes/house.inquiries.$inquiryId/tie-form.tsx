import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import type { InquiryLine } from '#db/queries/inquiry-lines.server'

export type Choosable = { id: string; code: string; nameId: string; nameEn: string; size: string | null }

type TieFormProps = {
  line: InquiryLine
  name: string
  standards: readonly Choosable[]
  formKey: string
  answer: unknown
}

/** Chooses the standard a line is made to, makes one from the product, or takes the choice back. */
export function TieForm({ line, name, standards, formKey, answer }: TieFormProps) {
  const words = useWords()
  const { t, language } = words
  const isThis = typedAt(answer, 'lineId') === line.id
  return (
    <>
      <form method="post" className="row row-end">
        <input type="hidden" name="lineId" value={line.id} />
        <div className="grow">
          <SelectField
            id={`standard-${line.id}`}
            name="standardId"
            label={t('inquiry.tie_to', { name })}
            defaultValue={isThis ? typedAt(answer, 'standardId') : (line.tiedStandardId ?? '')}
            error={isThis ? problemAt(answer, 'standardId', words) : undefined}
            options={[
              { value: '', text: t('inquiry.choose') },
              ...standards.map(({ id, code, nameId, nameEn, size }) => ({
                value: id,
                text: [`${code} ${language === 'id' ? nameId : nameEn}`, size].filter(Boolean).join(', '),
              })),
            ]}
          />
        </div>
        <Button size="small" name="do" value="tie">
          {t('inquiry.tie')}
        </Button>
      </form>
      <div className="row">
        {line.productId && !line.tiedStandardId && (
          <form method="post">
            <input type="hidden" name="lineId" value={line.id} />
            <input type="hidden" name="productId" value={line.productId} />
            <input type="hidden" name="_key" value={formKey} />
            <Button size="small" look="quiet" icon="plus" name="do" value="makeStandard">
              {t('inquiry.make_standard')}
            </Button>
          </form>
        )}
        {line.tiedStandardId && (
          <form method="post">
            <input type="hidden" name="lineId" value={line.id} />
            <Button size="small" look="quiet" name="do" value="untie" aria-label={t('inquiry.untie_what', { name })}>
              {t('inquiry.untie')}
            </Button>
          </form>
        )}
      </div>
    </>
  )
}
