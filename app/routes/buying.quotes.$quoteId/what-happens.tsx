import { paymentTerms } from '#app/domain/quotes/payment-terms'
import { paymentParts } from '#app/domain/quotes/price-quote'
import { money } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { Days } from '#app/ui/track/track'
import type { ShownQuote } from './shown-quote'

/** The consequence before the button: who does what after a yes, and what is paid when. */
export function WhatHappens({ quote }: { quote: ShownQuote }) {
  const { t, share, money: inMoney, day } = useWords()
  const steps = paymentTerms[quote.payment_terms]
  const parts = paymentParts(money(quote.total_minor, quote.currency), steps)
  const paid = steps.map((step, at) => ({
    when: t(`quotes.trigger.${step.trigger}`),
    title: t('quotes.you_pay', { percent: share(step.shareBp / 10_000) }),
    text: inMoney(parts[at] ?? money(0, quote.currency)),
  }))
  return (
    <section className="form-block" aria-labelledby="next">
      <header>
        <h2 id="next">{t('quotes.what_happens')}</h2>
      </header>
      <Days
        days={[
          { when: t('quotes.at_once'), title: t('quotes.makers_told'), text: t('quotes.makers_told_text') },
          ...paid,
          {
            when: day(quote.deliver_by),
            title: t('orders.step.deliver', { incoterm: `${quote.incoterm} ${quote.incoterm_place}` }),
          },
        ]}
      />
    </section>
  )
}
