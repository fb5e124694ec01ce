import { elapsedDays, type Instant, type PersonId } from '@lockstep/domain'
import { unnamedAmong, unnamedBelow, unnamedOf } from '../../records/unnamed.ts'
import { effectsBetween } from '../../subjects/alignment/alignment-curve.ts'
import type { AlignmentPart, PartAt, PartLoss, PartOver } from '../../subjects/alignment/part.ts'
import { alignmentAt, coverageOf, partsTold } from '../../subjects/alignment/parts.ts'
import type { Direction } from '../../subjects/reliability/evidence.ts'
import { dayInWords } from '../../telling/dates.ts'
import { counted } from '../../telling/in-words.ts'
import { personView } from '../../telling/person.ts'
import { inWhatIsRead } from '../../telling/seen-whole.ts'
import { isStale } from '../../telling/stale.ts'
import type { View } from '../../view/view.ts'
import type { Explanation } from './explanation.ts'
import { modelTold } from './model-told.ts'
import { lossNamed } from './named.ts'
import { namesOf } from './people.ts'
import type { Since } from './since.ts'

interface Asked extends Direction {
  readonly people: readonly PersonId[]
  readonly since: Since
}

/** Why a part of alignment is what it is: what each thing takes away from all. */
export function whyPart(view: View, part: AlignmentPart, asked: Asked): Explanation {
  const { from, to, people, since } = asked
  const names = namesOf(view, people)
  const over = part.over(view, people)
  const now = over.at(view.moment)
  const all = alignmentAt(view, people, view.moment)
  const shell = {
    measure: part.name,
    title: `How far ${names} ${part.question}`,
    from: personView(view, from),
    to: personView(view, to),
    at: view.moment,
    person: 'ink' as const,
    rated: now !== undefined,
    readable: true,
    start: { label: 'Agreement on everything', value: 100 },
    steps: [],
    coverage: coverageOf(view, all),
    parts: partsTold(all),
    model: modelTold(view, part.reckoned),
  }
  if (now === undefined)
    return { ...shell, summary: `${names} ${part.missing}${inWhatIsRead(view)}.` }
  const { value, n, chance, noChance } = now
  const by = chance === undefined ? noChance : `by chance it would be ${Math.round(100 * chance)}`
  const how = now.how === undefined ? '' : `, ${now.how}`
  return {
    ...shell,
    score: { value: 100 * value, n, rests: restsOn(view, part, now) },
    steps: now.losses
      .toSorted((x, y) => (x.said.at < y.said.at ? -1 : 1))
      .map((loss) => stepOf(view, loss, since.at)),
    ...changeOf(view, over, asked, now),
    ...(chance === undefined ? {} : { chance: 100 * chance }),
    ...(now.diagnostics === undefined ? {} : { diagnostics: [...now.diagnostics()] }),
    summary: `${names} ${part.question} at ${Math.round(100 * value)} of 100, over ${counted(n, part.counts)}${asRead(view, now)}${how}${by === undefined ? '' : `; ${by}`}.`,
  }
}

/** " in what you may read", or how many of what it rests on are not. */
function asRead(view: View, { rests }: PartAt): string {
  if (rests === undefined) return inWhatIsRead(view)
  const { on, ids } = rests()
  const gone = unnamedAmong(view, on, ids).length
  return gone === 0 ? inWhatIsRead(view) : `, ${unnamedOf(view, gone, ids.length)}`
}

/** "five metrics; of those below two are not yours to read" */
function restsOn(view: View, { counts }: AlignmentPart, { n, losses }: PartAt): string {
  const gone = new Set(losses.flatMap((loss) => loss.named(view).unnamed ?? []))
  const all = counted(n, counts)
  return gone.size === 0 ? all : `${all}; ${unnamedBelow(view, gone.size, n)}`
}

function stepOf(view: View, loss: PartLoss, since: Instant): Explanation['steps'][number] {
  const { id, said } = loss
  return {
    id,
    happened: said.occurredAt,
    ...lossNamed(view, loss),
    told: loss.named(view).told,
    points: -100 * loss.loss,
    weight: 1,
    ageDays: elapsedDays(said.at, view.moment),
    stale: isStale(said.at, view.moment),
    isNew: said.at > since,
  }
}

function changeOf(
  view: View,
  over: PartOver,
  { since }: Asked,
  now: PartAt,
): Pick<Explanation, 'change'> {
  const from = since.at
  const before = over.at(from)
  if (before === undefined) return {}
  const effects = effectsBetween(before, now)
  const named = new Map([...before.losses, ...now.losses].map((loss) => [loss.id, loss]))
  const points = 100 * (now.value - before.value)
  return {
    change: {
      since: since.day,
      at: from,
      before: 100 * before.value,
      after: 100 * now.value,
      points,
      clear: true,
      newEvidence: points,
      ageing: 0,
      effects: effects.flatMap(({ id, because, effect }) => {
        const loss = named.get(id)
        return loss === undefined
          ? []
          : [{ id, ...lossNamed(view, loss), because, points: 100 * effect }]
      }),
      sentence:
        effects.length === 0
          ? `Nothing has changed since ${dayInWords(since.day, view)}.`
          : `Since ${dayInWords(since.day, view)} ${counted(effects.length, 'difference')} came, left or changed.`,
    },
  }
}
