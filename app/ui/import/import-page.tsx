import type { ReactNode } from 'react'
import type { ImportStep } from '#app/domain/imports/import-states'
import type { Refusal } from '#app/domain/shared/refusal'
import { problemOfForm } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Flash } from '../flash/flash'
import { ImportHead, type ShownBatch } from './import-head'

type Props = {
  batch: ShownBatch
  now?: ImportStep
  answer: unknown
  /** Why the list cannot be read any more. */
  refusal?: Pick<Refusal, 'code' | 'params'> | null
  /** Two columns: what there is, and what is to be done with it. */
  withAside?: boolean
  children: ReactNode
}

/** The frame of every page of the wizard: which list it is, how far it has come, and what stands in the way. */
export function ImportPage({ batch, now, answer, refusal, withAside, children }: Props) {
  const words = useWords()
  const problem = problemOfForm(answer, words)
  return (
    <>
      <ImportHead batch={batch} now={now} />
      {(problem ?? refusal) && (
        <div className="stack mt">
          {problem && <Flash tone="bad" title={problem} />}
          {refusal && <Flash tone="bad" title={words.refusal(refusal)} />}
        </div>
      )}
      <div className={withAside ? 'with-aside mt' : 'stack mt'}>{children}</div>
    </>
  )
}
