import { z } from 'zod'
import { identifierField } from '#app/http/account-fields'
import { choice, idField, optionalId, optionalText, several, text } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'
import { howField, peopleFields, photoFields, removeFields, storyFields } from '#app/http/maker-page-fields'

/** What the house does for a maker from its page, a form each. `seen` is what the page showed when it was opened. */
export const careForm = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.literal('officer'), officerId: optionalId('account'), seen: optionalId('account') }),
    z.object({ do: z.literal('cluster'), cluster: optionalText(80), seen: optionalText(80) }),
    z.object({ do: z.literal('consent'), name: choice(['shown', 'hidden']), how: text(300), seen: choice(['shown', 'hidden']) }),
    z.object({ do: z.literal('rest'), reason: text(300) }),
    z.object({ do: z.literal('resume') }),
    z.object({ do: z.literal('link'), identifier: identifierField() }),
    z.object({ do: z.literal('open'), _key: keyField(), person: text(120), login: identifierField() }),
    z.object({ do: z.literal('unlink'), accountId: idField('account') }),
    z.object({ do: z.literal('help'), accountId: idField('account') }),
    z.object({ do: z.literal('story'), ...storyFields }),
    z.object({ do: z.literal('photo'), ...photoFields, how: howField }),
    z.object({ do: z.literal('photo_gone'), ...removeFields }),
    z.object({ do: z.literal('people'), ...peopleFields }),
    z.object({ do: z.literal('gather'), memberIds: several(idField('producer'), 50) }),
    z.object({ do: z.literal('part'), memberId: idField('producer') }),
    z.object({ do: z.literal('join'), cooperativeId: idField('producer') }),
    z.object({ do: z.literal('leave'), cooperativeId: idField('producer') }),
  ],
  'form.not_a_choice',
)

export type CareTask = z.infer<typeof careForm>
