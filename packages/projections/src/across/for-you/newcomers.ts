import type { PersonId } from '@lockstep/domain'
import type { InForce } from '../../subjects/newcomers/coming.ts'
import { type Coming, isNew, isSaidBack, newcomersIn } from '../../subjects/newcomers/coming.ts'
import { listsOf } from '../../subjects/newcomers/lists.ts'
import { dayInWords, dayShown } from '../../telling/dates.ts'
import { capital, counted } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { type Action, button, form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/**
 * What was in force when somebody came waits for whoever answers for it, to be shown, and for the newcomer, to be played
 * back: of each the next, with how many come after it. A vision, and what success means, wait by themselves.
 */
export const newcomersWaiting = (view: View): Waiting[] =>
  newcomersIn(view)
    .flatMap((person) => listsOf(view, person))
    .filter(({ coming }) => isNew(view, coming))
    .flatMap(({ coming, items }) => {
      const open = items.filter(({ over }) => over === undefined)
      return [...toShow(view, coming, open), ...toSayBack(view, coming, open)]
    })

/** Played back is what one knows of: what nobody has shown yet waits for them. */
function toSayBack(view: View, { person, came }: Coming, items: readonly InForce[]): Waiting[] {
  const open = items.filter(
    (item) => item.kind !== 'vision' && item.shown !== undefined && toPlayBack(item).length > 0,
  )
  const [next] = open
  if (next === undefined) return []
  const since = dayShown(came, view)
  const theirs = items.filter(isSaidBack)
  const played = theirs.filter((item) => item.played !== undefined).length
  return [
    waiting(view, person, next.named, {
      id: `${came.event} ${next.of?.id}`,
      kind: 'play back what is in force',
      question: [
        { text: 'What do you take ' },
        linkTo(next.named),
        { text: ` to say?${more(open.length - 1)}` },
      ],
      note: `In force when you came, ${dayInWords(since, view)}; ${played} of ${theirs.length} played back`,
      since,
      actions: toPlayBack(next),
    }),
  ]
}

function toShow(view: View, coming: Coming, items: readonly InForce[]): Waiting[] {
  const { person, came, before = [] } = coming
  const shows = ({ answers }: InForce) => answers[0] ?? before[0]
  const open = items.filter((item) => item.shown === undefined && shows(item) !== undefined)
  const name = firstNameOf(view, person)
  const since = dayShown(came, view)
  return [...Map.groupBy(open, (item) => shows(item) ?? person)].flatMap(([by, theirs]) => {
    const [next] = theirs
    if (next?.of === undefined) return []
    return [
      waiting(view, by, next.named, {
        id: `${came.event} ${next.of.id}`,
        kind: 'show what is in force',
        question: [
          { text: `Have you shown ${name} ` },
          linkTo(next.named),
          { text: `?${more(theirs.length - 1)}` },
        ],
        note: `${name} came ${dayInWords(since, view)}; it was in force by then`,
        since,
        actions: shownTo(person, next),
      }),
    ]
  })
}

const more = (count: number): string =>
  count === 0 ? '' : ` ${capital(counted(count, 'more comes', 'more come'))} after it.`

/** For the newcomer: nothing, once they have said it. */
export const toPlayBack = ({ of, answers, playback, shownOnly }: InForce): Action[] => {
  if (of === undefined || shownOnly === true) return []
  if (playback?.state.is === 'corrected')
    return [form('Say it anew', 'PlayBackAnew', { id: playback.id })]
  const [to] = answers
  return to === undefined || playback !== undefined
    ? []
    : [form('Play it back', 'PlayBack', { of, to })]
}

/** For the others: that they have shown it; and for who answers for it, what was played back. */
export const showing = (view: View, person: PersonId, item: InForce): Action[] => {
  const { playback } = item
  const mine = playback?.begun.to === view.viewer.person && playback.state.is === 'waiting'
  if (playback !== undefined)
    return mine
      ? [
          button('Confirm', 'ConfirmPlayback', { id: playback.id }),
          form('Correct it', 'CorrectPlayback', { id: playback.id }),
        ]
      : []
  return view.viewer.self.is === 'member' && item.shown === undefined ? shownTo(person, item) : []
}

const shownTo = (person: PersonId, { of }: InForce): Action[] =>
  of === undefined
    ? []
    : [button('Shown', 'RecordExposure', { of, people: [person], how: 'shown' })]
