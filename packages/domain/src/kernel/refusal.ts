/**
 * A command that the domain will not carry out, in its own words. The code is a fact (`GoalAlreadyAchieved`) and safe to
 * log; `message` says it to a person and never repeats what somebody wrote; `field` names the input at fault.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly field: string | undefined

  constructor(code: string, message: string, field?: string) {
    super(message)
    this.code = code
    this.field = field
  }
}

/** A refusal that passes by itself: the clock gives its command again until it is carried out. */
export class NotYet extends Refusal {}

/** Refuses unless the condition holds. */
export function require(
  condition: boolean,
  code: string,
  message: string,
  field?: string,
): asserts condition {
  if (!condition) throw new Refusal(code, message, field)
}
