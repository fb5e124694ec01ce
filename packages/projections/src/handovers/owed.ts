import { heldIn, type PersonId } from '@lockstep/domain'
import { commitments } from '../folds/commitments.ts'
import type { HandoverRow } from '../folds/handovers.ts'
import { people } from '../folds/people.ts'
import { players } from '../folds/players.ts'
import { requests } from '../folds/requests.ts'
import { keepingUp } from '../for-you/players.ts'
import { type Action, form, linkTo } from '../for-you/waiting.ts'
import type { Item, Part } from '../pages/page.ts'
import { dayInWords } from '../queries/parts/dates.ts'
import { namedRecord } from '../queries/parts/named.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import { isHidden, type View } from '../view.ts'

/** What others owe who had the role, and the players that they kept up: nothing to answer, and to be taken up while it goes on. */
export function alongside(view: View, { begun, state }: HandoverRow): Part[] {
  if (begun === undefined || state.is !== 'going on') return []
  const owed = [...askedBy(view, begun), ...promisedTo(view, begun)]
  return [
    { title: 'Owed to the role', items: owed },
    { title: 'Players kept up', items: keptUp(view, begun) },
  ].filter(({ items }) => items.length > 0)
}

type Begun = NonNullable<HandoverRow['begun']>

/** One that both can act on: who owes it is still there, and is not who takes the role. */
const isOwedBy = (view: View, person: PersonId, { to }: Begun) =>
  person !== to && view.row(people, person)?.state.is === 'member'

const item = (
  view: View,
  [noun, id]: readonly ['request' | 'commitment' | 'player', string],
  note: string,
  actions: Action[],
): Item[] => {
  const named = namedRecord(view, noun, id)
  if (named === undefined) return []
  const number = named.ordinal === undefined ? '' : `${named.ordinal} `
  return [{ id, what: [{ text: number }, linkTo(named)], note, actions }]
}

/** Who takes the role asks it anew. */
const askedBy = (view: View, begun: Begun): Item[] =>
  [...view.rows(requests).values()].flatMap(({ id, state, made }) => {
    if (state.is === 'none' || made?.from !== begun.from) return []
    if (!heldIn('request', state, state.to).theirs) return []
    const { to, title, kind, goal } = made
    const mine = view.viewer.person === begun.to && isOwedBy(view, to, begun)
    return item(
      view,
      ['request', id],
      `asked of ${firstName(personView(view, to))}`,
      mine ? [form('Ask it anew', 'MakeRequest', { to, title, kind, goal })] : [],
    )
  })

/** Who promised it promises it anew. */
const promisedTo = (view: View, begun: Begun): Item[] =>
  [...view.rows(commitments).values()].flatMap(({ id, state, made }) => {
    if ((state.is !== 'made' && state.is !== 'done') || made?.to !== begun.from) return []
    const { from, dueOn } = made
    const title = namedRecord(view, 'commitment', id)?.title
    const known = title === undefined || isHidden(title) ? {} : { title }
    const mine = view.viewer.person === from && isOwedBy(view, from, begun)
    return item(
      view,
      ['commitment', id],
      `promised by ${firstName(personView(view, from))}, for ${dayInWords(dueOn, view)}`,
      mine ? [form('Promise it anew', 'MakeCommitment', { ...known, to: begun.to, dueOn })] : [],
    )
  })

const keptUp = (view: View, { from, to }: Begun): Item[] =>
  [...view.rows(players).values()].flatMap(({ id, state }) =>
    state.is === 'followed' && state.maintainer === from
      ? item(view, ['player', id], `kept up by ${firstName(personView(view, from))}`, [
          ...(view.viewer.person === to ? [keepingUp(id, to)] : []),
        ])
      : [],
  )
