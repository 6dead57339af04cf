import { Days, Track } from '../track/track'
import { Cloth } from '../weave/cloth'
import { Pledge } from '../weave/pledge'
import { Legend, Weave } from '../weave/weave'
import { Section, type KitWords } from './section'
import { workshops } from './samples'

type Props = { words: KitWords }

export function ThreadsSection({ words }: Props) {
  const threads = workshops.map(({ name, pieces }) => ({ amount: pieces, title: `${name}: ${pieces}` }))
  const labelled = new Set([0, 2, 4])
  return (
    <Section id="threads" words={words}>
      <Cloth
        label="1,640 totes from five workshops"
        stripes={workshops.map(({ name, place, pieces }, at) => ({
          amount: pieces,
          title: `${name}: ${pieces}`,
          label: labelled.has(at) ? { text: place, value: String(pieces) } : undefined,
        }))}
      />
      <Pledge
        label="1,640 pieces promised by five groups, 1,400 needed"
        threads={[...threads, { amount: 200, kind: 'ask' }]}
        need={{ at: 1400, text: 'needed 1,400' }}
        scale={[0, 500, 1000, 1500].map((at) => ({ at, text: at.toLocaleString('en') }))}
        legend={[
          { sign: 'a', text: 'promised, one thread a group: 1,640' },
          { sign: 'asked', text: 'asked, no answer yet: 200' },
        ]}
      />
      <Weave
        label="460 passed, 360 made, 820 to make"
        threads={[
          { amount: 460, kind: 'done' },
          { amount: 360, kind: 'a' },
        ]}
        total={1640}
        rest="free"
        height={22}
      />
      <Legend
        items={[
          { sign: 'done', text: 'passed 460' },
          { sign: 'a', text: 'made 360' },
          { sign: 'free', text: 'to make 820' },
          { sign: 'short', text: 'short' },
        ]}
      />
    </Section>
  )
}

export function TimeSection({ words }: Props) {
  return (
    <Section id="time" words={words}>
      <Days
        days={[
          { when: 'Today', title: 'You send a list', text: 'Products, quantities, a date.' },
          { when: 'Within 3 days', title: 'We quote once', text: 'One price for everything.' },
          { when: '12 Feb 2027', title: 'It ships', text: 'One container, one set of papers.' },
        ]}
      />
      <Track
        steps={[
          { state: 'done', title: 'Deposit received', when: { dateTime: '2026-11-24', text: '24 Nov 2026' } },
          { state: 'now', title: 'Making and inspecting', when: { text: 'until 8 Feb' }, text: '2,576 of 3,120 made.' },
          { state: 'next', title: 'On board', when: { dateTime: '2027-02-12', text: '12 Feb 2027' } },
        ]}
      />
    </Section>
  )
}
