import type { ReactNode } from 'react'
import { classes } from '../classes'
import { FieldNotes, fieldWiring, type FieldText } from './field'

export type ChoiceOption = { value: string; title: ReactNode; note?: ReactNode; image?: string; disabled?: boolean }

type ChoiceProps = ChoiceOption & { name: string; kind?: 'radio' | 'checkbox'; checked?: boolean }

export function Choice({ name, kind = 'radio', value, title, note, image, disabled, checked }: ChoiceProps) {
  return (
    <label className="choice">
      <input type={kind} name={name} value={value} defaultChecked={checked} disabled={disabled} />
      {image && <img src={image} width={64} height={64} alt="" loading="lazy" />}
      <span>
        <strong>{title}</strong>
        {note && <small>{note}</small>}
      </span>
    </label>
  )
}

type ChoicesProps = Omit<FieldText, 'label'> & {
  name: string
  id?: string
  legend: ReactNode
  options: readonly ChoiceOption[]
  kind?: 'radio' | 'checkbox'
  chosen?: readonly string[]
  row?: boolean
  /** On a producer's phone the legend is the question itself, in large type. */
  question?: boolean
}

export function Choices({ name, id = name, legend, hint, error, optional, options, kind, chosen, row, question }: ChoicesProps) {
  const wiring = fieldWiring(id, { hint, error })
  return (
    <fieldset
      id={id}
      className={classes(question ? 'ask' : 'field', error && 'is-bad')}
      aria-describedby={wiring['aria-describedby']}
    >
      <legend>
        {legend}
        {optional && <span className="optional"> {optional}</span>}
      </legend>
      <div className={classes('choices', row && 'choices-row')}>
        {options.map((option) => (
          <Choice key={option.value} {...option} name={name} kind={kind} checked={chosen?.includes(option.value)} />
        ))}
      </div>
      <FieldNotes id={id} hint={hint} error={error} />
    </fieldset>
  )
}

type CheckProps = {
  name: string
  value?: string
  kind?: 'radio' | 'checkbox'
  checked?: boolean
  disabled?: boolean
  children: ReactNode
  end?: ReactNode
  error?: string
}

/**
 * One tick box or radio on a line of its own; `end` is a count at the far side. A box says what it sends: React makes a value
 * that is undefined an empty one when it takes over the page, and an empty one is no tick.
 */
export function Check({ name, value = 'on', kind = 'checkbox', checked, disabled, children, end, error }: CheckProps) {
  const wiring = error ? fieldWiring(name, { error }) : undefined
  return (
    <>
      <label className="check">
        <input {...wiring} type={kind} name={name} value={value} defaultChecked={checked} disabled={disabled} />
        <span>{children}</span>
        {end !== undefined && <span className="facet-n">{end}</span>}
      </label>
      <FieldNotes id={name} error={error} />
    </>
  )
}
