import { FORGETTING, type Forgetting, reputation, reputationChange } from '../index.ts'
import { checkRow, compare, type SectionCheck, type Tolerance } from './check.ts'
import { onDay } from './days.ts'

interface BehaviourFile {
  defaults: { half_life_days: number }
  events: { id: string; day: number; p: number; w: number }[]
}

/** The reference switches forgetting off with a half-life that no calendar reaches. */
const NEVER: Forgetting = { halfLifeDays: 1e12 }

/** The sections share the file's events, so the file is asked for. */
export function trustBehaviour(file: unknown): Readonly<Record<string, SectionCheck>> {
  const { defaults, events } = file as BehaviourFile
  const evidence = events.map(({ id, day, p, w }) => ({ id, at: onDay(day), p, weight: w }))
  const model = { halfLifeDays: defaults.half_life_days }

  const scores =
    (forgetting: Forgetting): SectionCheck =>
    (_path, section, tolerance) => {
      for (const row of section as { day: number }[]) {
        checkScore(row, reputation(evidence, onDay(row.day), forgetting), tolerance)
      }
    }

  return {
    defaults: (path, section) =>
      compare(
        path,
        section,
        { half_life_days: FORGETTING.halfLifeDays, a0: 1, b0: 1, weight: 1 },
        0,
      ),
    events: () => undefined,
    at: scores(model),
    H90: scores({ halfLifeDays: 90 }),
    no_forgetting: scores(NEVER),
    no_events: (_path, section, tolerance) => {
      const row = section as { day: number }
      checkScore(row, reputation([], onDay(row.day), model), tolerance)
    },
    changes: (path, section, tolerance) => {
      for (const row of section as { from: number; to: number }[]) {
        const change = reputationChange(evidence, onDay(row.from), onDay(row.to), model)
        const answers = {
          change: change.change,
          by_event: byId(change.byEvent),
          from_new_evidence: change.newEvidence,
          from_ageing_and_dilution: change.ageing,
        }
        checkRow(path, { ...row }, ['from', 'to'], answers, tolerance)
      }
    },
    josang_ismail_2002: (path, section, tolerance) => {
      const row = section as { a: number; b: number }
      const observed = [
        { id: 'positive', at: 0, p: 1, weight: row.a - 1 },
        { id: 'negative', at: 0, p: 0, weight: row.b - 1 },
      ]
      const { score, low, high } = reputation(observed, 0, model)
      const answers = { expected: score / 100, lo90: low / 100, hi90: high / 100 }
      checkRow(path, { ...row }, ['note', 'a', 'b'], answers, tolerance)
    },
  }
}

function checkScore(row: object, score: ReturnType<typeof reputation>, tolerance: Tolerance) {
  const answers = {
    a: score.a,
    b: score.b,
    score: score.score,
    lo90: score.low,
    hi90: score.high,
    evidence: score.a + score.b - 2,
    contributions: byId(score.contributions),
    baseline: 50,
  }
  checkRow('trust_behaviour_beta.at', { ...row }, ['day'], answers, tolerance)
}

const byId = (shares: readonly { id: string; points: number }[]): Record<string, number> =>
  Object.fromEntries(shares.map(({ id, points }) => [id, points]))
