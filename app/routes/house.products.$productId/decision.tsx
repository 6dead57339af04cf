import type { ProductEvent, ProductState } from '#app/domain/catalogue/product-states'
import type { Refusal } from '#app/domain/shared/refusal'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { TextArea } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { Panel } from '#app/ui/panel/panel'

type Props = {
  product: { slug: string; state: ProductState; returned_reason: string | null }
  open: readonly ProductEvent[]
  refusal: Pick<Refusal, 'code' | 'params'> | null
  formKey: string
  answer: unknown
}

const shelf = ['resume', 'pause', 'archive'] as const

/** The state table decides which buttons there are. */
export function Decision({ product, open, refusal, formKey, answer }: Props) {
  const words = useWords()
  const { t } = words
  const others = shelf.filter((event) => open.includes(event))
  const reviewing = open.includes('publish')
  return (
    <Panel id="decide" title={t('products.review_decide')}>
      <div className="stack">
        {refusal && <Flash tone="warn" title={words.refusal(refusal)} />}
        {product.returned_reason && <p>{t('products.returned_because', { reason: product.returned_reason })}</p>}
        {reviewing && !refusal && (
          <form method="post">
            <input type="hidden" name="_key" value={formKey} />
            <Button look="primary" name="do" value="publish">
              {t('products.move.publish')}
            </Button>
          </form>
        )}
        {open.includes('return') && (
          <form method="post" className="stack-s">
            <input type="hidden" name="_key" value={formKey} />
            <TextArea
              name="reason"
              label={t('products.return_reason')}
              hint={t('products.return_hint')}
              rows={3}
              defaultValue={typedAt(answer, 'reason')}
              error={problemAt(answer, 'reason', words)}
            />
            <Button name="do" value="return">
              {t('products.move.return')}
            </Button>
          </form>
        )}
        {(others.length > 0 || product.state === 'published') && (
          <form method="post" className="row">
            <input type="hidden" name="_key" value={formKey} />
            {others.map((event) => (
              <Button key={event} look={event === 'archive' ? 'danger' : undefined} name="do" value={event}>
                {t(`products.move.${event}`)}
              </Button>
            ))}
            {product.state === 'published' && (
              <ButtonLink look="quiet" href={`/catalogue/${product.slug}`}>
                {t('products.see_in_catalogue')}
              </ButtonLink>
            )}
          </form>
        )}
      </div>
    </Panel>
  )
}
