import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { countPeople } from '#app/domain/people/count-people.server'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { peopleFields, peopleOf } from '#app/http/maker-page-fields'
import { problemOfForm } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { PeopleFields } from '#app/ui/maker/people-fields'
import { countMembers, memberMakers } from '#db/queries/cooperatives.server'
import { MemberMakers } from './member-makers'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('page.people')

const mostListed = 300
const peopleForm = z.object(peopleFields)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer, producer } = await requireWorkshop(request, context, 'page.edit')
  const { id, kind, members: hands, memberCount } = producer
  const isCooperative = kind === 'cooperative'
  return json({
    ...{ kind, people: { hands, memberCount } },
    makers: isCooperative ? await memberMakers(db, viewer, id, mostListed) : [],
    count: isCooperative ? await countMembers(db, id) : 0,
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, viewer, producer, suffix, now } = await requireWorkshop(request, context, 'page.edit')
  const form = await parseForm(request, peopleForm)
  if (!form.ok) return formProblems(form)
  const outcome = await countPeople(db, viewer, { producerId: producer.id, ...peopleOf(form.value) }, now)
  return outcome.ok ? flashRedirect(`/workshop/page${suffix}`, 'page.was_saved') : formRefused(outcome, form.typed)
}

export default function OwnPeople() {
  const { kind, people, makers, count } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <h1>{t('page.ask_people')}</h1>
      {problem && <Flash tone="bad" title={problem} />}
      <form className="flow" method="post">
        <PeopleFields kind={kind} people={people} answer={answer} />
        <Button look="primary" size="big" wide>
          {t('page.save')}
        </Button>
      </form>
      {kind === 'cooperative' && <MemberMakers makers={makers} count={count} />}
    </>
  )
}
