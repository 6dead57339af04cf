import { pictureUrl } from '#app/domain/pictures/picture-files'
import { type Day, dayOf, daysBetween } from '#app/domain/shared/calendar'
import { rupiah } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { Task, Tasks } from '#app/ui/task/task'
import type { OpenCallRow } from '#db/queries/maker-calls.server'
import type { ShareRow } from './shares'

type ToDoProps = { calls: OpenCallRow[]; shares: ShareRow[]; today: Day; suffix: string }

/** Calls to answer, then shares of orders to begin. */
export function ToDo({ calls, shares, today, suffix }: ToDoProps) {
  const { t, language, number, money, weekday } = useWords()
  if (calls.length + shares.length === 0) {
    return (
      <Empty
        icon="circle-check"
        level={3}
        title={t('workshop.nothing_to_do')}
        action={
          <ButtonLink href={`/workshop/products${suffix}`} size="big">
            {t('workshop.add_goods')}
          </ButtonLink>
        }
      >
        {t('workshop.nothing_to_do_hint')}
      </Empty>
    )
  }
  return (
    <Tasks>
      {calls.map((call, at) => {
        const left = daysBetween(today, dayOf(call.closesAt))
        const unit = t(`unit.${call.unit}`)
        const item = language === 'id' ? call.nameId : call.nameEn
        const story = { needed: number(call.quantity), unit, item, price: money(rupiah(call.priceMinor)) }
        return (
          <Task
            key={call.id}
            first={at === 0}
            urgent={left <= 1}
            when={
              left <= 0
                ? t('workshop.answer_today')
                : left === 1
                  ? t('workshop.answer_tomorrow')
                  : t('workshop.answer_by', { day: weekday(dayOf(call.closesAt)) })
            }
            title={t('workshop.can_you', { unit })}
            picture={call.picture ? { src: pictureUrl(call.picture, 320), alt: item } : { icon: 'package' }}
            action={{ href: `/workshop/calls/${call.id}${suffix}`, label: t('workshop.answer_now') }}
          >
            {call.priceKind === 'fixed' ? t('workshop.call_story', story) : t('workshop.call_story_ceiling', story)}
          </Task>
        )
      })}
      {shares.map((share, at) => (
        <Task
          key={share.id}
          first={calls.length === 0 && at === 0}
          when={t('workshop.ready_on', { day: weekday(share.due_on) })}
          title={t('workshop.start_making', { quantity: number(share.quantity), unit: t(`unit.${share.unit}`) })}
          picture={share.pictureHash ? { src: pictureUrl(share.pictureHash, 320), alt: '' } : { icon: 'package' }}
          action={{ href: `/workshop/orders/${share.id}${suffix}`, label: t('workshop.see_share') }}
        >
          {language === 'id' ? share.name_id : share.name_en}
        </Task>
      ))}
    </Tasks>
  )
}
