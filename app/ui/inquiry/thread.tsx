import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '../button/button'
import { TextArea } from '../field/text-field'

type Message = { id: string; side: 'buyer' | 'house'; body: string; at: string; author: string }

type ThreadProps = { messages: readonly Message[]; empty: string }

/** What both sides wrote, oldest first: plain text with its line breaks. */
export function Thread({ messages, empty }: ThreadProps) {
  const { t, instant } = useWords()
  if (messages.length === 0) return <p className="muted">{empty}</p>
  return (
    <ol className="talk">
      {messages.map(({ id, side, body, at, author }) => (
        <li key={id} className={side === 'house' ? 'of-house' : undefined}>
          <p className="label">
            {author}, {t(`inquiry.side.${side}`)} <time dateTime={at}>{instant(at)}</time>
          </p>
          <p className="as-typed">{body}</p>
        </li>
      ))}
    </ol>
  )
}

type MessageFormProps = { formKey: string; label: string; answer: unknown }

/** Adds one message; the key keeps a second press from adding it twice. */
export function MessageForm({ formKey, label, answer }: MessageFormProps) {
  const words = useWords()
  return (
    <form method="post" className="stack mt">
      <input type="hidden" name="_key" value={formKey} />
      <TextArea
        name="body"
        label={label}
        rows={4}
        maxLength={4000}
        defaultValue={typedAt(answer, 'body')}
        error={problemAt(answer, 'body', words)}
      />
      <Button name="do" value="post" icon="message-circle">
        {words.t('inquiry.post')}
      </Button>
    </form>
  )
}
