import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { lists } from '#app/http/lists/lists'
import { savedHere } from '#app/http/lists/saved-here.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { RuleTag } from '#app/ui/motif/rule-tag'
import { MotifStateTag } from '#app/ui/motif/state-tag'
import { pictureOf } from '#app/ui/product-card/picture-of'
import { SavedFilters } from '#app/ui/filters/saved-filters'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Table, TableScroll } from '#app/ui/table/table'
import { motifsForHouse } from '#db/queries/motif-register.server'
import { MotifFilters } from './motif-filters'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'motifs' }
export const meta = title('motifs.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'motif.read')
  const { db, viewer } = guarded
  const { q, ...seen } = parseQuery(request, lists.motifs.query)
  return json({
    motifs: await motifsForHouse(db, { ...seen, text: q }),
    chosen: { q: q ?? '', state: seen.state ?? '', craft: seen.craft ?? '', rule: seen.rule ?? '' },
    saved: await savedHere(guarded, request, 'motifs'),
    mayPropose: may(viewer, 'motif.propose'),
  })
}

export default function HouseMotifs() {
  const { motifs, chosen, saved, mayPropose } = useLoaderData<typeof loader>()
  const { t, language, number } = useWords()
  const filtered = Object.values(chosen).some(Boolean)
  return (
    <>
      <DeskHead title={t('motifs.title')} meta={t('motifs.count', { count: motifs.length })}>
        {mayPropose && (
          <ButtonLink href="/house/motifs/new" look="primary" size="small" icon="plus">
            {t('motifs.new')}
          </ButtonLink>
        )}
      </DeskHead>
      <SavedFilters saved={saved} />
      <MotifFilters chosen={chosen} />
      {motifs.length === 0 ? (
        <Empty
          icon="layers"
          title={t('motifs.none')}
          action={filtered && <ButtonLink href="/house/motifs">{t('ui.clear_filters')}</ButtonLink>}
        >
          {t('motifs.none_text')}
        </Empty>
      ) : (
        <TableScroll label={t('motifs.title')}>
          <Table
            caption={t('motifs.title')}
            dense
            pad
            rows={motifs}
            rowKey={({ id }) => id}
            columns={[
              {
                head: t('motifs.name'),
                names: true,
                cell: ({ id, name, craft, pictureHash }) => (
                  <a className="row row-nowrap" href={`/house/motifs/${id}`}>
                    <img src={pictureOf(pictureHash, craft, 320)} width={40} height={40} alt="" loading="lazy" />
                    <span>{name}</span>
                  </a>
                ),
              },
              { head: t('motifs.craft'), cell: ({ craft }) => t(`craft.${craft}`) },
              { head: t('motifs.origin'), cell: (motif) => (language === 'id' ? motif.origin_id : motif.origin_en) },
              { head: t('motifs.rule'), cell: ({ use_rule }) => <RuleTag rule={use_rule} /> },
              { head: t('motifs.goods_count'), number: true, cell: ({ goods }) => number(Number(goods)) },
              {
                head: t('motifs.curator'),
                cell: ({ curatorName }) => curatorName ?? <span className="muted">{t('motifs.no_curator')}</span>,
              },
              { head: t('motifs.state_label'), cell: ({ state }) => <MotifStateTag state={state} /> },
            ]}
          />
        </TableScroll>
      )}
    </>
  )
}
