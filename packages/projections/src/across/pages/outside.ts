import { outsideKinds } from '@lockstep/domain'
import { type OutsideRow, outsides } from '../../folds/outsides.ts'
import { namedRecord } from '../../records/named.ts'
import { brokenUnanswered } from '../../subjects/decisions/broken.ts'
import { standingInFor } from '../../subjects/handovers/standing-in.ts'
import { mayGive } from '../../telling/actions.ts'
import { dayInWords } from '../../telling/dates.ts'
import { capital, listed } from '../../telling/in-words.ts'
import { stampView } from '../../telling/stamp.ts'
import { form } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { recordOf } from '../naming/record-of.ts'
import { recordLine } from '../page/line.ts'
import { type Item, type Page, paged } from '../page/page.ts'
import { called, kindOf, whoDid } from '../page/told.ts'
import { brokenBy, citing, findingsCiting, restingOn } from './cited-outside.ts'
import { citesPart, linkOf } from './cites.ts'

export const outside = paged<OutsideRow>({
  fold: outsides,
  words: {
    one: 'outside event',
    many: 'outside events',
    create: { command: 'RecordOutsideEvent', label: 'Record an outside event' },
    empty:
      'What happens outside and matters to what you decide stands here: a market move, a competitor, funding, a law, a threshold passed.',
    dated: false,
    began: 'Happened',
    state: 'Kind',
  },
  states: [...outsideKinds],
  partnership: ({ recorded }) => recorded?.partnership,
  line: (view, { id, recorded }) =>
    recorded &&
    recordLine(view, {
      noun: 'outside',
      id,
      title: recorded.title,
      kind: 'outside event',
      to: recorded.seenBy,
      state: recorded.kind,
      standing: 'past',
      began: recorded.stamp,
    }),
  page: (view, row) => ({
    kind: kindOf(view, 'outside', row.id, 'outside event'),
    stateIs: 'Kind',
    facts: factsOf(view, row),
    steps: [],
    parts: partsOf(view, row),
    linked: [],
    actions: [],
    current: {},
  }),
})

function factsOf(view: View, { recorded }: OutsideRow): Page['facts'] {
  if (recorded === undefined) return []
  const fact = (label: string, text: string) => ({ label, value: [{ text }] })
  return [fact('Source', recorded.source), fact('Seen on', dayInWords(recorded.seenOn, view))]
}

function partsOf(view: View, row: OutsideRow): Page['parts'] {
  const { id, recorded } = row
  const said: Item[] =
    recorded?.text === undefined && recorded?.link === undefined
      ? []
      : [
          {
            id: 'text',
            what: [{ text: recorded.text ?? 'Where it is told' }],
            ...(recorded.link === undefined ? {} : { link: recorded.link }),
          },
        ]
  return [
    { title: 'In more words', items: said },
    { title: 'What it broke', items: brokenItems(view, id) },
    citesPart(view, citing(view, id), { command: 'CiteOutsideEvent', input: { outside: id } }),
    { title: 'Findings that it has to do with', items: findingItems(view, id) },
    { title: 'What it may break', beside: true, ...restingPart(view, id) },
  ].filter(({ items }) => items.length > 0)
}

/** Each assumption, and whether its decision's owner has said since that the decision still holds. */
const brokenItems = (view: View, id: string): Item[] =>
  brokenBy(view, id).map(({ row, assumption: { stamp, text, broken } }) => {
    const asks = brokenUnanswered(row).some((each) => each.stamp.event === stamp.event)
    const answering =
      'terms' in row.state ? standingInFor(view, row.state.terms.owner, row.state) : []
    const asked = capital(listed(answering.map((by) => called(view, by))))
    return {
      id: stamp.event,
      what: [linkOf(view, row.id), { text: ` rested on “${text}”` }],
      note: asks
        ? `${asked} ${answering.length === 1 ? 'is' : 'are'} asked whether it still holds`
        : 'answered, or no longer in force',
      ...(broken === undefined ? {} : { stamp: stampView(view, broken.stamp) }),
    }
  })

const findingItems = (view: View, id: string): Item[] =>
  findingsCiting(view, id).flatMap(({ finding, answer }) => {
    const named = recordOf(view, `finding-${finding}`)
    return named === undefined || typeof named.title !== 'string'
      ? []
      : [
          {
            id: answer.stamp.event,
            what: [{ text: named.title, href: named.href }],
            note: `${whoDid(view, answer.stamp)} ${answer.how} it`,
            stamp: stampView(view, answer.stamp),
          },
        ]
  })

/** Assumptions of decisions in force: whoever sees that this broke one says so here. */
function restingPart(view: View, outside: string): { items: Item[]; note?: string } {
  const may = mayGive(view, ['ReportAssumptionBroken'], undefined, undefined).length > 0
  if (!may) return { items: [] }
  return {
    note: 'assumptions of decisions in force',
    items: restingOn(view).flatMap(({ row, assumption: { stamp, text } }) => {
      const named = namedRecord(view, 'decision', row.id)
      if (named === undefined) return []
      const input = { id: row.id, assumption: stamp.event, outside }
      return [
        {
          id: stamp.event,
          what: [linkOf(view, row.id), { text: ` rests on “${text}”` }],
          actions: [form('It broke', 'ReportAssumptionBroken', input)],
        },
      ]
    }),
  }
}
