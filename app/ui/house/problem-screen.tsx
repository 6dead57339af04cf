import { isRouteErrorResponse } from '@remix-run/react'
import type { MessageKey } from '#app/i18n'
import { useWords } from '#app/i18n/use-words'
import { SearchBar } from '../catalogue/search-bar'
import { ErrorScreen } from '../error/error-screen'

type Said = { status: number; title: MessageKey; text: string | undefined }

const titles: Readonly<Record<number, MessageKey>> = {
  400: 'problem.bad_address',
  403: 'problem.forbidden',
  404: 'problem.not_found',
  405: 'problem.method',
  409: 'problem.conflict',
  413: 'problem.too_large',
  415: 'problem.media_type',
  422: 'problem.refused',
  429: 'problem.too_many',
}

/** Why there is no page: in words, never in traces. */
export function ProblemScreen({ error, requestId, inShop }: { error: unknown; requestId: string; inShop: boolean }) {
  const { t } = useWords()
  const said = saidBy(error)
  const text = said.text ?? t(`${said.title}_text` as MessageKey, { requestId })
  const lost = inShop && said.status === 404
  const home = { href: '/', label: t('error.home') }
  return (
    <ErrorScreen
      code={said.status}
      title={t(said.title)}
      text={lost ? `${text} ${t('problem.list_kept')}` : text}
      links={lost ? [{ href: '/catalogue', label: t('shell.catalogue') }, home] : [home]}
    >
      {lost && (
        <SearchBar
          action="/catalogue"
          label={t('catalogue.search_label')}
          button={t('ui.search')}
          placeholder={t('catalogue.search_hint')}
        />
      )}
    </ErrorScreen>
  )
}

export function titleOfProblem(error: unknown): MessageKey {
  return saidBy(error).title
}

function saidBy(error: unknown): Said {
  if (!isRouteErrorResponse(error)) return { status: 500, title: 'problem.broken', text: undefined }
  const title = titles[error.status]
  if (!title) return { status: error.status >= 500 ? error.status : 500, title: 'problem.broken', text: undefined }
  return { status: error.status, title, text: sentenceIn(error.data) }
}

/** A refusal brings its own sentence, in the viewer's language; those that could be said anywhere say no more than the title. */
function sentenceIn(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('text' in data) || typeof data.text !== 'string') return undefined
  return 'code' in data && String(data.code).startsWith('shared.') ? undefined : data.text
}
