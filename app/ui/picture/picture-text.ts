import type { Language } from '#app/domain/people/actor'
import type { Shot } from '#app/domain/pictures/shots'
import { translator } from '#app/i18n'

export type Pictured = { shot: Shot | null; words_id: string | null; words_en: string | null }
type Item = { name: string; motif?: string | null | undefined; golden?: boolean }

/**
 * What is on the `at`th of all pictures of a thing, for those who do not see it: in the words somebody wrote, else by name,
 * kind of shot and motif.
 */
export function pictureText(pictures: readonly Pictured[], at: number, item: Item, language: Language): string {
  const t = translator(language)
  const picture = pictures[at]
  const written = language === 'id' ? picture?.words_id : picture?.words_en
  if (written) return written
  const { name, motif, golden } = item
  const kind = picture?.shot ?? (golden && at > 0 ? 'golden' : undefined)
  const thing = kind ? t(`pictures.of.${kind}`, { name }) : name
  const what = motif ? t('pictures.with_motif', { what: thing, motif }) : thing
  return pictures.length > 1
    ? t('pictures.alt_nth', { nth: at + 1, count: pictures.length, name: what })
    : t('catalogue.image_alt', { name: what })
}
