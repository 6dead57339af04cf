import type { Translate } from '#app/i18n'
import type { ShownPreset } from '#app/domain/supply/plan-words'

type Named = { readonly id: string; readonly preset: ShownPreset }

/** What each plan is called: its preset's name; points between are counted where there are several. */
export function planNames(plans: readonly Named[], t: Translate): Map<string, string> {
  const between = plans.filter(({ preset }) => preset === 'between')
  return new Map(
    plans.map((plan) => {
      const name = t(`matching.preset.${plan.preset}`)
      return [plan.id, between.length > 1 && plan.preset === 'between' ? `${name} ${between.indexOf(plan) + 1}` : name]
    }),
  )
}
