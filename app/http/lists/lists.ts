import { z } from 'zod'
import type { Permission } from '#app/auth/permissions'
import { lacks } from '#app/domain/catalogue/lacks'
import { productStates } from '#app/domain/catalogue/product-states'
import { standardStates } from '#app/domain/catalogue/standard-states'
import { outboxStates } from '#app/domain/mail/outbox-states'
import { motifStates } from '#app/domain/motifs/motif-states'
import { useRules } from '#app/domain/motifs/use-rule'
import { orderStates } from '#app/domain/orders/order-states'
import { crafts } from '#app/domain/people/producer'
import { quoteStates } from '#app/domain/quotes/quote-states'
import { standingStates } from '#app/domain/standing/standing-states'
import { offReasons } from '#app/domain/supply/off-days'
import { offScopes } from '#app/domain/supply/off-days-rules'
import { callStates } from '#app/domain/supply/call-states'
import { conceptKinds } from '#app/domain/vocabulary/concept'
import { choice, idField, text, whole } from '#app/http/fields'
import type { MessageKey } from '#app/i18n'
import { inboxQuery } from './inbox-query'
import { ratesQuery } from './rates-query'
import { reviewQuery } from './review-query'

export type ListPlace = {
  path: string
  /** The same as of its screen. */
  permission: Permission
  title: MessageKey
  /** All that its address can be asked. */
  query: z.ZodObject<Record<string, z.ZodType>>
}

const craft = choice(crafts).optional()
const regency = text(80).optional()
const q = text(80).optional()

const makersQuery = {
  ...{ q, regency, craft },
  officer: z.union([choice(['none', 'some']), idField('account')]).optional(),
  account: choice(['none', 'some']).optional(),
}

/** The lists of the house: everything that is seen in one is in its address, and only what its schema knows. */
export const lists = {
  review: { path: '/house/review', permission: 'review.read', title: 'review.title', query: reviewQuery },
  makers: {
    path: '/house/makers',
    permission: 'producer.read',
    title: 'people.makers_title',
    query: z.object({ ...makersQuery, after: idField('producer').optional() }),
  },
  deliveries: {
    path: '/house/makers',
    permission: 'delivery.read',
    title: 'deliveries.title',
    query: z.object({ ...makersQuery, maker: idField('producer').optional() }),
  },
  centres: {
    path: '/house/centres',
    permission: 'producer.gather',
    title: 'centres.title',
    query: z.object({
      ...{ q, regency, craft },
      state: choice(['shown', 'archived', 'all']).default('shown'),
      after: idField('centre').optional(),
    }),
  },
  products: {
    path: '/house/products',
    permission: 'catalogue.review',
    title: 'products.review_title',
    query: z.object({
      state: choice([...productStates, 'all']).default('in_review'),
      ...{ craft, regency, q },
      lack: choice(lacks).optional(),
      reviewer: z.union([choice(['mine', 'nobody']), idField('account')]).optional(),
      after: idField('product').optional(),
    }),
  },
  standards: {
    path: '/house/standards',
    permission: 'standard.edit',
    title: 'standards.title',
    query: z.object({
      ...{ craft, q },
      state: choice(standardStates).optional(),
      keeper: z.union([choice(['mine', 'nobody']), idField('account')]).optional(),
      after: idField('standard').optional(),
    }),
  },
  motifs: {
    path: '/house/motifs',
    permission: 'motif.read',
    title: 'motifs.title',
    query: z.object({
      ...{ q, craft },
      state: choice(motifStates).optional(),
      rule: choice(useRules).optional(),
      curator: z.union([choice(['mine', 'nobody']), idField('account')]).optional(),
      after: idField('motif').optional(),
    }),
  },
  inquiries: { path: '/house/inquiries', permission: 'inquiry.house', title: 'inquiry.inbox_title', query: inboxQuery },
  calls: {
    path: '/house/calls',
    permission: 'call.read',
    title: 'supply.calls_title',
    query: z.object({ state: choice(callStates).optional(), craft, q, after: idField('supplyCall').optional() }),
  },
  standing: {
    path: '/house/standing',
    permission: 'call.read',
    title: 'standing.title',
    query: z.object({ state: choice(standingStates).optional(), after: idField('standingSupply').optional() }),
  },
  calendar: {
    path: '/house/calendar',
    permission: 'calendar.read',
    title: 'calendar.title',
    query: z.object({
      when: choice(['coming', 'past', 'removed']).default('coming'),
      kind: choice(offScopes).optional(),
      reason: choice(offReasons).optional(),
      regency,
      maker: idField('producer').optional(),
      after: idField('offDays').optional(),
    }),
  },
  plans: { path: '/house/plans', permission: 'plan.read', title: 'plans.list_title', query: z.object({}) },
  quotes: {
    path: '/house/quotes',
    permission: 'quote.read',
    title: 'quotes.list_title',
    query: z.object({ state: choice(quoteStates).optional() }),
  },
  orders: {
    path: '/house/orders',
    permission: 'order.read',
    title: 'orders.list_title',
    query: z.object({ state: choice(orderStates).optional() }),
  },
  rates: { path: '/house/rates', permission: 'rate.read', title: 'rates.title', query: ratesQuery },
  vocabulary: {
    path: '/house/vocabulary',
    permission: 'vocabulary.edit',
    title: 'vocabulary.title',
    query: z.object({ q: text(60).optional(), kind: choice(conceptKinds).optional(), page: whole(1, 1000).optional() }),
  },
  searches: { path: '/house/vocabulary', permission: 'vocabulary.edit', title: 'vocabulary.unfound', query: z.object({}) },
  imports: { path: '/house/imports', permission: 'import.run', title: 'importing.title', query: z.object({}) },
  duplicates: { path: '/house/makers/duplicates', permission: 'producer.merge', title: 'merging.title', query: z.object({}) },
  staff: { path: '/house/staff', permission: 'staff.manage', title: 'account.staff', query: z.object({}) },
  outbox: {
    path: '/house/outbox',
    permission: 'outbox.read',
    title: 'mail.title',
    query: z.object({ state: choice(outboxStates).optional(), before: idField('outboxMessage').optional() }),
  },
} as const satisfies Record<string, ListPlace>

export type ListName = keyof typeof lists
export type QueryOf<Name extends ListName> = z.infer<(typeof lists)[Name]['query']>

export function isListName(name: unknown): name is ListName {
  return typeof name === 'string' && Object.hasOwn(lists, name)
}
