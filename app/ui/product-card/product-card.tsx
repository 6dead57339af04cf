import type { ReactNode } from 'react'
import type { Tone } from '../classes'

export type ProductCardProps = {
  href: string
  name: string
  /** An `img` or a `Picture` without words: the name stands beside it. */
  image: ReactNode
  place: string
  /** "from", set before the price in quiet type. */
  priceLead?: string
  price: string
  minimum?: string
  capacity?: { tone: Tone; text: string }
  leadTime?: string
}

/** The name stands beside the picture, so the picture needs no text of its own. */
export function ProductCard({ href, name, image, place, priceLead, price, minimum, capacity, leadTime }: ProductCardProps) {
  return (
    <li className="product">
      <a href={href}>
        <span className="picture">{image}</span>
        <span className="product-name">{name}</span>
      </a>
      <p className="product-meta">{place}</p>
      <p className="product-price">
        <span>
          {priceLead} <b>{price}</b>
        </span>
        {minimum && <span>{minimum}</span>}
      </p>
      {(capacity || leadTime) && (
        <p className="product-cap">
          {capacity && <span className={`dot-${capacity.tone}`} />}
          {capacity?.text}
          {leadTime && <span className="product-lt">{leadTime}</span>}
        </p>
      )}
    </li>
  )
}

export function Products({ children }: { children: ReactNode }) {
  return <ul className="products">{children}</ul>
}
