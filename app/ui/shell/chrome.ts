import type { FlashMessage } from '../flash/flash'
import type { IconName } from '../icons/icons'

/** What a page's frame needs to know. Words arrive in the viewer's language. */
export type NavItem = { href: string; label: string; icon?: IconName; count?: number; current?: boolean }

export type LanguageLink = { code: 'id' | 'en'; label: string; name: string; href: string; current: boolean }

export type ShellViewer = { name: string; role: string }

export type ShellWords = { skip: string; mainNav: string; language: string; signOut: string }

export type BaseChrome = {
  homeHref: string
  nav: readonly NavItem[]
  languages: readonly LanguageLink[]
  viewer?: ShellViewer
  flash?: FlashMessage
  /** Said on every page of a house that holds sample data. */
  sampleData?: string
  words: ShellWords
}

export type FooterGroup = { title: string; links: readonly { href: string; label: string; lang?: 'id' | 'en' }[] }

export type ShopChrome = BaseChrome & {
  search: { href: string; label: string }
  inquiryList: { href: string; label: string; count: number }
  signIn: { href: string; label: string }
  /** Where a signed-in viewer's own pages begin. */
  account?: { href: string; label: string }
  menuLabel: string
  footer: { groups: readonly FooterGroup[]; about?: string; address?: readonly string[]; legal: string }
}

export type BuyerChrome = ShopChrome & { accountNav: { label: string; items: readonly NavItem[] } }

export type MakerChrome = BaseChrome & {
  /** A page below one of the four: leads one step up instead of showing the name. */
  back?: { href: string; label: string }
  help?: { href: string; label: string }
}

export type StaffChrome = BaseChrome & {
  search?: { action: string; label: string; placeholder: string; name: string; value?: string }
  clock?: string
  /** The narrow rail, for screens that are a tool. */
  rail?: boolean
  actions?: readonly { href: string; label: string; icon?: IconName }[]
}

/** Set on `<body>`: switches type size, corners and targets. */
export const roomClass = {
  shop: 'room-shop',
  buyer: 'room-shop',
  maker: 'room-maker',
  staff: 'room-staff',
  document: 'room-shop is-document',
} as const

export type Room = keyof typeof roomClass
