import type { Craft } from '#app/domain/people/producer'
import { pictureOf } from '../product-card/picture-of'

type Props = { product: { name_id: string; craft: Craft; pictureHash: string | null; material_id: string | null } }

/** Which product the page is about, small. */
export function ProductMini({ product }: Props) {
  return (
    <div className="mini">
      <img src={pictureOf(product.pictureHash, product.craft, 320)} width={56} height={56} alt="" />
      <span>
        <strong>{product.name_id}</strong>
        {product.material_id}
      </span>
    </div>
  )
}
