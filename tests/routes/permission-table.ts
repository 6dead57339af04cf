import type { Permission } from '#app/auth/permissions'
import { idOf } from '#tests/support/ids'

export type Guard = {
  /** An address of the route; ids in it are well formed and belong to nobody. */
  path: string
  /** What its loader asks for. */
  read?: Permission
  /** What its action asks for; none when it takes no posts. */
  write?: Permission
}

/** Every route of the house and what it asks for. A route that is missing here fails the test. */
export const permissionTable: Record<string, Guard> = {
  'routes/$': { path: '/no-such-page', read: 'public.read', write: 'public.read' },
  'routes/_index': { path: '/', read: 'public.read' },
  'routes/account': { path: '/account', read: 'account.own', write: 'account.own' },
  'routes/catalogue._index': { path: '/catalogue', read: 'public.read' },
  'routes/catalogue.$slug': { path: '/catalogue/none', read: 'public.read' },
  'routes/motifs._index': { path: '/motifs', read: 'public.read' },
  'routes/motifs.$slug': { path: '/motifs/none', read: 'public.read' },
  'routes/makers._index': { path: '/makers', read: 'public.read' },
  'routes/makers.$slug': { path: '/makers/none', read: 'public.read' },
  'routes/how-we-share-orders': { path: '/how-we-share-orders', read: 'public.read' },
  'routes/how-pooling-works': { path: '/how-pooling-works', read: 'public.read' },
  'routes/robots[.]txt': { path: '/robots.txt', read: 'public.read' },
  'routes/sitemap[.]xml': { path: '/sitemap.xml', read: 'public.read' },
  'routes/feed.products[.]json': { path: '/feed/products.json', read: 'public.read' },
  'routes/feed.products[.]csv': { path: '/feed/products.csv', read: 'public.read' },
  'routes/pictures.$file': { path: '/pictures/none.webp', read: 'public.read' },
  'routes/sign-in': { path: '/sign-in', read: 'public.read', write: 'public.read' },
  'routes/sign-out': { path: '/sign-out', read: 'public.read', write: 'public.read' },
  'routes/register._index': { path: '/register', read: 'public.read' },
  'routes/register.buyer': { path: '/register/buyer', read: 'public.read', write: 'public.read' },
  'routes/register.producer': { path: '/register/producer', read: 'public.read', write: 'public.read' },
  'routes/reset._index': { path: '/reset', read: 'public.read', write: 'public.read' },
  'routes/reset.$token': { path: '/reset/none', read: 'public.read', write: 'public.read' },

  'routes/inquiry-list._index': { path: '/inquiry-list', read: 'basket.edit', write: 'basket.edit' },
  'routes/inquiry-list.lines': { path: '/inquiry-list/lines', read: 'basket.edit', write: 'basket.edit' },
  'routes/inquiry-list.other': { path: '/inquiry-list/other', read: 'basket.edit', write: 'basket.edit' },
  'routes/inquiry-list.send': { path: '/inquiry-list/send', read: 'basket.edit', write: 'basket.edit' },

  'routes/buying._index': { path: '/buying', read: 'inquiry.own' },
  'routes/buying.inquiries._index': { path: '/buying/inquiries', read: 'inquiry.own' },
  'routes/buying.inquiries.$inquiryId': {
    path: `/buying/inquiries/${idOf('inquiry', 1)}`,
    read: 'inquiry.own',
    write: 'inquiry.own',
  },
  'routes/buying.quotes._index': { path: '/buying/quotes', read: 'quote.answer' },
  'routes/buying.quotes.$quoteId': { path: `/buying/quotes/${idOf('quote', 1)}`, read: 'quote.answer', write: 'quote.answer' },
  'routes/buying.orders._index': { path: '/buying/orders', read: 'order.own' },
  'routes/buying.orders.$orderId': { path: `/buying/orders/${idOf('order', 1)}`, read: 'order.own' },
  'routes/quotes.$quoteId.print': { path: `/quotes/${idOf('quote', 1)}/print`, read: 'account.own' },

  'routes/workshop._index': { path: '/workshop', read: 'workshop.read' },
  'routes/workshop.choose': { path: '/workshop/choose', read: 'workshop.read' },
  'routes/workshop.calls._index': { path: '/workshop/calls', read: 'workshop.read' },
  'routes/workshop.calls.$callId': {
    path: `/workshop/calls/${idOf('supplyCall', 1)}`,
    read: 'workshop.read',
    write: 'commitment.offer',
  },
  'routes/workshop.commitments.$commitmentId.withdrawal': {
    path: `/workshop/commitments/${idOf('commitment', 1)}/withdrawal`,
    read: 'commitment.withdraw',
    write: 'commitment.withdraw',
  },
  'routes/workshop.orders._index': { path: '/workshop/orders', read: 'workOrder.read' },
  'routes/workshop.orders.$workOrderId': {
    path: `/workshop/orders/${idOf('workOrder', 1)}`,
    read: 'workOrder.read',
    write: 'workOrder.start',
  },

  'routes/workshop.page._index': { path: '/workshop/page', read: 'workshop.read' },
  'routes/workshop.page.story': { path: '/workshop/page/story', read: 'page.edit', write: 'page.edit' },
  'routes/workshop.page.photo': { path: '/workshop/page/photo', read: 'page.edit', write: 'page.edit' },
  'routes/workshop.page.name': { path: '/workshop/page/name', read: 'page.edit', write: 'page.edit' },
  'routes/workshop.page.people': { path: '/workshop/page/people', read: 'page.edit', write: 'page.edit' },
  'routes/workshop.off-days': { path: '/workshop/off-days', read: 'workshop.read', write: 'offDays.record' },
  'routes/workshop.deliveries': { path: '/workshop/deliveries', read: 'workshop.read' },
  'routes/workshop.products._index': { path: '/workshop/products', read: 'workshop.read' },
  'routes/workshop.products.new': { path: '/workshop/products/new', read: 'product.edit', write: 'product.edit' },
  'routes/workshop.products.$productId._index': {
    path: `/workshop/products/${idOf('product', 1)}`,
    read: 'product.edit',
    write: 'product.edit',
  },
  'routes/workshop.products.$productId.about': {
    path: `/workshop/products/${idOf('product', 1)}/about`,
    read: 'product.edit',
    write: 'product.edit',
  },
  'routes/workshop.products.$productId.pace': {
    path: `/workshop/products/${idOf('product', 1)}/pace`,
    read: 'product.edit',
    write: 'product.edit',
  },
  'routes/workshop.products.$productId.photo': {
    path: `/workshop/products/${idOf('product', 1)}/photo`,
    read: 'product.edit',
    write: 'product.edit',
  },
  'routes/workshop.products.$productId.price': {
    path: `/workshop/products/${idOf('product', 1)}/price`,
    read: 'product.edit',
    write: 'product.edit',
  },

  'routes/workshop.products.$productId.preview': {
    path: `/workshop/products/${idOf('product', 1)}/preview`,
    read: 'product.edit',
  },
  'routes/workshop.products.$productId.care': {
    path: `/workshop/products/${idOf('product', 1)}/care`,
    read: 'product.edit',
    write: 'product.edit',
  },
  'routes/workshop.products.$productId.stock': {
    path: `/workshop/products/${idOf('product', 1)}/stock`,
    read: 'product.edit',
    write: 'product.edit',
  },
  'routes/workshop.products.$productId.tiers': {
    path: `/workshop/products/${idOf('product', 1)}/tiers`,
    read: 'product.edit',
    write: 'product.edit',
  },
  'routes/house.calendar': { path: '/house/calendar', read: 'calendar.read', write: 'calendar.edit' },
  'routes/house.products._index': { path: '/house/products', read: 'catalogue.review', write: 'catalogue.review' },
  'routes/house.products.$productId': {
    path: `/house/products/${idOf('product', 1)}`,
    read: 'catalogue.review',
    write: 'catalogue.review',
  },
  'routes/house.standards._index': { path: '/house/standards', read: 'standard.edit', write: 'standard.edit' },
  'routes/house.standards.new': { path: '/house/standards/new', read: 'standard.edit', write: 'standard.edit' },
  'routes/house.standards.$standardId': {
    path: `/house/standards/${idOf('standard', 1)}`,
    read: 'standard.edit',
    write: 'standard.edit',
  },
  'routes/house.filters': { path: '/house/filters', read: 'house.read', write: 'house.read' },
  'routes/house._index': { path: '/house', read: 'house.read' },
  'routes/house.kit': { path: '/house/kit', read: 'house.read' },
  'routes/house.centres._index': { path: '/house/centres', read: 'producer.gather', write: 'producer.gather' },
  'routes/house.centres.new': { path: '/house/centres/new', read: 'producer.gather', write: 'producer.gather' },
  'routes/house.centres.$centreId': {
    path: `/house/centres/${idOf('centre', 1)}`,
    read: 'producer.gather',
    write: 'producer.gather',
  },
  'routes/house.vocabulary._index': { path: '/house/vocabulary', read: 'vocabulary.edit', write: 'vocabulary.edit' },
  'routes/house.vocabulary.new': { path: '/house/vocabulary/new', read: 'vocabulary.edit', write: 'vocabulary.edit' },
  'routes/house.vocabulary.$conceptId': {
    path: `/house/vocabulary/${idOf('concept', 1)}`,
    read: 'vocabulary.edit',
    write: 'vocabulary.edit',
  },
  'routes/house.motifs._index': { path: '/house/motifs', read: 'motif.read', write: 'motif.assign' },
  'routes/house.motifs.new': { path: '/house/motifs/new', read: 'motif.propose', write: 'motif.propose' },
  'routes/house.motifs.$motifId': { path: `/house/motifs/${idOf('motif', 1)}`, read: 'motif.read', write: 'motif.propose' },
  'routes/house.imports._index': { path: '/house/imports', read: 'import.run', write: 'import.run' },
  'routes/house.imports.$batchId._index': {
    path: `/house/imports/${idOf('importBatch', 1)}`,
    read: 'import.run',
    write: 'import.run',
  },
  'routes/house.imports.$batchId.sheet': {
    path: `/house/imports/${idOf('importBatch', 1)}/sheet`,
    read: 'import.run',
    write: 'import.run',
  },
  'routes/house.imports.$batchId.columns': {
    path: `/house/imports/${idOf('importBatch', 1)}/columns`,
    read: 'import.run',
    write: 'import.run',
  },
  'routes/house.imports.$batchId.rows': {
    path: `/house/imports/${idOf('importBatch', 1)}/rows`,
    read: 'import.run',
    write: 'import.run',
  },
  'routes/house.imports.$batchId.totals': {
    path: `/house/imports/${idOf('importBatch', 1)}/totals`,
    read: 'import.run',
    write: 'import.run',
  },
  'routes/house.inquiries._index': { path: '/house/inquiries', read: 'inquiry.house' },
  'routes/house.inquiries.$inquiryId': {
    path: `/house/inquiries/${idOf('inquiry', 1)}`,
    read: 'inquiry.house',
    write: 'inquiry.handle',
  },
  'routes/house.calls._index': { path: '/house/calls', read: 'call.read' },
  'routes/house.calls.new': { path: '/house/calls/new', read: 'call.manage', write: 'call.manage' },
  'routes/house.calls.$callId.live': { path: `/house/calls/${idOf('supplyCall', 1)}/live`, read: 'call.read' },
  'routes/house.plans.$inquiryId_.compare': { path: `/house/plans/${idOf('inquiry', 1)}/compare`, read: 'plan.read' },
  'routes/house.plans.$inquiryId.live': { path: `/house/plans/${idOf('inquiry', 1)}/live`, read: 'plan.read' },
  'routes/house.calls.$callId': { path: `/house/calls/${idOf('supplyCall', 1)}`, read: 'call.read', write: 'call.manage' },
  'routes/house.export.$list': { path: '/house/export/makers', read: 'producer.read' },
  'routes/house.makers.duplicates': { path: '/house/makers/duplicates', read: 'producer.merge', write: 'producer.merge' },
  'routes/house.makers._index': { path: '/house/makers', read: 'producer.read', write: 'producer.assign' },
  'routes/house.makers.$producerId_.deliveries': {
    path: `/house/makers/${idOf('producer', 1)}/deliveries`,
    read: 'delivery.read',
    write: 'delivery.record',
  },
  'routes/house.makers.$producerId': {
    path: `/house/makers/${idOf('producer', 1)}`,
    read: 'producer.read',
    write: 'producer.care',
  },
  'routes/house.rates': { path: '/house/rates', read: 'rate.read', write: 'rate.record' },
  'routes/house.field._index': { path: '/house/field', read: 'field.act' },
  'routes/house.plans._index': { path: '/house/plans', read: 'plan.read' },
  'routes/house.plans.$inquiryId': { path: `/house/plans/${idOf('inquiry', 1)}`, read: 'plan.read', write: 'plan.solve' },
  'routes/house.quotes._index': { path: '/house/quotes', read: 'quote.read' },
  'routes/house.quotes.new': { path: '/house/quotes/new', read: 'quote.write', write: 'quote.write' },
  'routes/house.quotes.$quoteId': { path: `/house/quotes/${idOf('quote', 1)}`, read: 'quote.read', write: 'quote.write' },
  'routes/house.orders._index': { path: '/house/orders', read: 'order.read' },
  'routes/house.orders.$orderId': { path: `/house/orders/${idOf('order', 1)}`, read: 'order.read', write: 'order.cancel' },
  'routes/house.outbox._index': { path: '/house/outbox', read: 'outbox.read' },
  'routes/house.outbox.$messageId': {
    path: `/house/outbox/${idOf('outboxMessage', 1)}`,
    read: 'outbox.read',
    write: 'outbox.read',
  },
  'routes/house.staff._index': { path: '/house/staff', read: 'staff.manage', write: 'staff.manage' },
  'routes/house.staff.$accountId': { path: `/house/staff/${idOf('account', 1)}`, read: 'staff.manage', write: 'staff.manage' },
  'routes/house.sign-in-help': { path: '/house/sign-in-help', read: 'account.help', write: 'account.help' },
}
