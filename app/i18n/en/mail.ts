import type { mail as source } from '../id/mail'
import type { Message } from '../message'

export const mail = {
  'mail.greeting': 'Dear {name},',
  'mail.regards': 'Regards,\nBalai Niaga',
  'mail.welcome_subject': 'Your Balai Niaga account is ready',
  'mail.welcome_body':
    'There is now an account with this e-mail address. Sign in here with the password you chose:\n\n{link}\n\nIf it was not you who registered, ignore this letter.',
  'mail.registered_again_subject': 'Somebody registered with this e-mail address',
  'mail.registered_again_body':
    'Somebody has just registered at Balai Niaga with this e-mail address, which already has an account. Nothing has changed.\n\nIf it was you: sign in with the password you already have. If you have forgotten it, choose "Forgot your password" here:\n\n{link}\n\nIf it was not you, there is nothing you need to do.',
  'mail.reset_subject': 'Choose a new password',
  'mail.reset_body':
    'Somebody asked to change the password of this account. Open this link within {minutes} minutes; it works once:\n\n{link}\n\nIf it was not you, ignore this letter. The password stays as it is.',
  'mail.staff_welcome_subject': 'Your Balai Niaga staff account',
  'mail.staff_welcome_body':
    'An admin has made a staff account for you. Choose a password here within {days} days; the link works once:\n\n{link}',
  'mail.workshop_linked_subject': 'This account now opens {workshop}',
  'mail.workshop_linked_body':
    'The trading house linked this account to {workshop}. Its calls, promises and goods are here:\n\n{link}\n\nIf this is not your workshop, tell the house.',
  'mail.workshop_opened_subject': 'A Balai Niaga account for {workshop}',
  'mail.workshop_opened_body':
    'The trading house opened an account for {workshop}. Choose a password here within {days} days; the link works once:\n\n{link}\n\nIf this is not your workshop, ignore this letter.',
  'mail.password_changed_subject': 'Your password was changed',
  'mail.password_changed_body':
    'The password of your account has just been changed, and all other devices were signed out.\n\nIf it was not you, choose a new password through "Forgot your password" at once, and tell the house.',

  'mail.title': 'Outbox',
  'mail.intro': 'Letters leaving the house, the newest first.',
  'mail.no_server':
    'MAIL_URL is not set, so letters are not sent and stay here. Those that must arrive can be read and passed on by hand.',
  'mail.empty': 'No letters yet',
  'mail.list': 'Letters',
  'mail.subject': 'Subject',
  'mail.recipient': 'To',
  'mail.state': 'State',
  'mail.attempts': 'Tries',
  'mail.created': 'Written',
  'mail.sent_at': 'Sent',
  'mail.next_try': 'Next try',
  'mail.last_error': 'Last error',
  'mail.state_waiting': 'Waiting',
  'mail.state_sent': 'Sent',
  'mail.state_given_up': 'Failed',
  'mail.older': 'Older letters',
  'mail.try_again': 'Try again',
  'mail.will_try_again': 'The letter will be tried again.',
  'mail.unknown': 'There is no such letter.',
  'mail.letter': 'Letter',
} satisfies Record<keyof typeof source, Message>
