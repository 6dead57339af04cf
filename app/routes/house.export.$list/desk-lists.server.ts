import { dayOf } from '#app/domain/shared/calendar'
import { decidesOf } from '#app/http/lists/decides-of'
import { waitingWord } from '#app/http/lists/waiting-word'
import { staffList } from '#db/queries/accounts.server'
import { importsInOrder } from '#db/queries/imports.server'
import { mailList } from '#db/queries/outbox.server'
import { waitingFor } from '#db/queries/review-queue.server'
import { exportOf } from './export-list'

export const review = exportOf(
  'review',
  ({ db, viewer, query: { kind, who }, most }) => {
    const kinds = decidesOf(viewer).filter((one) => kind === undefined || one === kind)
    return waitingFor(db, { kinds, who, viewerId: viewer.accountId }, most)
  },
  [
    ['exports.code', ({ id }) => id],
    ['review.kind', (row, t) => t(waitingWord(row))],
    ['review.what', ({ name }) => name],
    ['exports.whose', ({ besides }) => besides],
    ['review.doubtful_rows', ({ doubts }) => doubts],
    ['review.decides', ({ decidesName }) => decidesName],
    ['exports.waiting_since', ({ since }) => since],
  ],
)

export const imports = exportOf('imports', ({ db, most }) => importsInOrder(db, most), [
  ['exports.code', ({ id }) => id],
  ['importing.file', ({ file_name }) => file_name],
  ['importing.sender', ({ sender }) => sender],
  ['importing.makers', ({ producers_added }) => producers_added],
  ['importing.products', ({ products_added }) => products_added],
  ['importing.read_on', ({ created_at }) => dayOf(created_at)],
  ['exports.read_by', ({ uploadedByName }) => uploadedByName],
  ['exports.state', ({ state }, t) => t(`importing.state.${state}`)],
])

/** Who signs in with what and may do what; nothing to sign in by. */
export const staff = exportOf('staff', async ({ db, most }) => (await staffList(db)).slice(0, most), [
  ['account.staff_member', ({ name }) => name],
  ['exports.email', ({ email }) => email],
  ['exports.phone', ({ phone }) => phone],
  ['account.staff_roles', ({ roles }, t) => roles.map((role) => t(`shell.role_${role}`)).join(', ')],
  ['exports.state', ({ disabled }, t) => t(disabled ? 'account.staff_disabled' : 'account.staff_active')],
])

/** What was written to whom. What a letter says stays in it: there are links in letters that open accounts. */
export const outbox = exportOf('outbox', ({ db, query: { state = null }, most }) => mailList(db, { state, before: null, most }), [
  ['exports.code', ({ id }) => id],
  ['mail.subject', ({ subject }) => subject],
  ['mail.recipient', ({ recipient }) => recipient],
  ['mail.created', ({ createdAt }) => createdAt],
  ['exports.sent', ({ sentAt }) => sentAt],
  ['mail.attempts', ({ attempts }) => attempts],
  ['exports.state', ({ state }, t) => t(`mail.state_${state}`)],
])
