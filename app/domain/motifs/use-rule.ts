export const useRules = ['open', 'permission', 'restricted'] as const
/** `restricted`: sacred or ceremonial, never for sale. */
export type UseRule = (typeof useRules)[number]
