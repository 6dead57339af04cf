import { runEndings } from './endings'

runEndings()
