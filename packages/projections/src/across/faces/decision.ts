import type { DecisionRow } from '../../folds/decisions.ts'
import { standingIn } from '../../records/decision-standing.ts'
import { namedRecord } from '../../records/named.ts'
import { figure } from '../../subjects/metrics/figure.ts'
import { labelOf } from '../../telling/label.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { joined, many, names, records, texts, yes } from './words.ts'

export function decisionFace(view: View, row: DecisionRow): Face {
  const { state, problems, options, evidence, assumptions, links, cites } = row
  const grounds = {
    problem: joined(problems.map(({ problem }) => problem.statement)),
    options: texts(options.map(({ text }) => text)),
    evidence: texts(evidence.map(({ title }) => title)),
    assumptions: texts(assumptions.map(({ text }) => text)),
    cites: joined(
      cites.flatMap(({ noun, of }) => {
        const named = namedRecord(view, noun, of)
        return named === undefined ? [] : [named.ordinal ?? labelOf(named)]
      }),
    ),
    links: records(
      view,
      'decision',
      links.map(({ to }) => to),
    ),
  }
  if (state.is === 'none') return grounds
  if (!('terms' in state)) return { standing: standingIn(state), ...grounds }
  return {
    title: state.terms.title,
    standing: standingIn(state),
    owner: names(view, [state.terms.owner]),
    domain: state.terms.domain,
    topic: state.terms.topic,
    goals: records(view, 'goal', state.terms.goals),
    supersedes: records(view, 'decision', state.supersedes),
    ...grounds,
    'problem waived': row.waived?.reason,
    'open to': state.restrictedTo === undefined ? 'all' : names(view, state.restrictedTo),
    ...positions(view, row),
    ...plan(view, row),
    ...outcome(view, row),
  }
}

/** Who was asked and has spoken, sealed or open: never what they said. */
function positions(view: View, { state, rounds }: DecisionRow): Face {
  if (!('terms' in state)) return {}
  const sealed = state.is === 'asked' ? Object.keys(state.round.answers) : []
  return {
    asked: names(
      view,
      rounds.flatMap(({ asked }) => asked),
    ),
    spoken: names(view, [...new Set([...state.spoken, ...sealed])]),
    silent: names(view, state.silent),
  }
}

function plan(view: View, { state, options }: DecisionRow): Face {
  const decided = 'made' in state ? state.made?.plan : undefined
  if (decided === undefined) return {}
  const { cost } = decided
  return {
    option: options.find(({ option }) => option === decided.option)?.text ?? decided.option,
    why: decided.rationale,
    kind: decided.kind,
    experiment: yes(decided.experiment),
    present: names(view, decided.participants),
    adopted: names(view, decided.adopted),
    consulted: names(view, decided.consulted),
    informed: names(view, decided.informed),
    'effect expected after days': many(decided.expectedEffectDays ?? 0),
    'review on': decided.reviewOn,
    cost: cost && figure(cost.amount, cost.currency),
    'effort in days': many(decided.effortDays ?? 0),
  }
}

function outcome(view: View, row: DecisionRow): Face {
  const { stopLosses, reviews, verdicts, ended, bets } = row
  const spent = row.costs.findLast(({ cost }) => cost !== undefined)
  return {
    'stop-loss': texts(stopLosses.map(({ text }) => text)),
    'bets placed': many(bets?.placed.length ?? 0),
    'cost so far': spent?.cost && figure(spent.cost.amount, spent.cost.currency),
    'stop-loss reached': many(stopLosses.flatMap(({ reached }) => reached).length),
    reviews: many(reviews.length),
    verdict: verdicts.at(-1)?.verdict,
    'replaced by': ended?.by === undefined ? undefined : records(view, 'decision', [ended.by]),
  }
}
