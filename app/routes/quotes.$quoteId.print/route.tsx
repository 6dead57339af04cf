import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import type { Language } from '#app/domain/people/actor'
import { isId } from '#app/domain/shared/ids'
import type { RouteHandle } from '#app/http/handle'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { isLanguage } from '#app/i18n'
import { useWords } from '#app/i18n/use-words'
import { DocBar } from '#app/ui/document/sheet'
import { ButtonLink } from '#app/ui/button/button'
import { quoteOfBuyer, quoteOnPaper } from '#db/queries/buyer-quotes.server'
import { quoteLines } from '#db/queries/quotes.server'
import { Paper } from './paper'

export const handle: RouteHandle = { room: 'bare' }
export const meta = title<typeof loader>('quotes.document_title')

/** A print view for both sides; `?in=` chooses the language of the paper, whatever the screen's. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'account.own')
  const house = may(viewer, 'quote.read')
  const id = params.quoteId
  const quote = isId('quote', id) ? await (house ? quoteOnPaper(db, id) : quoteOfBuyer(db, viewer, id)) : undefined
  if (!quote) throw refusalResponse({ code: 'quotes.quote_unknown' }, await context.language())
  const asked = new URL(request.url).searchParams.get('in')
  const language: Language = isLanguage(asked) ? asked : await context.language()
  return json({
    quote,
    lines: await quoteLines(db, quote.id),
    language,
    backTo: `${house ? '/house' : '/buying'}/quotes/${quote.id}`,
  })
}

export default function QuotePrint() {
  const { quote, lines, language, backTo } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <DocBar>
        <ButtonLink href={backTo} look="quiet" icon="arrow-left">
          {t('ui.back')}
        </ButtonLink>
        <nav aria-label={t('quotes.print_hint')} className="row">
          <a href="?in=id" lang="id" aria-current={language === 'id' ? 'page' : undefined} className="btn btn-small">
            Bahasa Indonesia
          </a>
          <a href="?in=en" lang="en" aria-current={language === 'en' ? 'page' : undefined} className="btn btn-small">
            English
          </a>
        </nav>
      </DocBar>
      <main id="main" lang={language}>
        <Paper quote={quote} lines={lines} language={language} />
      </main>
    </>
  )
}
