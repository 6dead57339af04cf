import type { SelectHTMLAttributes } from 'react'
import { Field, type FieldText } from './field'

export type SelectOption = { value: string; text: string; disabled?: boolean }
export type SelectGroup = { group: string; options: readonly SelectOption[] }

type SelectFieldProps = FieldText & {
  name: string
  id?: string
  options: readonly (SelectOption | SelectGroup)[]
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'style' | 'name' | 'id' | 'children'>

export function SelectField({ name, id = name, label, hint, error, optional, options, ...select }: SelectFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <select {...select} {...wiring} name={name}>
          {options.map((entry) =>
            'group' in entry ? (
              <optgroup key={entry.group} label={entry.group}>
                {entry.options.map(selectOption)}
              </optgroup>
            ) : (
              selectOption(entry)
            ),
          )}
        </select>
      )}
    </Field>
  )
}

const selectOption = ({ value, text, disabled }: SelectOption) => (
  <option key={value} value={value} disabled={disabled}>
    {text}
  </option>
)
