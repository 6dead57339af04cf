import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { rupiah } from '#app/domain/shared/money'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { lists } from '#app/http/lists/lists'
import { savedHere } from '#app/http/lists/saved-here.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { pictureOf } from '#app/ui/product-card/picture-of'
import { ExportLinks } from '#app/ui/export/export-links'
import { SavedFilters } from '#app/ui/filters/saved-filters'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import { standardsForHouse } from '#db/queries/standards.server'
import { StandardFilters } from './standard-filters'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'standards' }
export const meta = title('standards.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'standard.edit')
  const { db } = guarded
  const { state, q } = parseQuery(request, lists.standards.query)
  return json({
    standards: await standardsForHouse(db, { state, text: q }),
    saved: await savedHere(guarded, request, 'standards'),
    chosen: { state: state ?? '', q: q ?? '' },
  })
}

const tones = { draft: 'note', published: 'good', retired: 'line' } as const

export default function HouseStandards() {
  const { standards, saved, chosen } = useLoaderData<typeof loader>()
  const { t, language, money, number } = useWords()
  const filtered = chosen.state !== '' || chosen.q !== ''
  return (
    <>
      <DeskHead title={t('standards.title')}>
        <ExportLinks list="standards" />
        <ButtonLink href="/house/standards/new" look="primary" size="small" icon="plus">
          {t('standards.new')}
        </ButtonLink>
      </DeskHead>
      <SavedFilters saved={saved} />
      <StandardFilters chosen={chosen} />
      {standards.length === 0 ? (
        <Empty
          icon="ruler"
          title={t('standards.empty')}
          action={filtered && <ButtonLink href="/house/standards">{t('ui.clear_filters')}</ButtonLink>}
        >
          {t('standards.empty_text')}
        </Empty>
      ) : (
        <TableScroll label={t('standards.title')}>
          <Table
            caption={t('standards.title')}
            dense
            pad
            rows={standards}
            rowKey={({ id }) => id}
            columns={[
              { head: t('standards.code'), cell: ({ code }) => code },
              {
                head: t('products.name'),
                names: true,
                cell: (standard) => (
                  <a className="row row-nowrap" href={`/house/standards/${standard.id}`}>
                    <img
                      src={pictureOf(standard.pictureHash, standard.craft, 320)}
                      width={40}
                      height={40}
                      alt=""
                      loading="lazy"
                    />
                    <span>{language === 'id' ? standard.name_id : standard.name_en}</span>
                  </a>
                ),
              },
              { head: t('products.craft'), cell: ({ craft }) => t(`craft.${craft}`) },
              { head: t('standards.price'), number: true, cell: ({ price_minor }) => money(rupiah(price_minor)) },
              { head: t('products.maker'), number: true, cell: ({ makers }) => number(makers ?? 0) },
              {
                head: t('products.state_label'),
                cell: ({ state }) => <Tag tone={tones[state]}>{t(`standards.state.${state}`)}</Tag>,
              },
            ]}
          />
        </TableScroll>
      )}
    </>
  )
}
