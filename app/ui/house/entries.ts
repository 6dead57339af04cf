import type { Permission } from '#app/auth/permissions'
import type { Section } from '#app/http/handle'
import type { MessageKey } from '#app/i18n'
import type { IconName } from '../icons/icons'

type Entry = { href: string; key: MessageKey; icon?: IconName }

export const shopEntries: readonly Entry[] = [
  { href: '/catalogue', key: 'shell.catalogue' },
  { href: '/motifs', key: 'shell.motifs' },
  { href: '/makers', key: 'shell.makers' },
  { href: '/how-pooling-works', key: 'pooling.title' },
]

export const buyerEntries: readonly Entry[] = [
  { href: '/buying', key: 'shell.inquiries' },
  { href: '/buying/quotes', key: 'shell.quotes' },
  { href: '/buying/orders', key: 'shell.orders' },
  { href: '/account', key: 'shell.account' },
]

export const makerEntries: readonly Entry[] = [
  { href: '/workshop', key: 'shell.home', icon: 'house' },
  { href: '/workshop/calls', key: 'shell.calls', icon: 'bell' },
  { href: '/workshop/orders', key: 'shell.orders', icon: 'package' },
  { href: '/workshop/products', key: 'shell.goods', icon: 'layers' },
]

export const staffEntries: readonly (Entry & { section: Section; permission: Permission })[] = [
  { section: 'inbox', href: '/house/inquiries', key: 'shell.inbox', icon: 'inbox', permission: 'inquiry.house' },
  { section: 'review', href: '/house/review', key: 'review.title', icon: 'clipboard-check', permission: 'review.read' },
  { section: 'calls', href: '/house/calls', key: 'shell.supply_calls', icon: 'bell', permission: 'call.read' },
  { section: 'standing', href: '/house/standing', key: 'standing.title', icon: 'refresh-cw', permission: 'call.read' },
  { section: 'calendar', href: '/house/calendar', key: 'calendar.title', icon: 'calendar-days', permission: 'calendar.read' },
  { section: 'field', href: '/house/field', key: 'supply.field_nav', icon: 'map-pin', permission: 'field.act' },
  { section: 'makers', href: '/house/makers', key: 'shell.makers', icon: 'users', permission: 'producer.read' },
  { section: 'centres', href: '/house/centres', key: 'centres.title', icon: 'map-pin', permission: 'producer.gather' },
  { section: 'plans', href: '/house/plans', key: 'shell.plans', icon: 'split', permission: 'plan.read' },
  { section: 'quotes', href: '/house/quotes', key: 'shell.quotes', icon: 'file-text', permission: 'quote.read' },
  { section: 'rates', href: '/house/rates', key: 'rates.title', icon: 'banknote', permission: 'rate.read' },
  { section: 'orders', href: '/house/orders', key: 'shell.orders', icon: 'package', permission: 'order.read' },
  { section: 'products', href: '/house/products', key: 'shell.products', icon: 'layers', permission: 'catalogue.review' },
  { section: 'standards', href: '/house/standards', key: 'shell.standards', icon: 'ruler', permission: 'standard.edit' },
  { section: 'vocabulary', href: '/house/vocabulary', key: 'vocabulary.title', icon: 'search', permission: 'vocabulary.edit' },
  { section: 'motifs', href: '/house/motifs', key: 'shell.motifs', icon: 'layers', permission: 'motif.read' },
  { section: 'imports', href: '/house/imports', key: 'shell.imports', icon: 'upload', permission: 'import.run' },
  { section: 'help', href: '/house/sign-in-help', key: 'account.help_title', icon: 'lock-open', permission: 'account.help' },
  { section: 'staff', href: '/house/staff', key: 'shell.staff', icon: 'notebook-text', permission: 'staff.manage' },
  { section: 'outbox', href: '/house/outbox', key: 'shell.outbox', icon: 'mail', permission: 'outbox.read' },
]
