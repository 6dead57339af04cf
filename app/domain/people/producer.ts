export const producerKinds = ['artisan', 'group', 'cooperative'] as const
export type ProducerKind = (typeof producerKinds)[number]

export const crafts = ['weaving', 'batik', 'ikat', 'furniture', 'pottery', 'other'] as const
export type Craft = (typeof crafts)[number]
