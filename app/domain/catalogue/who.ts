import { type Actor, isSystem, type SystemActor } from '#app/domain/people/actor'

/** Sets the form keys of one sender apart from those of another. */
export function whoOf(actor: Actor | SystemActor): string {
  return isSystem(actor) ? 'system' : actor.accountId
}
