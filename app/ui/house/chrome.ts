import { useLocation } from '@remix-run/react'
import type { Frame } from '#app/http/handle'
import { languages, type MessageKey } from '#app/i18n'
import { useWords, type Words } from '#app/i18n/use-words'
import type { FlashMessage } from '../flash/flash'
import type { BaseChrome, BuyerChrome, MakerChrome, NavItem, ShopChrome, StaffChrome } from '../shell/chrome'
import { buyerEntries, makerEntries, shopEntries, staffEntries } from './entries'
import { shopFooter } from './footer'
import { languageLink } from './language-links'
import { type FrameViewer, ownPages, roleKey, viewerMay } from './viewer'

export type FrameData = {
  viewer: FrameViewer | null
  listCount: number
  sampleData: boolean
  flash: { code: MessageKey; params: Readonly<Record<string, string | number>> } | null
}

type Here = { pathname: string; search: string; frame: Frame; words: Words }

/** What the shells need, in the viewer's language and for the page in view. */
export function useChrome(frame: Frame, data: FrameData) {
  const { pathname, search } = useLocation()
  const here: Here = { pathname, search, frame, words: useWords() }
  return {
    shop: () => shopChrome(here, data),
    buyer: () => buyerChrome(here, data),
    maker: () => makerChrome(here, data),
    staff: () => staffChrome(here, data),
  }
}

function baseChrome(
  { pathname, search, words: { t, language } }: Here,
  { viewer, flash, sampleData }: FrameData,
): Omit<BaseChrome, 'nav'> {
  const said: FlashMessage | undefined = flash ? { tone: 'good', title: t(flash.code, flash.params) } : undefined
  return {
    homeHref: '/',
    languages: languages.map((code) => languageLink(code, code === language, pathname, search)),
    words: { skip: t('ui.skip'), mainNav: t('shell.main_nav'), language: t('shell.language'), signOut: t('shell.sign_out') },
    ...(viewer && { viewer: { name: viewer.name, role: t(roleKey(viewer)) } }),
    ...(said && { flash: said }),
    ...(sampleData && { sampleData: t('sample.notice') }),
  }
}

function shopChrome(here: Here, data: FrameData): ShopChrome {
  const { t } = here.words
  const own = data.viewer ? ownPages(data.viewer) : undefined
  return {
    ...baseChrome(here, data),
    nav: shopEntries.map(({ href, key }) => ({ href, label: t(key), current: isBelow(here.pathname, href) })),
    search: { href: '/catalogue', label: t('shell.search') },
    inquiryList: { href: '/inquiry-list', label: t('shell.inquiry_list'), count: data.listCount },
    signIn: { href: '/sign-in', label: t('shell.sign_in') },
    ...(own && { account: { href: own.href, label: t(own.key) } }),
    menuLabel: t('shell.menu'),
    footer: shopFooter(t, data.viewer),
  }
}

function buyerChrome(here: Here, data: FrameData): BuyerChrome {
  const { t } = here.words
  const nearest = nearestOf(buyerEntries, here.pathname)
  const items = buyerEntries.map((entry): NavItem => ({ href: entry.href, label: t(entry.key), current: entry === nearest }))
  return { ...shopChrome(here, data), accountNav: { label: t('shell.your_pages'), items } }
}

function makerChrome(here: Here, data: FrameData): MakerChrome {
  const { t } = here.words
  const suffix = onBehalfSuffix(here.search)
  const nearest = nearestOf(makerEntries, here.pathname)
  const visits = suffix !== '' && data.viewer !== null && viewerMay(data.viewer, 'field.act')
  const up = stepUp(here.pathname)
  const back = up ? { href: up + suffix, label: t('ui.back') } : visits && { href: '/house/field', label: t('supply.field_nav') }
  return {
    ...baseChrome(here, data),
    homeHref: `/workshop${suffix}`,
    ...(back && { back }),
    nav: makerEntries.map((entry): NavItem => ({
      href: entry.href + suffix,
      label: t(entry.key),
      current: entry === nearest,
      ...(entry.icon && { icon: entry.icon }),
    })),
  }
}

function staffChrome(here: Here, data: FrameData): StaffChrome {
  const { frame, pathname } = here
  const { t } = here.words
  const { viewer } = data
  const entries = viewer ? staffEntries.filter(({ permission }) => viewerMay(viewer, permission)) : []
  // A list that comes in again belongs to its own entry.
  const place = pathname.replace('/house/returned/', '/house/')
  const nearest = entries.find(({ section }) => section === frame.nav) ?? nearestOf(entries, place)
  return {
    ...baseChrome(here, data),
    homeHref: '/house',
    nav: entries.map((entry): NavItem => ({
      href: entry.href,
      label: t(entry.key),
      current: entry === nearest,
      ...(entry.icon && { icon: entry.icon }),
    })),
    rail: frame.rail,
    ...(viewer &&
      pathname !== '/house/inquiries' &&
      viewerMay(viewer, 'inquiry.house') && {
        search: {
          action: '/house/inquiries',
          name: 'q',
          label: t('shell.search_inquiries'),
          placeholder: t('shell.search_inquiries'),
        },
      }),
  }
}

/** One step up from a page below one of the four; the four themselves have the name of the house there. */
function stepUp(pathname: string): string | undefined {
  const [product] = /^\/workshop\/products\/pro_[^/]+(?=\/)/.exec(pathname) ?? []
  if (product) return product
  if (isBelow(pathname, '/workshop/page') && pathname !== '/workshop/page') return '/workshop/page'
  const entry = nearestOf(makerEntries, pathname)
  // Whose workshop it is must be chosen first: there is nothing above that page.
  return entry?.href === pathname || pathname === '/workshop/choose' ? undefined : entry?.href
}

/** A field officer's pages stay with the producer they are for. */
function onBehalfSuffix(search: string): string {
  const producer = new URLSearchParams(search).get('for')
  return producer ? `?for=${encodeURIComponent(producer)}` : ''
}

const isBelow = (pathname: string, href: string) => pathname === href || pathname.startsWith(`${href}/`)

function nearestOf<Entry extends { href: string }>(entries: readonly Entry[], pathname: string): Entry | undefined {
  return entries.filter(({ href }) => isBelow(pathname, href)).sort((a, b) => b.href.length - a.href.length)[0]
}
