import { Icon } from '../icons/icon'
import { FieldNotes, fieldWiring } from './field'

type Step = { value: string; label: string }

type StepperProps = {
  name: string
  id?: string
  label: string
  value: string
  minus: Step
  plus: Step
  /** The name the minus and plus buttons are sent under. */
  changeName: string
  error?: string
}

function Steps({ name, id = name, label, value, minus, plus, changeName, error }: StepperProps) {
  return (
    <>
      <button name={changeName} value={minus.value} aria-label={minus.label}>
        <Icon name="minus" />
      </button>
      <input
        {...fieldWiring(id, { error })}
        inputMode="numeric"
        autoComplete="off"
        name={name}
        defaultValue={value}
        aria-label={label}
      />
      <button name={changeName} value={plus.value} aria-label={plus.label}>
        <Icon name="plus" />
      </button>
    </>
  )
}

/**
 * The producer's big counter. Its buttons are submits that recompute the page, so the form must begin with a
 * `SafeSubmit`, or Enter would press "minus".
 */
export function Stepper(props: StepperProps) {
  return (
    <>
      <div className="stepper">
        <Steps {...props} />
      </div>
      <FieldNotes id={props.id ?? props.name} error={props.error} />
    </>
  )
}

type QuickProps = { label: string; name: string; chosen?: string; options: readonly { value: string; text: string }[] }

/** Likely answers, one press each. */
export function Quick({ label, name, chosen, options }: QuickProps) {
  return (
    <div className="quick" role="group" aria-label={label}>
      {options.map(({ value, text }) => (
        <button key={value} className="chip" name={name} value={value} aria-pressed={value === chosen}>
          {text}
        </button>
      ))}
    </div>
  )
}

/** The same counter at a buyer's or clerk's size. */
export function Qty(props: StepperProps) {
  return (
    <>
      <div className="qty">
        <Steps {...props} />
      </div>
      <FieldNotes id={props.id ?? props.name} error={props.error} />
    </>
  )
}
