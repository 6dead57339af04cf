import type { ReactNode } from 'react'
import { type ProductStep, productSteps } from '#app/domain/catalogue/next-step'
import { useWords } from '#app/i18n/use-words'
import { Button, SafeSubmit } from '../button/button'
import { Flash } from '../flash/flash'
import { Dock, MakerSteps } from '../shell/maker-shell'

type Props = {
  step: ProductStep
  lead?: string
  /** What stands in the way of the whole form. */
  problem: string | undefined
  /** Said where saving takes the product out of the catalogue until it was looked at. */
  warning?: string | undefined
  withFile?: boolean
  children: ReactNode
}

/** One page of a product: up to four questions, saved by either button. */
export function ProductStepForm({ step, lead, problem, warning, withFile, children }: Props) {
  const { t } = useWords()
  const now = productSteps.indexOf(step)
  return (
    <>
      <MakerSteps
        label={t('products.step', { now: now + 1, all: productSteps.length })}
        steps={productSteps.map((one) => t(`products.step.${one}`))}
        now={now}
      />
      <h1>{t(`products.ask.${step}`)}</h1>
      {lead && <p className="t-l soft">{lead}</p>}
      {problem && <Flash tone="bad" title={problem} />}
      {warning && <Flash tone="note" title={warning} />}
      <form className="flow" method="post" encType={withFile ? 'multipart/form-data' : undefined}>
        <SafeSubmit name="then" value="next">
          {t('products.next')}
        </SafeSubmit>
        {children}
        <Dock>
          <Button look="primary" size="big" name="then" value="next" iconAfter="arrow-right">
            {t('products.next')}
          </Button>
          <Button size="big" name="then" value="later">
            {t('ui.save_draft')}
          </Button>
        </Dock>
      </form>
    </>
  )
}

type AddressProps = { productId: string; suffix: string }

/** Where a saved page leads: on to the next one, or back to the list until there is time. */
export function afterStep(step: ProductStep, then: 'next' | 'later', { productId, suffix }: AddressProps): string {
  const next = productSteps[productSteps.indexOf(step) + 1]
  if (then === 'later') return `/workshop/products${suffix}`
  return `/workshop/products/${productId}${next ? `/${next}` : ''}${suffix}`
}

/** The first page may also be saved to go on with its photos. */
export function afterPhotos(then: 'next' | 'later' | 'stay', address: AddressProps): string {
  if (then !== 'stay') return afterStep('photo', then, address)
  return `/workshop/products/${address.productId}/photo${address.suffix}#photos`
}
