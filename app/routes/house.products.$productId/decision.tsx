import type { ProductEvent, ProductState, Shelver } from '#app/domain/catalogue/product-states'
import type { Refusal } from '#app/domain/shared/refusal'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { TextArea, TextField } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { Panel } from '#app/ui/panel/panel'

type Product = {
  slug: string
  state: ProductState
  returned_reason: string | null
  shelved_by: Shelver | null
  shelved_reason: string | null
  motifName: string | null
}
type Props = {
  product: Product
  open: readonly ProductEvent[]
  refusal: Pick<Refusal, 'code' | 'params'> | null
  formKey: string
  answer: unknown
}

const shelf = ['pause', 'archive'] as const

/** The state table decides which buttons there are. */
export function Decision({ product, open, refusal, formKey, answer }: Props) {
  const words = useWords()
  const { t } = words
  const reviewing = open.includes('publish')
  return (
    <Panel id="decide" title={t('products.review_decide')}>
      <div className="stack">
        {refusal && <Flash tone="warn" title={words.refusal(refusal)} />}
        <Shelved product={product} />
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
        <Shelf product={product} open={open} formKey={formKey} answer={answer} />
      </div>
    </Panel>
  )
}

/** Who took it off the shelf, and why. */
function Shelved({ product: { state, shelved_by, shelved_reason, motifName } }: { product: Product }) {
  const { t } = useWords()
  const reason = shelved_reason ?? '–'
  if (shelved_by === 'maker') return <p>{t(state === 'archived' ? 'products.archived_by_maker' : 'products.shelved_by_maker')}</p>
  if (shelved_by === 'rule') return <p>{t('products.barred', { motif: motifName ?? '–' })}</p>
  if (shelved_by === null) return null
  return <p>{t(state === 'archived' ? 'products.house_archived' : 'products.house_paused', { reason })}</p>
}

/** Off the shelf for a while or for good, with a reason that its maker reads; and back on it. */
function Shelf({ product, open, formKey, answer }: Omit<Props, 'refusal'>) {
  const words = useWords()
  const { t } = words
  const off = shelf.filter((event) => open.includes(event))
  return (
    <>
      {(open.includes('resume') || product.state === 'published') && (
        <form method="post" className="row">
          <input type="hidden" name="_key" value={formKey} />
          {open.includes('resume') && (
            <Button name="do" value="resume">
              {t('products.move.resume')}
            </Button>
          )}
          {product.state === 'published' && (
            <ButtonLink look="quiet" href={`/catalogue/${product.slug}`}>
              {t('products.see_in_catalogue')}
            </ButtonLink>
          )}
        </form>
      )}
      {off.length > 0 && (
        <form method="post" className="stack-s">
          <input type="hidden" name="_key" value={formKey} />
          <TextField
            name="shelfReason"
            label={t('products.shelf_reason')}
            hint={t('products.return_hint')}
            maxLength={300}
            defaultValue={typedAt(answer, 'shelfReason')}
            error={problemAt(answer, 'shelfReason', words)}
          />
          <div className="row">
            {off.map((event) => (
              <Button key={event} look={event === 'archive' ? 'danger' : undefined} name="do" value={event}>
                {t(`products.move.${event}`)}
              </Button>
            ))}
          </div>
        </form>
      )}
    </>
  )
}
