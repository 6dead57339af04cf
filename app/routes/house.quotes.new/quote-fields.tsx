import { enteredCosts } from '#app/domain/quotes/quote-costs'
import { incoterms } from '#app/domain/quotes/incoterms'
import { paymentTerms } from '#app/domain/quotes/payment-terms'
import { currencies } from '#app/domain/shared/money'
import { problemAt, typedAt } from '#app/http/problems'
import { type MessageKey } from '#app/i18n'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { DayField, NumberUnit, TextArea, TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'

type Before = {
  currency: string
  margin_bp: number
  incoterm: string
  incoterm_place: string
  payment_terms: string
  deliver_by: string
  note: string | null
  costs: readonly { kind: string; amount_minor: number }[]
}

type Data = {
  plan: {
    currency: string
    incoterm: string | null
    incoterm_place: string | null
    needed_by: string | null
    buyerKind: 'domestic' | 'export'
  }
  before?: Before | null | undefined
  validUntil: string
  today: string
}

/** Begins with what the buyer asked for, or with the revision before; what was typed always wins. */
export function QuoteFields({ data: { plan, before, validUntil, today }, answer }: { data: Data; answer: unknown }) {
  const words = useWords()
  const { t } = words
  const field = (name: string, otherwise: string | null | undefined) => ({
    name,
    defaultValue: typedAt(answer, name, otherwise ?? ''),
    error: problemAt(answer, name, words),
  })
  const costBefore = (kind: string) => before?.costs.find((cost) => cost.kind === kind)?.amount_minor.toString()
  const option = (value: string, key: MessageKey) => ({ value, text: t(key) })
  return (
    <>
      <Panel id="price" title={t('quotes.costs')} beside={t('quotes.costs_hint')}>
        <div className="form-trio">
          {enteredCosts.map((kind) => (
            <NumberUnit
              key={kind}
              label={t(`quotes.cost.${kind}`)}
              unitBefore="Rp"
              optional={t('ui.optional')}
              {...field(kind, costBefore(kind))}
            />
          ))}
        </div>
        <div className="form-pair">
          <NumberUnit
            label={t('quotes.margin')}
            unitAfter="%"
            inputMode="decimal"
            {...field('margin', before ? String(before.margin_bp / 100) : '15')}
          />
          <SelectField
            label={t('quotes.currency')}
            options={Object.keys(currencies).map((value) => ({ value, text: value }))}
            {...field('currency', before?.currency ?? plan.currency)}
          />
        </div>
      </Panel>
      <Panel id="terms" title={t('quotes.incoterm')}>
        <div className="form-pair">
          <SelectField
            label={t('quotes.incoterm')}
            options={Object.keys(incoterms).map((value) => ({ value, text: value }))}
            {...field('incoterm', before?.incoterm ?? plan.incoterm ?? 'FOB')}
          />
          <TextField
            label={t('quotes.incoterm_place')}
            {...field('incotermPlace', before?.incoterm_place ?? plan.incoterm_place)}
          />
        </div>
        <SelectField
          label={t('quotes.payment_terms')}
          options={Object.keys(paymentTerms).map((value) => option(value, `quotes.terms.${value}` as MessageKey))}
          {...field('paymentTerms', before?.payment_terms ?? (plan.buyerKind === 'export' ? 'tt_30_70' : 'dp_50_50'))}
        />
        <div className="form-pair">
          <DayField label={t('quotes.valid_until')} min={today} {...field('validUntil', validUntil)} />
          <DayField label={t('quotes.deliver_by')} min={today} {...field('deliverBy', before?.deliver_by ?? plan.needed_by)} />
        </div>
        <TextArea label={t('quotes.note')} optional={t('ui.optional')} {...field('note', before?.note)} />
        <Button look="primary">{t('quotes.save_draft')}</Button>
      </Panel>
    </>
  )
}
