import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { recordRatesOfDay } from '#app/domain/quotes/record-rates.server'
import { dayOf, daysBetween } from '#app/domain/shared/calendar'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm, parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Empty } from '#app/ui/empty/empty'
import { Flash } from '#app/ui/flash/flash'
import { Pager } from '#app/ui/pager/pager'
import { Panel } from '#app/ui/panel/panel'
import { ExportLinks } from '#app/ui/export/export-links'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Tabs } from '#app/ui/tabs/tabs'
import { ratesInUse, ratesRecorded } from '#db/queries/exchange-rates.server'
import { RatesInUse, RatesRecorded } from './rate-tables'
import { ratesForm } from './rates-form'
import { foreign, ratesHref, ratesQuery } from '#app/http/lists/rates-query'
import { RecordPanel } from './record-panel'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'rates' }
export const meta = title('rates.title')

const aPage = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'rate.read')
  const { currency, after } = parseQuery(request, ratesQuery)
  const today = dayOf(now)
  const inUse = await ratesInUse(db, today)
  const found = await ratesRecorded(db, { currency, after }, aPage + 1)
  const recorded = found.slice(0, aPage)
  const last = found.length > aPage ? recorded.at(-1) : undefined
  return json({
    inUse: inUse.map((rate) => ({ ...rate, ageDays: daysBetween(rate.day, today) })),
    recorded,
    next: last ? `${last.day}~${last.currency}` : null,
    isFirst: !after,
    currency,
    currencies: foreign,
    today,
    mayRecord: may(viewer, 'rate.record'),
    key: formKey(),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'rate.record')
  const form = await parseForm(request, ratesForm)
  if (!form.ok) return formProblems(form)
  const outcome = await recordRatesOfDay(db, viewer, form.value, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  const { recorded } = outcome
  return flashRedirect('/house/rates', recorded > 0 ? 'rates.were_recorded' : 'rates.nothing_new', { count: recorded })
}

export default function HouseRates() {
  const { inUse, recorded, next, isFirst, currency, currencies, today, mayRecord, key } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const views = [{ name: undefined, label: t('ui.all') }, ...currencies.map((name) => ({ name, label: name }))]
  return (
    <>
      <DeskHead title={t('rates.title')} meta={t('rates.intro')}>
        <ExportLinks list="rates" />
      </DeskHead>
      {problem && (
        <div className="mb">
          <Flash tone="bad" title={problem} />
        </div>
      )}
      <div className={mayRecord ? 'with-aside' : 'stack'}>
        <div className="stack">
          <Panel id="in-use" title={t('rates.in_use')} flush>
            {inUse.length > 0 ? (
              <RatesInUse rates={inUse} />
            ) : (
              <Empty icon="banknote" level={3} title={t('rates.none')}>
                {t('rates.none_text')}
              </Empty>
            )}
          </Panel>
          <Panel id="history" title={t('rates.history')} flush>
            <Tabs
              label={t('rates.currency')}
              items={views.map(({ name, label }) => ({ href: ratesHref({ currency: name }), label, current: name === currency }))}
            />
            {recorded.length > 0 ? <RatesRecorded rates={recorded} /> : <p className="panel-body soft">{t('rates.none_here')}</p>}
            {(next || !isFirst) && (
              <div className="panel-foot">
                <Pager
                  inline
                  label={t('rates.history')}
                  {...(!isFirst && { previous: { href: ratesHref({ currency }), label: t('rates.newest') } })}
                  {...(next && { next: { href: ratesHref({ currency, after: next }), label: t('rates.older') } })}
                />
              </div>
            )}
          </Panel>
        </div>
        {mayRecord && (
          <aside>
            <RecordPanel
              currencies={currencies}
              today={today}
              formKey={typedAt(answer, '_key', key) || key}
              lastSource={recorded[0]?.source ?? ''}
              answer={answer}
            />
          </aside>
        )}
      </div>
    </>
  )
}
