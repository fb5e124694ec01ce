import { addDays, type LocalDate, localDate, type PersonId, type Recorded } from '@lockstep/domain'
import type { LeavingRow } from '../../folds/leavings.ts'
import { allHeld } from '../../subjects/handovers/items.ts'
import { leftFor } from '../../subjects/people/left.ts'
import { counted, listed } from '../../telling/in-words.ts'
import { partnershipLines } from '../../telling/partnership-line.ts'
import { form } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { glanceAt } from '../dashboard/glance.ts'
import { allWaiting } from '../for-you/all-waiting.ts'
import { waitsWithin } from '../for-you/within.ts'
import type { Item } from '../page/page.ts'
import { verdict } from '../verdict/verdict.ts'

interface Stood {
  readonly day: LocalDate
  readonly items: Item[]
}

/**
 * How each partnership of somebody stood when they left, as far as the record knew it then and the viewer may read it;
 * undefined for who has not left.
 */
export function stoodOn(view: View, row: LeavingRow): Stood | undefined {
  const left = leftFor(view, row)
  const person = row.asked?.person
  if (left === undefined || person === undefined) return undefined
  const then = view.at({ known: { position: left.position } }, left.at)
  const waiting = allWaiting(then)
  const theirs = partnershipLines(then).filter(
    ({ members, ended }) => !ended && members.some(({ id }) => id === person),
  )
  return {
    day: localDate(left.at, view.zone),
    items: [
      ...theirs.map(({ id, name, href }): Item => {
        const glance = glanceAt(then, { partnership: id })
        const open = glance
          ? waiting.filter((each) => waitsWithin(then, each, glance.scope)).length
          : 0
        const said = glance === undefined ? '' : inPlain(verdict(glance))
        return {
          id,
          what: [{ text: name, href }, { text: said === '' ? '' : `: ${said}` }],
          note: open === 0 ? 'nothing open' : `${counted(open, 'thing')} open`,
        }
      }),
      ...ofTheirs(then, person),
      lookBack(view, left, person, theirs.find(({ mine }) => mine)?.id),
      {
        id: 'then',
        what: [
          {
            text: 'The whole record as it stood then',
            href: { view: 'record', params: { known: left.metadata.recordedAt } },
          },
        ],
      },
    ],
  }
}

/** What was theirs on that day, and went on. */
function ofTheirs(then: View, person: PersonId): Item[] {
  const counts = allHeld(then, person).map(({ noun, held }) => {
    const [one, many] = called[noun]
    return held.length === 0 ? undefined : counted(held.length, one, many)
  })
  const said = listed(counts.filter((each) => each !== undefined))
  return said === '' ? [] : [{ id: 'theirs', what: [{ text: `Went on without them: ${said}` }] }]
}

const called = {
  decision: ['decision', 'decisions'],
  goal: ['goal', 'goals'],
  commitment: ['promise', 'promises'],
  request: ['request', 'requests'],
} as const

const LOOKS_BACK_DAYS = 90

/** The last ninety days before it, for who may look back at them: within the partnership that they had with who left, if any. */
function lookBack(view: View, left: Recorded, person: PersonId, partnership?: string): Item {
  const to = localDate(left.at, view.zone)
  const event = view.exists('person', person) ? { event: left.id } : {}
  const within =
    partnership === undefined ? {} : { partnership, involved: [view.viewer.person, person] }
  return {
    id: 'look back',
    what: [{ text: 'What led to it' }],
    ...(view.past || view.viewer.self.is !== 'member'
      ? {}
      : {
          actions: [
            form('Open a post-mortem', 'OpenPostmortem', {
              ...{ from: addDays(to, -LOOKS_BACK_DAYS), to, ...event, ...within },
            }),
          ],
        }),
  }
}

/** Its links would lead to how it stands today. */
const inPlain = (sentence: readonly { readonly text: string }[]): string =>
  sentence.map(({ text }) => text).join('')
