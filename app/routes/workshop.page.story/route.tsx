import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { tellStory } from '#app/domain/people/tell-story.server'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { hidden, storyFields } from '#app/http/maker-page-fields'
import { problemOfForm } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { StoryFields } from '#app/ui/maker/story-fields'
import { Dock } from '#app/ui/shell/maker-shell'
import { pageOfProducer } from '#db/queries/producer-pages.server'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('page.story')

const storyForm = z.object(storyFields)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, producer } = await requireWorkshop(request, context, 'page.edit')
  return json({ page: await pageOfProducer(db, producer.id) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, viewer, producer, suffix, now } = await requireWorkshop(request, context, 'page.edit')
  const form = await parseForm(request, storyForm)
  if (!form.ok) return formProblems(form)
  const { hides, ...told } = form.value
  const outcome = await tellStory(db, viewer, { producerId: producer.id, ...told, ...hidden(hides) }, now)
  return outcome.ok ? flashRedirect(`/workshop/page${suffix}`, 'page.was_saved') : formRefused(outcome, form.typed)
}

export default function OwnStory() {
  const { page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <h1>{t('page.ask_story')}</h1>
      <p className="t-l soft">{t('page.story_lead')}</p>
      {problem && <Flash tone="bad" title={problem} />}
      {page && (
        <form className="flow" method="post">
          <StoryFields page={page} answer={answer} />
          <Dock>
            <Button look="primary" size="big">
              {t('page.save')}
            </Button>
          </Dock>
        </form>
      )}
    </>
  )
}
