import type { OutboxState } from '#app/domain/mail/outbox-states'
import { useWords } from '#app/i18n/use-words'
import { Table, TableScroll } from '#app/ui/table/table'
import { MailState } from './mail-state'

type Letter = {
  id: string
  state: OutboxState
  subject: string
  recipient: string
  attempts: number
  lastError: string | null
  createdAt: string
}

export function LettersTable({ letters }: { letters: readonly Letter[] }) {
  const { t, number, instant } = useWords()
  return (
    <TableScroll label={t('mail.list')}>
      <Table
        caption={t('mail.list')}
        dense
        pad
        rows={letters}
        rowKey={(letter) => letter.id}
        isBad={(letter) => letter.state === 'given_up'}
        columns={[
          { head: t('mail.subject'), names: true, cell: (letter) => <a href={`/house/outbox/${letter.id}`}>{letter.subject}</a> },
          { head: t('mail.recipient'), cell: (letter) => letter.recipient },
          { head: t('mail.created'), cell: (letter) => instant(letter.createdAt) },
          { head: t('mail.attempts'), number: true, cell: (letter) => number(letter.attempts) },
          { head: t('mail.state'), cell: (letter) => <MailState state={letter.state} /> },
        ]}
      />
    </TableScroll>
  )
}
