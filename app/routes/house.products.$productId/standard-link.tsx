import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { Panel } from '#app/ui/panel/panel'

type Props = {
  product: {
    standard_id: string | null
    standardCode: string | null
    standardNameId: string | null
    standardNameEn: string | null
    price_minor: number | null
  }
  standards: readonly { id: string; code: string; name_id: string; name_en: string }[]
  formKey: string
  maySpecify: boolean
}

/** Whether it is made to a standard of the house, and if not, which it could be made to. */
export function StandardLink({ product, standards, formKey, maySpecify }: Props) {
  const { t, language } = useWords()
  const nameOf = (one: { name_id: string; name_en: string }) => (language === 'id' ? one.name_id : one.name_en)
  if (product.standard_id) {
    const name = language === 'id' ? product.standardNameId : product.standardNameEn
    return (
      <Panel id="standard" title={t('products.standard')}>
        <form method="post" className="row">
          <a href={`/house/standards/${product.standard_id}`}>
            {product.standardCode} {name}
          </a>
          <Button look="quiet" name="do" value="unlink">
            {t('products.unlink')}
          </Button>
        </form>
      </Panel>
    )
  }
  return (
    <Panel id="standard" title={t('products.standard')}>
      <div className="stack-s">
        <p className="muted">{t('products.no_standard')}</p>
        {standards.length > 0 && (
          <form method="post" className="row row-end">
            <SelectField
              name="standardId"
              label={t('products.standard')}
              options={standards.map((one) => ({ value: one.id, text: `${one.code} ${nameOf(one)}` }))}
            />
            <Button name="do" value="link">
              {t('products.to_standard')}
            </Button>
          </form>
        )}
        {maySpecify && product.price_minor !== null && (
          <form method="post">
            <input type="hidden" name="_key" value={formKey} />
            <Button look="quiet" name="do" value="standard" icon="ruler">
              {t('products.make_standard')}
            </Button>
          </form>
        )}
      </div>
    </Panel>
  )
}
