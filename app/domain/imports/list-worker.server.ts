import { serveCrew } from '#app/domain/shared/crew-member.server'
import { type ListFile, openList, type Question } from './open-list.server'

export type ListWork = { readonly file: ListFile; readonly question: Question }

serveCrew(({ file, question }: ListWork) => openList(file, question))
