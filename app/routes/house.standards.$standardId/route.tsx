import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mostPictures } from '#app/domain/catalogue/arrange-pictures'
import { editStandard } from '#app/domain/catalogue/edit-standard.server'
import { type StandardEvent, type StandardState, standardTransitions } from '#app/domain/catalogue/standard-states'
import { takePhoto, takePhotos } from '#app/domain/catalogue/take-photo.server'
import { isId } from '#app/domain/shared/ids'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import { idField, several, text } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm, parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { anyPhotos, seenFields, seenOf } from '#app/http/picture-fields'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { History } from '#app/ui/history/history'
import { FieldNotes } from '#app/ui/field/field'
import { Flash } from '#app/ui/flash/flash'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { eventsOf } from '#db/queries/events.server'
import { goldenSample, picturesOfStandard } from '#db/queries/item-pictures.server'
import { motifsToChoose } from '#db/queries/motifs.server'
import { tiersOf } from '#db/queries/price-tiers.server'
import { keepingOf } from '#db/queries/standard-keepers.server'
import { productsOfStandard, productsToLink, standardForHouse } from '#db/queries/standards.server'
import { StandardFields } from '../house.standards.new/standard-fields'
import { standardForm } from '../house.standards.new/standard-form'
import { readTiers } from '../house.standards.new/tier-rows'
import { answerSmall, smallForm } from './answer-standard.server'
import { Candidates, StandardMakers } from './makers'
import { StandardMoves } from './moves'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'standards' }
export const meta = title<typeof loader>(({ standard }) => standard.code)

const wholeForm = standardForm.extend({ removed: several(idField('picture'), mostPictures), ...seenFields, version: text(40) })
const candidateSearch = z.object({ q: text(80).optional() })

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'standard.edit')
  const standard = isId('standard', params.standardId) ? await standardForHouse(db, params.standardId) : undefined
  if (!standard) throw refusalResponse({ code: 'products.standard_unknown' }, await context.language())
  const { q } = parseQuery(request, candidateSearch)
  return json({
    standard,
    q: q ?? '',
    pictures: await picturesOfStandard(db, standard.id),
    samples: await goldenSample(db, standard.id),
    tiers: await tiersOf(db, standard.id),
    makers: await productsOfStandard(db, standard.id),
    candidates: await productsToLink(db, standard, q),
    motifs: await motifsToChoose(db, undefined, standard.motif_id),
    keeper: (await keepingOf(db, standard.id))?.keeperName ?? null,
    events: await eventsOf(db, standard.id),
    open: eventsOpenTo<StandardState, StandardEvent>(standardTransitions, standard.state, viewer.roles),
    key: formKey(),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, storage, viewer, now } = await requireActor(request, context, 'standard.edit')
  const { standardId } = params
  if (!isId('standard', standardId)) throw refusalResponse({ code: 'products.standard_unknown' }, await context.language())
  const isSmall = new URL(request.url).searchParams.has('do')
  const here = `/house/standards/${standardId}`
  if (isSmall) {
    const form = await parseForm(request, smallForm)
    if (!form.ok) return formProblems(form)
    const answered = await answerSmall(db, viewer, standardId, form.value, now)
    return answered.ok ? flashRedirect(here, answered.said) : formRefused(answered, form.typed)
  }
  const form = await parseForm(request, wholeForm)
  if (!form.ok) return formProblems(form)
  const taken = await takePhoto(db, storage, form.files.get('photo'), now)
  if (!taken.ok) return formRefused({ ...taken, field: 'photo' }, form.typed)
  const sampled = await takePhotos(db, storage, anyPhotos(form, 'samples'), now)
  if (!sampled.ok) return formRefused({ ...sampled, field: 'samples' }, form.typed)
  const { removed, tierFrom, tierPrice, pictured, seenId, seenEn, version, ...fields } = form.value
  const read = readTiers({ tierFrom, tierPrice })
  if (!read.ok) return formRefused(read, form.typed)
  const seen = seenOf({ pictured, seenId, seenEn })
  const edit = { standardId, fields, photo: taken.photo, samples: sampled.photos, removed, tiers: read.tiers, seen, version }
  const outcome = await editStandard(db, viewer, edit, now)
  return outcome.ok ? flashRedirect(here, 'standards.done_saved') : formRefused(outcome, form.typed)
}

export default function HouseStandard() {
  const { standard, keeper, pictures, samples, tiers, q, makers, candidates, motifs, events, open, key } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t, language } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <DeskHead
        title={language === 'id' ? standard.name_id : standard.name_en}
        meta={keeper ? `${standard.code} · ${t('bulk.keeper')}: ${keeper}` : standard.code}
      >
        <StandardMoves standard={standard} open={open} formKey={key} />
      </DeskHead>
      {problem && <Flash tone="bad" title={problem} />}
      <div className="stack mt">
        <form key={standard.updated_at} method="post" encType="multipart/form-data" className="stack">
          <input type="hidden" name="version" value={typedAt(answer, 'version') || standard.updated_at} />
          <FieldNotes id="version" error={problemAt(answer, 'version', words)} />
          <StandardFields {...{ answer, standard, motifs, pictures, samples, tiers }} />
          <Button look="primary">{t('standards.save')}</Button>
        </form>
        <StandardMakers products={makers} />
        <Candidates products={candidates} q={q} />
        <History events={events} />
      </div>
    </>
  )
}
