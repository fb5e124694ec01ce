import type { Answer } from '../../api/views.ts'

/** What a goal says now, as the forms that change it take it. */
export function currentTerms({
  goal,
  partnership,
  startsOn,
  definition,
  market,
  unlikePast,
}: Answer<'goal'>): Record<string, unknown> {
  const { title, owners, direction, growth, draft, unit, metric, baseline, target } = goal
  const { targetText, horizon, period, takenAs } = goal
  return {
    title,
    owners: owners.map(({ id }) => id),
    direction,
    growth,
    draft,
    partnership,
    function: goal.function,
    unit,
    metric,
    baseline,
    target,
    targetText,
    horizon,
    startsOn,
    period,
    takenAs,
    definition,
    market,
    unlikePast,
  }
}
