/** The pages a product is written on, in their order. */
export const productSteps = ['photo', 'about', 'price', 'pace'] as const
export type ProductStep = (typeof productSteps)[number]

type Written = {
  material_id: string | null
  size: string | null
  price_minor: number | null
  capacity_per_year: number | null
}

/** Where its maker stopped writing; undefined once it can be handed in. What may stay empty is not asked for twice. */
export function nextStep({ material_id, size, price_minor, capacity_per_year }: Written): ProductStep | undefined {
  if (price_minor === null) return material_id === null && size === null ? 'about' : 'price'
  return capacity_per_year === null ? 'pace' : undefined
}
