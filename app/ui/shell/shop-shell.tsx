import type { ReactNode } from 'react'
import { Flash } from '../flash/flash'
import { Band } from '../icons/band'
import { Icon } from '../icons/icon'
import { Patterns } from '../icons/patterns'
import { Tabs } from '../tabs/tabs'
import type { BuyerChrome, ShopChrome } from './chrome'
import { Brand, LanguageSwitch, NavList, SampleNote, SignOut, SkipLink } from './parts'
import { ShopFooter } from './shop-footer'

type ShopShellProps = { chrome: ShopChrome; children: ReactNode }

/** Everything inside `<body>` of the public pages. */
export function ShopShell({ chrome, children }: ShopShellProps) {
  return <ShopFrame chrome={chrome}>{children}</ShopFrame>
}

/** The shop with the buyer's own pages under its head. */
export function BuyerShell({ chrome, children }: { chrome: BuyerChrome; children: ReactNode }) {
  const accountNav = (
    <div className="account-nav">
      <div className="wrap">
        <Tabs label={chrome.accountNav.label} items={chrome.accountNav.items} />
      </div>
    </div>
  )
  return (
    <ShopFrame chrome={chrome} below={accountNav}>
      {children}
    </ShopFrame>
  )
}

function ShopFrame({ chrome, below, children }: ShopShellProps & { below?: ReactNode }) {
  return (
    <>
      <Patterns />
      <SkipLink label={chrome.words.skip} />
      <header className="site-head">
        <Band craft="anyaman" />
        <SampleNote text={chrome.sampleData} />
        <div className="wrap site-bar">
          <Brand href={chrome.homeHref} />
          <nav className="site-nav" aria-label={chrome.words.mainNav}>
            <NavList items={chrome.nav} />
          </nav>
          <SiteTools chrome={chrome} />
        </div>
      </header>
      {below}
      <main id="main">
        {chrome.flash && (
          <div className="wrap shell-flash">
            <Flash {...chrome.flash} />
          </div>
        )}
        {children}
      </main>
      <ShopFooter homeHref={chrome.homeHref} footer={chrome.footer} />
    </>
  )
}

function SiteTools({ chrome }: { chrome: ShopChrome }) {
  const { search, inquiryList, signIn, viewer, words } = chrome
  return (
    <div className="site-tools">
      <a className="tool tool-search" href={search.href}>
        <Icon name="search" />
        <span>{search.label}</span>
      </a>
      <a className="tool" href={inquiryList.href}>
        <Icon name="notebook-text" />
        <span className="tool-label">{inquiryList.label}</span>
        {inquiryList.count > 0 && <b className="count">{inquiryList.count}</b>}
      </a>
      {viewer ? (
        <AccountMenu chrome={chrome} />
      ) : (
        <a className="tool tool-signin" href={signIn.href}>
          {signIn.label}
        </a>
      )}
      <LanguageSwitch label={words.language} languages={chrome.languages} />
      <SiteMenu chrome={chrome} />
    </div>
  )
}

/** Wide screens only: on a phone the same entries are in the site's menu. */
function AccountMenu({ chrome }: { chrome: ShopChrome }) {
  return (
    <details className="menu menu-account only-wide">
      <summary className="tool">
        <Icon name="user" />
        <span>{chrome.viewer?.name}</span>
      </summary>
      <div className="menu-panel">
        <AccountEntries chrome={chrome} />
      </div>
    </details>
  )
}

function SiteMenu({ chrome }: { chrome: ShopChrome }) {
  const entries = chrome.viewer ? chrome.nav : [...chrome.nav, chrome.signIn]
  return (
    <details className="menu">
      <summary className="tool">
        <Icon name="menu" />
        <span className="visually-hidden">{chrome.menuLabel}</span>
      </summary>
      <div className="menu-panel">
        <NavList items={entries} />
        {chrome.viewer && <AccountEntries chrome={chrome} />}
        <LanguageSwitch label={chrome.words.language} languages={chrome.languages} />
      </div>
    </details>
  )
}

function AccountEntries({ chrome }: { chrome: ShopChrome }) {
  if (!chrome.viewer) return null
  return (
    <>
      <p>
        {chrome.viewer.name}
        <small>{chrome.viewer.role}</small>
      </p>
      {chrome.account && <NavList items={[chrome.account]} />}
      <SignOut label={chrome.words.signOut} />
    </>
  )
}
