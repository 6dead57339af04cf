import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isId } from '#app/domain/shared/ids'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { answerTo, problemOfForm, typedAt } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { History } from '#app/ui/history/history'
import { Flash } from '#app/ui/flash/flash'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Tag } from '#app/ui/tag/tag'
import { mergedInto } from '#db/queries/maker-merges.server'
import { AccountPanel } from './account-panel'
import { careForm } from './care-form'
import { ClusterPanel, OfficerPanel } from './care-panels'
import { ConsentPanel } from './consent-panel'
import { doTask } from './do-task.server'
import { loadMaker } from './load-maker.server'
import { MakerFacts } from './maker-facts'
import { KeepingPanels } from './keeping-panels'
import { MembersPanel } from './members-panel'
import { MergesPanel } from './merges-panel'
import { PeoplePanel } from './people-panel'
import { PhotoPanel } from './photo-panel'
import { RestPanel } from './rest-panel'
import type { Help } from './said'
import { StoryPanel } from './story-panel'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'makers' }
export const meta = title<typeof loader>(({ maker }) => maker.name)

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'producer.read')
  const found = await loadMaker(guarded, request, params.producerId)
  if (found) return json(found)
  const other = isId('producer', params.producerId) ? await mergedInto(guarded.db, params.producerId) : undefined
  if (other) throw redirect(`/house/makers/${other}`, 303)
  throw refusalResponse({ code: 'people.maker_unknown' }, await context.language())
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const guarded = await requireActor(request, context, 'producer.care')
  const { producerId } = params
  if (!isId('producer', producerId)) throw refusalResponse({ code: 'people.maker_unknown' }, await context.language())
  const form = await parseForm(request, careForm)
  if (!form.ok) return formProblems(form)
  const done = await doTask(guarded, producerId, form.value, form.files.get('photo'))
  if (!done.ok) return formRefused(done, form.typed)
  return 'help' in done ? json({ help: done.help }) : flashRedirect(`/house/makers/${producerId}`, done.said)
}

export default function HouseMaker() {
  const {
    maker,
    page,
    together,
    going,
    accounts,
    officers,
    clusters: known,
    events,
    merges,
    keeping,
    mayMerge,
    key,
    mayAct,
    mayImport,
    ...may
  } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const help = helpIn(answer)
  const showsName = maker.shows_name === 1
  const people = { hands: maker.members, memberCount: maker.member_count }
  return (
    <>
      <Crumbs label={t('ui.breadcrumb')} items={[{ href: '/house/makers', label: t('people.makers_title') }]} here={maker.name} />
      <DeskHead title={maker.name} meta={[maker.village, maker.regency].filter(Boolean).join(', ')}>
        {maker.active === 0 && <Tag tone="warn">{t('people.inactive')}</Tag>}
        {showsName && maker.active === 1 && (
          <ButtonLink size="small" href={`/makers/${maker.slug}`}>
            {t('motifs.see_public')}
          </ButtonLink>
        )}
        {mayAct && (
          <ButtonLink size="small" icon="house" href={`/workshop?for=${maker.id}`}>
            {t('people.open_workshop')}
          </ButtonLink>
        )}
      </DeskHead>
      {problem && <Flash tone="bad" title={problem} />}
      {help && (
        <Flash tone="good" title={t('account.help_link_for', { name: help.name })}>
          <p>{t('account.help_link_text', { minutes: help.minutes })}</p>
          <p>
            <code>{help.link}</code>
          </p>
        </Flash>
      )}
      <div className="panes panes-2 mt">
        <div className="stack">
          <MakerFacts maker={maker} mayImport={mayImport} {...may} />
          <ConsentPanel showsName={showsName} {...may} answer={answerTo(answer, 'consent')} />
          {page && <StoryPanel page={page} {...may} answer={answerTo(answer, 'story')} />}
          {page && (
            <PhotoPanel photo={page.photo} seen={page.seen} showsName={showsName} {...may} answer={answerTo(answer, 'photo')} />
          )}
          <History events={events} />
        </div>
        <div className="stack">
          <AccountPanel
            accounts={accounts}
            contactName={maker.contact_name}
            formKey={typedAt(answer, '_key', key) || key}
            {...may}
            answer={answer}
          />
          <OfficerPanel
            officerId={maker.field_officer_id}
            officerName={maker.officerName}
            officers={officers}
            {...may}
            answer={answer}
          />
          <PeoplePanel kind={maker.kind} people={people} {...may} answer={answerTo(answer, 'people')} />
          <MembersPanel kind={maker.kind} {...together} {...may} answer={answerTo(answer, 'gather', 'join')} />
          <KeepingPanels makerId={maker.id} keeping={keeping} />
          <RestPanel maker={maker} going={going} {...may} answer={answerTo(answer, 'rest')} />
          <MergesPanel producerId={maker.id} merges={merges} mayMerge={mayMerge} />
          <ClusterPanel cluster={maker.cluster} clusters={known} {...may} answer={answer} />
        </div>
      </div>
    </>
  )
}

/** A link that was just made: it is shown once, in the answer, and never again. */
function helpIn(answer: unknown): Help | undefined {
  return typeof answer === 'object' && answer !== null && 'help' in answer ? (answer.help as Help) : undefined
}
