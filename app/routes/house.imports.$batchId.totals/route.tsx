import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/auth/permissions'
import { beginImport } from '#app/domain/imports/commit-import.server'
import { discardImport } from '#app/domain/imports/end-import.server'
import { choice, ticked } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { requireImport, requireStaged, shownBatch } from '#app/http/import-page.server'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Check } from '#app/ui/field/choices'
import { ImportPage } from '#app/ui/import/import-page'
import { Changes, GoodsChanges } from './changes'
import { DryRun } from './dry-run'
import { takeInNow } from './take-in-now.server'
import { type Totals, totalsOf } from './totals.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'imports' }
export const meta = title('importing.would_bring')

const totalsForm = z.object({ step: choice(['commit', 'discard']), updatesKnown: ticked(), updatesProducts: ticked() })

export async function loader(args: LoaderFunctionArgs) {
  const { db, shelf, viewer, batch } = await requireStaged(args)
  const mayUpdateGoods = may(viewer, 'catalogue.review')
  return json({ batch: shownBatch(batch), ...(await totalsOf(db, shelf, batch)), mayUpdateGoods })
}

export async function action(args: ActionFunctionArgs) {
  const { db, shelf, viewer, now, batch, here } = await requireImport(args)
  const form = await parseForm(args.request, totalsForm)
  if (!form.ok) return formProblems(form)
  const { step, ...updates } = form.value
  if (step === 'discard') {
    const outcome = await discardImport(db, viewer, { batchId: batch.id }, now)
    return outcome.ok ? flashRedirect('/house/imports', 'importing.done_discarded') : formRefused(outcome, form.typed)
  }
  // What is on show is changed by those who decide what is shown.
  const updatesProducts = updates.updatesProducts && may(viewer, 'catalogue.review')
  const begun = await beginImport(db, shelf, viewer, { batchId: batch.id, ...updates, updatesProducts }, now)
  if (!begun.ok) return formRefused(begun, form.typed)
  const added = await takeInNow(args.context, viewer, batch.id)
  if (!added) return redirect(here, 303)
  return flashRedirect(here, 'importing.done_committed', { makers: added.producersAdded, products: added.productsAdded })
}

const bringsNothing = ({ newMakers, newProducts, changedMakers, changedProducts }: Totals) =>
  newMakers + newProducts + changedMakers + changedProducts === 0

export default function TotalsStep() {
  const { batch, totals, refusal, mayUpdateGoods } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  return (
    <ImportPage batch={batch} now="totals" answer={answer} refusal={refusal} withAside>
      <div className="stack">
        {totals && <Changes totals={totals} />}
        {totals && totals.changedProducts > 0 && <GoodsChanges totals={totals} />}
      </div>
      <aside className="stack">
        {totals && <DryRun totals={totals} />}
        <form method="post" className="stack">
          {totals && totals.changedMakers > 0 && (
            <Check name="updatesKnown">{t('importing.update_known', { count: totals.changedMakers })}</Check>
          )}
          {totals && mayUpdateGoods && totals.changedProducts > 0 && (
            <Check name="updatesProducts">{t('importing.update_products', { count: totals.changedProducts })}</Check>
          )}
          {totals && (
            <p className="t-s soft">{t(bringsNothing(totals) ? 'importing.brings_nothing' : 'importing.commit_consequence')}</p>
          )}
          {totals && (
            <Button look={bringsNothing(totals) ? undefined : 'primary'} wide name="step" value="commit">
              {t('importing.commit')}
            </Button>
          )}
          <Button look="quiet" wide name="step" value="discard">
            {t('importing.discard')}
          </Button>
        </form>
      </aside>
    </ImportPage>
  )
}
