/** How makers are asked to photograph a thing, in this order. */
export const shots = ['front', 'close', 'hand'] as const
export type Shot = (typeof shots)[number]
