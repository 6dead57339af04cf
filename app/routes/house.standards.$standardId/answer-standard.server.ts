import { z } from 'zod'
import { linkProducts, unlinkProduct } from '#app/domain/catalogue/link-products.server'
import { publishStandard, retireStandard, reviveStandard } from '#app/domain/catalogue/move-standard.server'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { StandardId } from '#app/domain/shared/ids'
import type { Refusal } from '#app/domain/shared/refusal'
import { idField, several } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'
import type { MessageKey } from '#app/i18n'
import type { Database } from '#db/client.server'

/** The small forms of the page, told apart by the button that was pressed; the specification itself is the large one. */
export const smallForm = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.enum(['publish', 'retire', 'revive']), _key: keyField() }),
    z.object({ do: z.literal('link'), productId: several(idField('product'), 100) }),
    z.object({ do: z.literal('unlink'), unlinkedId: idField('product') }),
  ],
  'form.not_a_choice',
)

const moves = { publish: publishStandard, retire: retireStandard, revive: reviveStandard }

type Small = z.infer<typeof smallForm>
type Answered = { ok: true; said: MessageKey } | Refusal

export async function answerSmall(
  db: Database,
  viewer: Actor,
  standardId: StandardId,
  form: Small,
  now: Instant,
): Promise<Answered> {
  switch (form.do) {
    case 'link': {
      if (form.productId.length === 0) return { ok: false, code: 'standards.nothing_chosen' }
      const linked = await linkProducts(db, viewer, { standardId, productIds: form.productId }, now)
      return linked.ok ? { ok: true, said: 'products.done_linked' } : linked
    }
    case 'unlink': {
      const unlinked = await unlinkProduct(db, viewer, { productId: form.unlinkedId, of: standardId }, now)
      return unlinked.ok ? { ok: true, said: 'products.done_unlinked' } : unlinked
    }
    default: {
      const moved = await moves[form.do](db, viewer, { standardId, key: form._key }, now)
      return moved.ok ? { ok: true, said: `standards.done_${form.do}` } : moved
    }
  }
}
