import type { Answer } from '../../api/views.ts'

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
