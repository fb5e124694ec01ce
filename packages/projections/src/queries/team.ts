import { Instant, seesAllThatIsOpen } from '@lockstep/domain'
import { z } from 'zod'
import { partnerships } from '../folds/partnerships.ts'
import { hereIn } from '../records/here.ts'
import { alignmentAt, alignmentParts, coverageOf, isEvenly } from '../subjects/alignment/parts.ts'
import { whyHref } from '../subjects/trust/direction.ts'
import { TeamView, teamViews } from '../subjects/trust/team-views.ts'
import { VoiceLine, voiceLines } from '../subjects/voice/line.ts'
import { Href } from '../telling/href.ts'
import { counted, inWords, listed } from '../telling/in-words.ts'
import { PartnershipLine, partnershipLine } from '../telling/partnership-line.ts'
import { inWhatIsRead } from '../telling/seen-whole.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const PartLine = z.strictObject({
  name: z.string(),
  title: z.string(),
  /** "7 goals"; absent where too little was said. */
  rests: z.string().optional(),
  /** 0..1 */
  value: z.number().optional(),
  /** 0..1, where it can be said. */
  chance: z.number().optional(),
  /** Points of 100 that it takes away; those of all parts and the score sum to 100. */
  lost: z.number().optional(),
  weakest: z.boolean(),
  href: Href,
})

export const team = query({
  name: 'team',
  summary:
    'A team: every view of trust among its members, what it is aligned on, and who is heard.',
  params: z.strictObject({ partnership: z.string() }),
  response: z.strictObject({
    /** With those of its members who are here: nobody waits for a view of who has left, or theirs. */
    partnership: PartnershipLine,
    moment: Instant,
    /** How many views there are, and what became of them. */
    sentence: z.string(),
    views: z.array(TeamView),
    alignment: z.strictObject({
      /** 0..100; absent below four of the six parts. */
      value: z.number().optional(),
      /** "5 of 6 parts, equal weight" */
      coverage: z.string(),
      parts: z.array(PartLine),
      href: Href,
    }),
    voice: z.array(VoiceLine),
  }),
  answer: (view, { partnership: id }) => {
    const line = partnershipLine(view, id)
    const state = view.row(partnerships, id)?.state
    if (line === undefined || state === undefined || state.is === 'none') return undefined
    const isHere = hereIn(view)
    const partnership = { ...line, members: line.members.filter((each) => isHere(each.id)) }
    const people = partnership.members.map((member) => member.id)
    const views = teamViews(view, people)
    return {
      partnership,
      moment: view.moment,
      sentence: sentenceOf(view, views),
      views,
      alignment: alignmentOf(view, people, id),
      voice: voiceLines(view, partnership.members),
    }
  },
})

/** "Of thirty views 26 are current, one is stale and three are missing": missing from what the viewer may read. */
function sentenceOf(view: View, views: readonly TeamView[]): string {
  if (views.length === 0) return 'Nobody else of them is here, so there are no views.'
  const on = (...states: TeamView['state'][]) =>
    views.filter(({ state }) => states.includes(state)).length
  const parts = [
    [on('current'), 'current'],
    [on('stale'), 'stale'],
    [on('closed'), seesAllThatIsOpen(view.viewer) ? 'for the two alone' : 'not yours to read'],
    [on('silent', 'not asked'), `missing${inWhatIsRead(view)}`],
  ] as const
  const told = parts.flatMap(([count, what]) =>
    count === 0 ? [] : [`${inWords(count)} ${count === 1 ? 'is' : 'are'} ${what}`],
  )
  return `Of ${counted(views.length, 'view')} ${listed(told)}.`
}

function alignmentOf(view: View, people: readonly string[], partnership: string) {
  const now = alignmentAt(view, people, view.moment)
  const { score, losses, weakest } = now.composite
  const [from = '', to = ''] = people
  const href = (measure: Parameters<typeof whyHref>[0]) =>
    whyHref(measure, { from, to }, partnership)
  return {
    ...(score === null ? {} : { value: score }),
    coverage: `${coverageOf(view, now)}${isEvenly(now.weights) ? ', equal weight' : ''}`,
    href: href('alignment'),
    parts: alignmentParts.map(({ name, title, counts }) => {
      const part = now.parts.get(name)
      const lost = losses.find((each) => each.name === name)?.points
      return {
        ...{ name, title, weakest: name === weakest, href: href(name) },
        ...(part === undefined ? {} : { value: part.value, rests: counted(part.n, counts) }),
        ...(part?.chance === undefined ? {} : { chance: part.chance }),
        ...(lost === undefined ? {} : { lost }),
      }
    }),
  }
}
