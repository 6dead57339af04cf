export const useRules = ['open', 'permission', 'restricted'] as const
/** `restricted`: sacred or ceremonial, never for sale. */
export type UseRule = (typeof useRules)[number]

/** What grows from a sacred pattern is not free because a line of it was moved. */
export function isLooser(rule: UseRule, than: UseRule): boolean {
  return useRules.indexOf(rule) < useRules.indexOf(than)
}
