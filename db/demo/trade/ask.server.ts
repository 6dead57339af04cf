import { addLine } from '#app/domain/inquiries/add-line.server'
import { askForOther } from '#app/domain/inquiries/ask-for-other.server'
import { closeInquiry, withdrawInquiry } from '#app/domain/inquiries/end-inquiry.server'
import { lookAfterInquiry } from '#app/domain/inquiries/look-after-inquiry.server'
import { writeToBuyer, writeToHouse } from '#app/domain/inquiries/post-message.server'
import { sendInquiry } from '#app/domain/inquiries/send-inquiry.server'
import { preparePictureFromSvg } from '#app/domain/pictures/prepare-picture.server'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { InquiryId } from '#app/domain/shared/ids'
import { drawProduct } from '../art'
import { must } from '../must'
import type { Shelves, Stage } from '../stage'
import type { Schedule } from './schedule'
import type { Story, StoryLine } from './story'

/** A story as it is being told: the inquiry is there once it was sent. */
export type Told = { name: string; story: Story; inquiryId?: InquiryId }

export function inquiryOf({ inquiryId, name }: Told): InquiryId {
  if (!inquiryId) throw new Error(`${name} has not been sent yet`)
  return inquiryId
}

/** The buyer gathers a list and sends it; somebody of the house takes it up. */
export function tellAsking(stage: Stage, shelves: Shelves, told: Told, steps: Schedule): void {
  const { clock, cast, db } = stage
  const { story, name } = told
  const buyer = cast.buyers[story.buyer]
  steps.at(sentAt(stage, story), async (now) => {
    const token = await gathered(stage, shelves, story.lines, now)
    const { neededIn, ...where } = story.details
    const details = { ...where, neededBy: clock.dayIn(neededIn) }
    const sending = { key: `send ${name}`, token, details, publicUrl: stage.publicUrl }
    told.inquiryId = must(await sendInquiry(db, buyer, sending, now), name).inquiryId
  })
  const { owner, nextStep } = story
  if (owner) {
    steps.at(clock.at(story.sent, 14), async (now) => {
      const care = { inquiryId: inquiryOf(told), ownerId: cast.staff[owner].accountId, nextStep: nextStep ?? null }
      must(await lookAfterInquiry(db, cast.staff.sourcing, care, now), name)
    })
  }
  tellTalking(stage, told, steps)
  tellEnding(stage, told, steps)
}

/** What came today came a little while ago, whatever the hour is. */
function sentAt({ clock }: Stage, { sent }: Story): Instant {
  return sent === 0 ? clock.minutesAgo(40) : clock.at(sent, 10.5)
}

async function gathered(
  { db, storage }: Stage,
  shelves: Shelves,
  lines: readonly StoryLine[],
  now: Instant,
): Promise<string | undefined> {
  let token: string | undefined
  for (const line of lines) {
    const { quantity, unit } = line
    const asked = { token, address: '127.0.0.1', quantity, unit }
    if ('standard' in line) {
      token = must(
        await addLine(db, { ...asked, goods: { standardId: shelves.standards[line.standard] } }, now),
        line.standard,
      ).token
      continue
    }
    const sketch = await preparePictureFromSvg(drawProduct(line.sketch), [640])
    const picture = sketch.variants[0]?.bytes
    token = must(await askForOther(db, storage, { ...asked, description: line.other, picture }, now), line.other).token
  }
  return token
}

function tellTalking({ db, clock, cast, publicUrl }: Stage, told: Told, steps: Schedule): void {
  const { story, name } = told
  for (const [at, { on, side, body }] of (story.messages ?? []).entries()) {
    steps.at(clock.at(on, 13 + at), async (now) => {
      const posting = { key: `message ${name} ${at}`, inquiryId: inquiryOf(told), body, publicUrl }
      const author = side === 'buyer' ? cast.buyers[story.buyer] : cast.staff[story.owner ?? 'sourcing']
      must(await (side === 'buyer' ? writeToHouse : writeToBuyer)(db, author, posting, now), name)
    })
  }
}

function tellEnding({ db, clock, cast, publicUrl }: Stage, told: Told, steps: Schedule): void {
  const { story, name } = told
  if (!story.ended) return
  const { on, by, reason } = story.ended
  steps.at(clock.at(on, 16), async (now) => {
    const ending = { inquiryId: inquiryOf(told), reason, publicUrl }
    const ended =
      by === 'buyer'
        ? withdrawInquiry(db, cast.buyers[story.buyer], ending, now)
        : closeInquiry(db, cast.staff[story.owner ?? 'sourcing'], ending, now)
    must(await ended, `${name} on ${dayOf(now)}`)
  })
}
