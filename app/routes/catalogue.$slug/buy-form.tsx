import type { ReactNode } from 'react'
import { unitsFor } from '#app/domain/inquiries/line-units'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { NumberUnit } from '#app/ui/field/text-field'
import { Icon } from '#app/ui/icons/icon'

type Props = {
  /** The price, above what is asked. */
  children: ReactNode
  item: { id: string; unit: BaseUnit; min_quantity: number }
  field: 'productId' | 'standardId'
}

/** The same for every visitor: the list answers what is wrong with it. */
export function BuyForm({ item, field, children }: Props) {
  const { t, number } = useWords()
  return (
    <>
      {children}
      <form className="buy-form" method="post" action="/inquiry-list/lines">
        <input type="hidden" name={field} value={item.id} />
        <NumberUnit name="quantity" label={t('catalogue.quantity')} defaultValue={number(item.min_quantity)} required />
        <SelectField
          name="unit"
          label={t('catalogue.unit')}
          options={unitsFor(item.unit).map((unit) => ({ value: unit, text: t(`unit.${unit}`) }))}
        />
        <Button look="primary" size="big">
          {t('catalogue.add')}
        </Button>
      </form>
      <p>
        <a className="btn btn-wide" href={`/inquiry-list/lines?sample=${item.id}`} rel="nofollow">
          {t('catalogue.sample')}
        </a>
      </p>
      <p className="buy-note">
        <Icon name="info" />
        {t('catalogue.not_an_order')}
      </p>
    </>
  )
}
