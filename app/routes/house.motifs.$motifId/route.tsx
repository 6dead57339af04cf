import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { takePhoto } from '#app/domain/catalogue/take-photo.server'
import { editMotif } from '#app/domain/motifs/edit-motif.server'
import { mayReview } from '#app/domain/motifs/may-review'
import { type MotifEvent, type MotifState, motifTransitions } from '#app/domain/motifs/motif-states'
import { moversOf } from '#app/domain/people/actor'
import { isId } from '#app/domain/shared/ids'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import { whole } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { nextHere } from '#app/http/lists/next-here.server'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { History } from '#app/ui/history/history'
import { FieldNotes } from '#app/ui/field/field'
import { Flash } from '#app/ui/flash/flash'
import { RuleTag } from '#app/ui/motif/rule-tag'
import { MotifStateTag } from '#app/ui/motif/state-tag'
import { NextInQueue } from '#app/ui/queue/next-in-queue'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { eventsOf } from '#db/queries/events.server'
import { makersToPermit, permissionsOfMotif } from '#db/queries/motif-permissions.server'
import { reviewsOf } from '#db/queries/motif-register.server'
import { motifForHouse, motifsToChoose } from '#db/queries/motifs.server'
import { MotifFields } from '../house.motifs.new/motif-fields'
import { motifForm, wordsOfForm } from '../house.motifs.new/motif-form'
import { answerSmall } from './answer-motif.server'
import { loadRevisions } from './load-revisions.server'
import { MotifEntry } from './motif-entry'
import { PermissionsPanel } from './permissions-panel'
import { ReviewPanel } from './review-panel'
import { RevisionPanel } from './revision-panel'
import { smallForm } from './small-form'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'motifs' }
export const meta = title<typeof loader>(({ motif }) => motif.name)

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'motif.read')
  const motif = isId('motif', params.motifId) ? await motifForHouse(db, params.motifId) : undefined
  if (!motif) throw refusalResponse({ code: 'motifs.unknown' }, await context.language())
  const open = eventsOpenTo<MotifState, MotifEvent>(motifTransitions, motif.state, moversOf(viewer))
  const revisions = await loadRevisions(db, motif.id)
  const revision = revisions.find(({ review_id }) => review_id === null)
  const own = revision && !mayReview({ ...revision, curator_id: null }, viewer.accountId, false).ok
  const mayPermit = may(viewer, 'motif.permit') && motif.use_rule === 'permission'
  return json({
    motif,
    parents: (await motifsToChoose(db, undefined, motif.parent_id)).filter(({ id }) => id !== motif.id),
    reviews: await reviewsOf(db, motif.id),
    permissions: await permissionsOfMotif(db, motif.id),
    makers: mayPermit ? await makersToPermit(db, motif) : [],
    events: await eventsOf(db, motif.id),
    open,
    revision: revision ?? null,
    decided: revisions.filter(({ review_id }) => review_id !== null),
    decisions: own ? [] : (['rewrite', 'keep'] as const).filter((event) => open.includes(event)),
    mayPermit,
    next: may(viewer, 'motif.assign') ? await nextHere({ db, viewer }, motif.id) : undefined,
    key: formKey(),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const guarded = await requireActor(request, context, 'motif.propose')
  const { db, storage, viewer, now } = guarded
  const { motifId } = params
  if (!isId('motif', motifId)) throw refusalResponse({ code: 'motifs.unknown' }, await context.language())
  if (new URL(request.url).searchParams.has('do')) {
    const small = await parseForm(request, smallForm)
    if (!small.ok) return formProblems(small)
    const done = await answerSmall(guarded, motifId, small.value)
    return done.ok ? flashRedirect(`/house/motifs/${motifId}`, done.said, done.params) : formRefused(done, small.typed)
  }
  const form = await parseForm(request, motifForm.extend({ seen: whole(1, 1_000_000) }))
  if (!form.ok) return formProblems(form)
  const taken = await takePhoto(db, storage, form.files.get('photo'), now)
  if (!taken.ok) return formRefused({ ...taken, field: 'photo' }, form.typed)
  const { seen, ...fields } = form.value
  const outcome = await editMotif(db, viewer, { motifId, words: wordsOfForm(fields), photo: taken.photo, seen }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  const said = outcome.revisionId ? 'motifs.revision_sent' : outcome.changed.length > 0 ? 'motifs.was_edited' : 'motifs.unchanged'
  return flashRedirect(`/house/motifs/${motifId}`, said)
}

export default function HouseMotif() {
  const { motif, parents, revision, decisions, decided, reviews, permissions, makers, events, open, mayPermit, next, key } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const revises = open.includes('revise') && (!revision || typedAt(answer, 'name') !== '')
  const forms = { formKey: typedAt(answer, '_key', key) || key, answer }
  return (
    <>
      <Crumbs label={t('ui.breadcrumb')} items={[{ href: '/house/motifs', label: t('motifs.title') }]} here={motif.name} />
      <DeskHead title={motif.name} meta={t(`craft.${motif.craft}`)}>
        <MotifStateTag state={motif.state} />
        <RuleTag rule={motif.use_rule} />
        {motif.state === 'accepted' && (
          <ButtonLink size="small" href={`/motifs/${motif.slug}`}>
            {t('motifs.see_public')}
          </ButtonLink>
        )}
      </DeskHead>
      {next !== undefined && <NextInQueue next={next} />}
      {problem && <Flash tone="bad" title={problem} />}
      {revision && (
        <div className="mt">
          <RevisionPanel revision={revision} motif={motif} decisions={decisions} {...forms} />
        </div>
      )}
      <div className="panes panes-2 mt">
        <div className="stack">
          <MotifEntry motif={motif} />
          {(open.includes('edit') || revises) && (
            <details open={typedAt(answer, 'name') !== '' || problemAt(answer, 'seen', words) !== undefined}>
              <summary className="btn">{t(revises ? 'motifs.revise' : 'motifs.edit')}</summary>
              <form method="post" encType="multipart/form-data" className="stack mt" key={motif.version}>
                <input type="hidden" name="seen" value={motif.version} />
                <FieldNotes id="seen" error={problemAt(answer, 'seen', words)} />
                {revises && <p>{t('motifs.revise_how')}</p>}
                <MotifFields answer={answer} motif={motif} parents={parents} />
                <Button look="primary">{t(revises ? 'motifs.propose' : 'motifs.save')}</Button>
              </form>
            </details>
          )}
        </div>
        <div className="stack">
          <ReviewPanel motif={motif} open={open} reviews={reviews} decided={decided} {...forms} />
          {motif.use_rule === 'permission' && (
            <PermissionsPanel permissions={permissions} makers={makers} mayPermit={mayPermit} {...forms} />
          )}
          <History events={events} />
        </div>
      </div>
    </>
  )
}
