import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react'
import { Field, type FieldText } from './field'

type Named = { name: string; id?: string }
type InputAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | 'name' | 'id'>
type TextFieldProps = FieldText & Named & InputAttributes

/** `defaultValue` carries what was typed back after a refusal. */
export function TextField({ name, id = name, label, hint, error, optional, ...input }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => <input {...input} {...wiring} name={name} />}
    </Field>
  )
}

type TextAreaProps = FieldText & Named & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'style' | 'name' | 'id'>

export function TextArea({ name, id = name, label, hint, error, optional, ...area }: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => <textarea {...area} {...wiring} name={name} />}
    </Field>
  )
}

type NumberUnitProps = TextFieldProps & { unitBefore?: ReactNode; unitAfter?: ReactNode }

/** A figure with its unit or currency. A text input: browsers' number fields refuse "1.200" and drop what was typed. */
export function NumberUnit({ name, id = name, label, hint, error, optional, unitBefore, unitAfter, ...input }: NumberUnitProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <div className="unit">
          {unitBefore && <span>{unitBefore}</span>}
          <input inputMode="numeric" autoComplete="off" {...input} {...wiring} name={name} />
          {unitAfter && <span>{unitAfter}</span>}
        </div>
      )}
    </Field>
  )
}

type DayFieldProps = TextFieldProps & { echo?: { day: string; text: string } }

/** The browser's own date field; `echo` repeats the chosen day in words, since browsers show it in their own order. */
export function DayField({ echo, hint, ...rest }: DayFieldProps) {
  const hints = echo ? (
    <>
      <time dateTime={echo.day}>{echo.text}</time>
      {hint && <> · {hint}</>}
    </>
  ) : (
    hint
  )
  return <TextField {...rest} hint={hints} type="date" />
}
