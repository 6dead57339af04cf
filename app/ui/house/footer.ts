import type { MessageKey, Translate } from '#app/i18n'
import type { FooterGroup, ShopChrome } from '../shell/chrome'
import { type FrameViewer, ownPages } from './viewer'

/** What stands at the foot of the shop; whoever is signed in is not asked to register. */
export function shopFooter(t: Translate, viewer: FrameViewer | null): ShopChrome['footer'] {
  const link = (href: string, key: MessageKey) => ({ href, label: t(key) })
  const buyers = [
    link('/catalogue', 'shell.catalogue'),
    link('/inquiry-list', 'shell.inquiry_list'),
    link('/motifs', 'motifs.title'),
    link('/makers', 'makers.title'),
    link('/how-pooling-works', 'pooling.title'),
    link('/how-we-share-orders', 'sharing.title'),
  ]
  const groups: FooterGroup[] = viewer
    ? [
        { title: t('shell.for_buyers'), links: buyers },
        { title: viewer.name, links: doorsOf(viewer).map(({ href, key }) => link(href, key)) },
      ]
    : [
        { title: t('shell.for_buyers'), links: [...buyers, link('/register/buyer', 'shell.join_as_buyer')] },
        {
          title: t('shell.for_makers'),
          links: [link('/register/producer', 'shell.join_as_maker'), link('/sign-in', 'shell.sign_in')],
        },
      ]
  return { groups, legal: t('shell.legal') }
}

function doorsOf(viewer: FrameViewer): { href: string; key: MessageKey }[] {
  const own = ownPages(viewer)
  return own.href === '/account' ? [own] : [own, { href: '/account', key: 'shell.account' }]
}
