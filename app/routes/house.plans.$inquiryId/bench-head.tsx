import type { ShownPreset } from '#app/domain/supply/plan-words'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { DeskHead } from '#app/ui/shell/staff-shell'

type Props = {
  inquiry: { id: string; number: string | null; buyerName: string; buyerCity: string | null; needed_by: string | null }
  /** The plan in view, where a quotation may be written from it. */
  plan: { id: string; preset: ShownPreset; makers: number } | undefined
}

/** Whose order is planned, by when, and the way on to a quotation. */
export function BenchHead({ inquiry, plan }: Props) {
  const { t, day } = useWords()
  return (
    <DeskHead
      title={[inquiry.buyerName, inquiry.buyerCity].filter(Boolean).join(', ')}
      meta={
        <>
          <a href={`/house/inquiries/${inquiry.id}`}>{inquiry.number}</a>
          {inquiry.needed_by && ` ${t('plans.needed_by')} ${day(inquiry.needed_by)}`}
        </>
      }
    >
      {plan && plan.makers > 0 && (
        <ButtonLink href={`/house/quotes/new?plan=${plan.id}`} look="primary">
          {t('plans.quote_from', { plan: t(`matching.preset.${plan.preset}`) })}
        </ButtonLink>
      )}
    </DeskHead>
  )
}
