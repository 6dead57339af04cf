import { Button, ButtonLink } from '../button/button'
import { Empty } from '../empty/empty'
import { ErrorScreen } from '../error/error-screen'
import { Flash } from '../flash/flash'
import { Meter } from '../meter/meter'
import { SignalOk, SignalWeak } from '../signal/signal'
import { Skeleton } from '../skeleton/skeleton'
import { Room, Section, type KitWords } from './section'

type Props = { words: KitWords }

export function MessagesSection({ words }: Props) {
  return (
    <Section id="messages" words={words}>
      <Flash
        tone="good"
        title="Inquiry sent"
        text="BN-2026-0148. We reply by Tuesday 24 November."
        action={<Button size="small">Open</Button>}
      />
      <Flash tone="note" title="One change from your inquiry" text="Reed mats ship in two parts." />
      <Flash tone="warn" title="Two replies are due today" />
      <Flash tone="bad" title="The call closed at 17:00" text="Ask the house to open it again." />
    </Section>
  )
}

export function EmptySection({ words }: Props) {
  return (
    <Section id="empty" words={words}>
      <div className="grid grid-2">
        <Empty
          band="anyaman"
          level={3}
          title="Your inquiry list is empty"
          action={<ButtonLink href="#empty">Browse products</ButtonLink>}
        >
          Products you add stand here until you send them.
        </Empty>
        <Empty icon="inbox" level={3} title="Inbox is clear">
          The next inquiry appears here.
        </Empty>
      </div>
      <ErrorScreen
        code={404}
        level={3}
        title="There is nothing on this shelf"
        text="The page was moved or never existed."
        links={[{ href: '#empty', label: 'All products' }]}
      />
    </Section>
  )
}

export function LoadingSection({ words }: Props) {
  return (
    <Section id="loading" words={words}>
      <div className="grid grid-3">
        <Skeleton label="Loading" picture />
        <div className="stack-s">
          <Meter label="66%" part={66} whole={100} />
          <Meter label="94%" part={94} whole={100} tone="good" />
          <Meter label="58%" part={58} whole={100} tone="warn" />
          <Meter label="12%" part={12} whole={100} tone="bad" />
        </div>
        <Room room="maker">
          <SignalOk>Semua sudah terkirim, jam 08.15</SignalOk>
          <SignalWeak>Sinyal lemah. Tersimpan di HP, terkirim sendiri nanti.</SignalWeak>
        </Room>
      </div>
    </Section>
  )
}
