import { Button, ButtonLink, Go } from '../button/button'
import { AppliedChip, Chip } from '../chip/chip'
import { Ask } from '../field/ask'
import { Check, Choices } from '../field/choices'
import { FileDrop } from '../field/file-drop'
import { SelectField } from '../field/select-field'
import { Qty, Quick, Stepper } from '../field/stepper'
import { DayField, NumberUnit, TextArea, TextField } from '../field/text-field'
import { ProblemList } from '../flash/flash'
import { Initials, Tag } from '../tag/tag'
import { Room, Section, type KitWords } from './section'

type Props = { words: KitWords }

export function ButtonsSection({ words }: Props) {
  return (
    <Section id="buttons" words={words}>
      <div className="row">
        <Button look="primary">Send inquiry</Button>
        <Button>Save draft</Button>
        <Button look="quiet">Ask for a change</Button>
        <Button look="good" icon="check">
          Pass the lot
        </Button>
        <Button look="danger">Decline</Button>
        <Button busy>Sending</Button>
        <Button disabled>Closed</Button>
        <ButtonLink href="#buttons" icon="download">
          Export
        </ButtonLink>
        <Go href="#buttons">See all makers</Go>
      </div>
      <div className="row">
        <Button look="primary" size="big">
          Accept quotation
        </Button>
        <Button size="small" icon="plus">
          New inquiry
        </Button>
      </div>
    </Section>
  )
}

export function TagsSection({ words }: Props) {
  return (
    <Section id="tags" words={words}>
      <div className="row">
        <Tag>Costing</Tag>
        <Tag tone="good" icon="check">
          Covered
        </Tag>
        <Tag tone="warn">Matching</Tag>
        <Tag tone="bad">104 short</Tag>
        <Tag tone="note">New</Tag>
        <Tag tone="line">FOB</Tag>
      </div>
      <div className="row">
        <Chip href="#tags" current>
          Anyaman
        </Chip>
        <Chip href="#tags">Batik</Chip>
        <AppliedChip href="#tags" label="Remove Under US$ 100">
          Under US$ 100
        </AppliedChip>
        <Initials name="Rahmi Aulia" />
        <Initials name="Desa Sungai" dye="n" />
        <Initials name="Norhayati" dye="m" />
      </div>
    </Section>
  )
}

export function FieldsSection({ words }: Props) {
  return (
    <Section id="fields" words={words}>
      <form className="form-pair">
        <TextField name="kit-company" label="Company" defaultValue="Noordlicht Wonen B.V." />
        <TextField name="kit-phone" label="WhatsApp or phone" optional="optional" type="tel" placeholder="+31" />
        <NumberUnit name="kit-quantity" label="Quantity" defaultValue="3.000" unitAfter="pcs" />
        <NumberUnit name="kit-price" label="Target price" inputMode="decimal" defaultValue="5.40" unitBefore="US$" />
        <SelectField
          name="kit-country"
          label="Country"
          defaultValue="NL"
          options={[
            { value: 'NL', text: 'Netherlands' },
            { value: 'ID', text: 'Indonesia' },
          ]}
        />
        <DayField
          name="kit-day"
          label="Goods on board by"
          defaultValue="2027-02-12"
          echo={{ day: '2027-02-12', text: 'Friday 12 February 2027' }}
        />
        <TextArea name="kit-note" label="Anything else" defaultValue="Cartons must fit a 120 × 80 cm pallet." />
        <FileDrop name="kit-files" title="Add pictures or drawings" note="JPG, PNG or PDF, up to 10 MB each" multiple />
      </form>
    </Section>
  )
}

export function ErrorsSection({ words }: Props) {
  const problems = [
    { fieldId: 'kit-late', text: '3,000 totes need 61 days. The earliest date is 20 January 2027.' },
    { fieldId: 'kit-mail', text: 'An address has an @ and a dot after it.' },
  ]
  return (
    <Section id="errors" words={words}>
      <ProblemList title="Two things need another look" problems={problems} />
      <form className="form-pair">
        <DayField
          name="kit-late"
          label="Goods on board by"
          defaultValue="2027-01-08"
          error={problems[0]?.text}
          hint="Or keep the date and let us offer part of the quantity."
        />
        <TextField name="kit-mail" label="Email" defaultValue="femke@noordlicht" error={problems[1]?.text} />
      </form>
    </Section>
  )
}

const steps = {
  minus: { value: '-10', label: '10 fewer' },
  plus: { value: '10', label: '10 more' },
  changeName: 'change',
}

export function ChoicesSection({ words }: Props) {
  return (
    <Section id="choices" words={words}>
      <form className="stack">
        <Choices
          name="kit-incoterm"
          legend="Who arranges the freight?"
          row
          chosen={['FOB']}
          options={[
            { value: 'EXW', title: 'EXW', note: 'You collect in Amuntai' },
            { value: 'FOB', title: 'FOB', note: 'We load at Banjarmasin' },
            { value: 'CIF', title: 'CIF', note: 'We ship and insure to your port' },
          ]}
        />
        <Check name="kit-parts" checked>
          Ship in two parts
        </Check>
        <Qty name="kit-qty" label="Quantity" value="3000" {...steps} />
      </form>
      <Room room="maker">
        <form className="kit-phone">
          <Ask legend="Ibu sanggup buat berapa?" hint="Biasanya Ibu buat 35 tas seminggu.">
            <Stepper name="kit-steps" label="Jumlah tas" value="160" {...steps} />
            <Quick
              label="Pilih cepat"
              name="kit-quick"
              chosen="160"
              options={['40', '80', '120', '160'].map((value) => ({ value, text: value }))}
            />
          </Ask>
        </form>
      </Room>
    </Section>
  )
}
