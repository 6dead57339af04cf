import type { Language } from '#app/domain/people/actor'
import { type MessageKey, translator } from '#app/i18n'
import type { EdgeProblem } from './edge-checks'

export type PlainProblem = EdgeProblem | 'broken' | 'closing'

export const statusOfProblem: Readonly<Record<PlainProblem, 400 | 403 | 405 | 413 | 415 | 431 | 500 | 503>> = {
  bad_address: 400,
  foreign: 403,
  method: 405,
  too_large: 413,
  media_type: 415,
  headers: 431,
  broken: 500,
  closing: 503,
}

/** A page the server can give by itself: no database, no session, no build. `form` is where somebody who sent too much came from. */
export function plainPage(problem: PlainProblem, language: Language, requestId: string, form?: string): string {
  const t = translator(language)
  const titleKey: MessageKey = `problem.${problem}`
  const title = t(titleKey)
  const back = form && /^\/[\w./-]*$/.test(form) ? `<p><a href="${form}">${t('problem.back_to_form')}</a></p>` : ''
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · ${t('house.name')}</title><link rel="icon" href="/img/mark.svg" type="image/svg+xml"><link rel="stylesheet" href="/img/plain.css"></head><body><main><p>${statusOfProblem[problem]}</p><h1>${title}</h1><p>${t(`${titleKey}_text`, { requestId })}</p>${back}<p><a href="/">${t('error.home')}</a></p></main></body></html>`
}
