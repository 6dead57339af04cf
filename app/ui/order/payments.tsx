import type { PaymentTrigger } from '#app/domain/quotes/payment-terms'
import { type Currency, money } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { Facts } from '#app/ui/facts/facts'

type Props = {
  payments: readonly { position: number; trigger: PaymentTrigger; share_bp: number; amount_minor: number }[]
  currency: Currency
}

export function Payments({ payments, currency }: Props) {
  const { t, share, money: inMoney } = useWords()
  return (
    <Facts
      end
      lines
      facts={payments.map((part) => ({
        term: t('orders.payment_step', { percent: share(part.share_bp / 10_000), trigger: t(`quotes.trigger.${part.trigger}`) }),
        value: inMoney(money(part.amount_minor, currency)),
      }))}
    />
  )
}
