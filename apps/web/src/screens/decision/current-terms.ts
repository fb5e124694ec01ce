import type { Answer } from '../../api/views.ts'
import { isSealed } from '../../ui/readable.ts'

/** What a decision says now, as the form that revises it takes it. */
export function currentTerms({
  decision,
  partnership,
  need,
  context,
  goals,
  made,
}: Answer<'decision'>): Record<string, unknown> {
  if (decision === undefined) return {}
  const { title, owner, domain, kind, experiment } = decision
  const ids = (people: readonly { id: string }[] | undefined) => people?.map(({ id }) => id)
  return {
    title,
    owner: owner?.id,
    goals: goals.flatMap(({ href }) => ('id' in href ? [href.id] : [])),
    domain,
    partnership,
    need,
    context,
    ...(made === undefined
      ? {}
      : {
          kind,
          experiment,
          option: made.option,
          rationale: made.rationale,
          cost: made.cost,
          effortDays: made.effortDays,
          expectedEffectDays: made.expectedEffectDays,
          reviewOn: made.reviewOn,
          participants: ids(made.participants),
          adopted: ids(made.adopted),
          consulted: ids(made.consulted),
          informed: ids(made.informed),
        }),
  }
}

/** What somebody says of a decision themselves, as the forms that say it anew take it. */
export function ownPosition(
  { positions }: Answer<'decision'>,
  me: string,
): Record<'TakePosition' | 'RestatePosition', Record<string, unknown>> {
  const line = positions.find(({ person }) => person.id === me)
  return {
    TakePosition: saidIn(line?.sealed),
    RestatePosition: saidIn(line?.restated.at(-1) ?? line?.position),
  }
}

type Line = Answer<'decision'>['positions'][number]

function saidIn(said: Line['sealed'] | Line['position']): Record<string, unknown> {
  if (said === undefined) return {}
  const { stance, reason, drives, vision } = said
  const href = vision?.href
  const read = Object.entries({ stance, reason, drives }).filter(
    ([, each]) => each !== undefined && !isSealed(each),
  )
  return {
    ...Object.fromEntries(read),
    ...(href !== undefined && 'id' in href ? { vision: href.id } : {}),
  }
}
