import type { MessageKey, Translate } from '#app/i18n'
import type { FooterGroup, ShopChrome } from '../shell/chrome'
import { type FrameViewer, ownPages } from './viewer'

/** What stands at the foot of the shop; whoever is signed in is not asked to register. */
export function shopFooter(t: Translate, viewer: FrameViewer | null): ShopChrome['footer'] {
  const link = (href: string, key: MessageKey) => ({ href, label: t(key) })
  const buyers = [
    link('/catalogue', 'shell.catalogue'),
    link('/inquiry-list', 'shell.inquiry_list'),
    link('/inquiry-list/other', 'shell.other_goods'),
  ]
  const house: FooterGroup = {
    title: t('house.name'),
    links: [
      link('/how-pooling-works', 'pooling.title'),
      link('/how-we-share-orders', 'sharing.title'),
      link('/makers', 'makers.title'),
      link('/motifs', 'motifs.title'),
    ],
  }
  const groups: FooterGroup[] = viewer
    ? [
        { title: t('shell.for_buyers'), links: buyers },
        house,
        { title: viewer.name, links: doorsOf(viewer).map(({ href, key }) => link(href, key)) },
      ]
    : [
        { title: t('shell.for_buyers'), links: [...buyers, link('/register/buyer', 'shell.join_as_buyer')] },
        house,
        {
          title: t('shell.for_makers'),
          links: [link('/register/producer', 'shell.join_as_maker'), link('/sign-in', 'shell.sign_in')],
        },
      ]
  return { groups, about: t('home.title'), legal: t('shell.legal') }
}

function doorsOf(viewer: FrameViewer): { href: string; key: MessageKey }[] {
  const own = ownPages(viewer)
  return own.href === '/account' ? [own] : [own, { href: '/account', key: 'shell.account' }]
}
