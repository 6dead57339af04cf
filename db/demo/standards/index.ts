import { clothStandards } from './cloth'
import { ilungStandards } from './ilung'
import { purunStandards } from './purun'
import { woodAndClayStandards } from './wood-and-clay'

export type { SampleStandard } from './standard'

export const standards = { ...purunStandards, ...ilungStandards, ...clothStandards, ...woodAndClayStandards }

export type StandardName = keyof typeof standards
