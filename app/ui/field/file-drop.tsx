import type { InputHTMLAttributes, ReactNode } from 'react'
import { Icon } from '../icons/icon'
import type { IconName } from '../icons/icons'
import { FieldNotes, fieldWiring } from './field'

type FileDropProps = {
  name: string
  id?: string
  title: ReactNode
  note?: ReactNode
  error?: string
  icon?: IconName
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'accept' | 'multiple' | 'capture' | 'required'>

/** The whole box opens the browser's file dialog; the input keeps its place in the tab order. */
export function FileDrop({ name, id = name, title, note, error, icon = 'paperclip', ...input }: FileDropProps) {
  return (
    <div className={error ? 'field is-bad' : 'field'}>
      <label className="drop">
        <Icon name={icon} size="l" />
        <span>
          <strong>{title}</strong>
        </span>
        {note && <span>{note}</span>}
        <input {...input} {...fieldWiring(id, { error })} className="drop-input" type="file" name={name} />
      </label>
      <FieldNotes id={id} error={error} />
    </div>
  )
}
