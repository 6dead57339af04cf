import type { StandardFields } from '#app/domain/catalogue/standard-fields'
import type { Drawing } from '../art'
import type { MotifName } from '../motifs'

/** HS 2022, six digits. */
export type SampleStandard = Omit<StandardFields, 'motifId' | 'careId' | 'careEn'> & { motif: MotifName | null; drawing: Drawing }
