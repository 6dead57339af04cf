import type { WaitingKind } from '#app/domain/desk/waiting-kinds'
import { listHref } from '#app/http/lists/list-href'
import { useWords } from '#app/i18n/use-words'
import { Chip } from '#app/ui/chip/chip'
import { Tabs } from '#app/ui/tabs/tabs'

export type Chosen = { kind: WaitingKind | null; who: 'everybody' | 'mine' | 'nobody' }
type Props = { chosen: Chosen; kinds: readonly WaitingKind[]; counts: Partial<Record<string, number>> }

const whose = ['everybody', 'mine', 'nobody'] as const

/** Which kind, and whose: every view has its address. */
export function QueueFilters({ chosen: { kind, who }, kinds, counts }: Props) {
  const { t } = useWords()
  const hrefOf = (change: { kind?: WaitingKind | null; who?: Chosen['who'] }) => {
    const seen = { kind, who, ...change }
    return listHref('/house/review', { ...seen, who: seen.who === 'everybody' ? null : seen.who })
  }
  const all = kinds.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  return (
    <>
      <Tabs
        label={t('review.kind')}
        items={[
          { href: hrefOf({ kind: null }), label: t('ui.all'), count: all, current: kind === null },
          ...kinds.map((one) => ({
            href: hrefOf({ kind: one }),
            label: t(`review.kinds.${one}`),
            count: counts[one] ?? 0,
            current: kind === one,
          })),
        ]}
      />
      <nav className="row mt mb" aria-label={t('review.decides')}>
        {whose.map((one) => (
          <Chip key={one} href={hrefOf({ who: one })} current={who === one}>
            {t(`review.who.${one}`)}
          </Chip>
        ))}
      </nav>
    </>
  )
}
