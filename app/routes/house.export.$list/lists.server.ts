import { z } from 'zod'
import type { Permission } from '#app/auth/permissions'
import { productStates } from '#app/domain/catalogue/product-states'
import { standardStates } from '#app/domain/catalogue/standard-states'
import { orderStates } from '#app/domain/orders/order-states'
import type { Actor } from '#app/domain/people/actor'
import { crafts } from '#app/domain/people/producer'
import { writeCoordinates } from '#app/domain/places/read-coordinates'
import { dayOf } from '#app/domain/shared/calendar'
import { callStates } from '#app/domain/supply/call-states'
import type { ExportCell } from '#app/http/export-table.server'
import { choice, idField, text } from '#app/http/fields'
import { parseQuery } from '#app/http/forms.server'
import { lists } from '#app/http/lists/lists'
import type { MessageKey, Translate } from '#app/i18n'
import type { Reader } from '#db/client.server'
import { centresForHouse } from '#db/queries/house-centres.server'
import { makersForHouse } from '#db/queries/house-makers.server'
import { ordersForHouse } from '#db/queries/orders.server'
import { productsToReview } from '#db/queries/product-review.server'
import { standardsForHouse } from '#db/queries/house-standards.server'
import { callsForStaff } from '#db/queries/supply-calls.server'

type Asked = { db: Reader; viewer: Actor; request: Request; t: Translate; most: number }
type List = {
  /** The same as of the screen. */
  permission: Permission
  heads: readonly MessageKey[]
  rows: (asked: Asked) => Promise<ExportCell[][]>
}

const craft = choice(crafts).optional()
const q = text(80).optional()
const makersQuery = z.object({
  q,
  craft,
  regency: text(80).optional(),
  officer: z.union([choice(['none', 'some']), idField('account')]).optional(),
  account: choice(['none', 'some']).optional(),
})

/** The lists that can be taken along, with the filters of their screens. */
export const exportLists: Readonly<Record<string, List>> = {
  makers: {
    permission: 'producer.read',
    heads: [
      'id',
      'business',
      'owner',
      'kind',
      'members',
      'village',
      'district',
      'regency',
      'province',
      'craft',
      'phone',
      'cluster',
    ].map((name) => `exports.${name}` as MessageKey),
    rows: async ({ db, viewer, request, t, most }) => {
      const { q: needle, ...filter } = parseQuery(request, makersQuery)
      const makers = await makersForHouse(db, viewer, { ...filter, text: needle }, most)
      return makers.map((maker) => [
        maker.id,
        maker.name,
        maker.contactName,
        t(`kind.${maker.kind}`),
        maker.members,
        maker.village,
        maker.district,
        maker.regency,
        maker.province,
        t(`craft.${maker.craft}`),
        maker.phone,
        maker.cluster,
      ])
    },
  },
  centres: {
    permission: 'producer.gather',
    heads: [
      ...(['exports.id', 'centres.title', 'exports.craft', 'exports.village', 'exports.district'] as const),
      ...(['exports.regency', 'exports.province', 'centres.coordinates', 'centres.makers', 'exports.state'] as const),
    ],
    rows: async ({ db, request, t, most }) => {
      const { state, q: needle, ...filter } = parseQuery(request, lists.centres.query)
      const wanted = { ...filter, after: undefined, text: needle, state: state === 'all' ? undefined : state }
      return (await centresForHouse(db, wanted, most)).map((one) => [
        one.id,
        one.name,
        t(`craft.${one.craft}`),
        one.village,
        one.district,
        one.regency,
        one.province,
        one.at && writeCoordinates(one.at),
        one.makers,
        t(`centres.state.${one.archived_at === null ? 'shown' : 'archived'}`),
      ])
    },
  },
  products: {
    permission: 'catalogue.review',
    heads: ['exports.id', 'exports.product', 'exports.business', 'exports.craft', 'exports.price', 'exports.state'],
    rows: async ({ db, request, t, most }) => {
      const query = z.object({
        state: choice([...productStates, 'all']).default('in_review'),
        craft,
        regency: text(80).optional(),
        q,
      })
      const { state, q: needle, ...filter } = parseQuery(request, query)
      const wanted = { ...filter, text: needle, state: state === 'all' ? undefined : state }
      const products = await productsToReview(db, wanted, most)
      return products.map((one) => [
        one.id,
        one.name_id,
        one.makerName,
        t(`craft.${one.craft}`),
        one.price_minor,
        t(`products.state.${one.state}`),
      ])
    },
  },
  standards: {
    permission: 'standard.edit',
    heads: [
      'exports.code',
      'exports.product',
      'exports.product_en',
      'exports.craft',
      'exports.price',
      'exports.least',
      'exports.state',
    ],
    rows: async ({ db, request, t, most }) => {
      const { state, q: needle } = parseQuery(request, z.object({ state: choice(standardStates).optional(), q }))
      return (await standardsForHouse(db, { state, text: needle }, most)).map((one) => [
        one.code,
        one.name_id,
        one.name_en,
        t(`craft.${one.craft}`),
        one.price_minor,
        one.min_quantity,
        t(`standards.state.${one.state}`),
      ])
    },
  },
  calls: {
    permission: 'call.read',
    heads: [
      'exports.number',
      'exports.product',
      'exports.inquiry',
      'exports.quantity',
      'exports.ready_by',
      'exports.closes',
      'exports.state',
    ],
    rows: async ({ db, request, t, most }) => {
      const { q: needle, ...filter } = parseQuery(request, z.object({ state: choice(callStates).optional(), craft, q }))
      return (await callsForStaff(db, { ...filter, text: needle }, most)).map((one) => [
        one.number,
        one.nameId,
        one.inquiryNumber,
        one.quantity,
        one.readyBy,
        dayOf(one.closesAt),
        t(`supply.state.${one.state}`),
      ])
    },
  },
  orders: {
    permission: 'order.read',
    heads: [
      'exports.number',
      'exports.buyer',
      'exports.inquiry',
      'exports.total',
      'exports.currency',
      'exports.deliver_by',
      'exports.state',
    ],
    rows: async ({ db, request, t, most }) => {
      const { state = null } = parseQuery(request, z.object({ state: choice(orderStates).optional() }))
      return (await ordersForHouse(db, state, most)).map((one) => [
        one.number,
        one.buyerName,
        one.inquiryNumber,
        one.total_minor,
        one.currency,
        one.deliver_by,
        t(`orders.state.${one.state}`),
      ])
    },
  },
}
