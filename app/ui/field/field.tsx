import type { ReactNode } from 'react'
import { classes } from '../classes'
import { Icon } from '../icons/icon'

export type FieldText = {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and what would be right; shown under the field and read out with it. */
  error?: string
  /** The word for "optional", set beside the label. */
  optional?: string
}

export type Wiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

export function fieldWiring(id: string, { hint, error }: Pick<FieldText, 'hint' | 'error'>): Wiring {
  const describedBy = classes(error && `${id}-error`, Boolean(hint) && `${id}-hint`)
  return { id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined }
}

type FieldProps = FieldText & { id: string; className?: string; children: (wiring: Wiring) => ReactNode }

/** Label, control, error and hint, wired together; the control itself is the caller's. */
export function Field({ id, label, hint, error, optional, className, children }: FieldProps) {
  return (
    <div className={classes('field', error && 'is-bad', className)}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> {optional}</span>}
      </label>
      {children(fieldWiring(id, { hint, error }))}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}

export function FieldNotes({ id, hint, error }: Pick<FieldText, 'hint' | 'error'> & { id: string }) {
  return (
    <>
      {error && (
        <p className="error" id={`${id}-error`}>
          <Icon name="circle-alert" />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  )
}
