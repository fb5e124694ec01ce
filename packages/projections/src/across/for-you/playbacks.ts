import { playbacks } from '../../folds/playbacks.ts'
import { isSaid, opennessOfPlayback, type Said } from '../../records/playbacks.ts'
import { subjectNamed } from '../../subjects/knowledge/subject.ts'
import { dayInWords, dayShown } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { counted } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { button, form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import { beginningOf } from '../../view/beginning-of.ts'
import { isHidden, type View } from '../../view/view.ts'

/** A playback waits for whom it was said to; and a corrected one for who is to say it anew. */
export const playbacksWaiting = (view: View): Waiting[] =>
  [...view.rows(playbacks).values()].filter(isSaid).flatMap((row) => {
    const named = subjectNamed(view, row.begun.of)
    if (named === undefined) return []
    if (row.state.is === 'waiting') return toConfirm(view, row, named)
    return row.state.is === 'corrected' ? toSayAnew(view, row, named) : []
  })

function toConfirm(view: View, row: Said, named: Named): Waiting[] {
  const { id, begun, said } = row
  const last = said.at(-1)
  if (last === undefined) return []
  const words = view.open(last.words, opennessOfPlayback(row))
  const since = dayShown(last.stamp, view)
  const length = isHidden(words) ? [] : [counted(wordsIn(words), 'word')]
  return [
    waiting(view, begun.to, named, {
      id: last.stamp.event,
      kind: 'confirm a playback',
      question: [
        { text: `${firstNameOf(view, begun.person)} played ` },
        linkTo(spoken(row, named)),
        { text: isHidden(words) ? ' back.' : ` back: “${beginningOf(words)}”` },
      ],
      note: [...length, `said ${dayInWords(since, view)}`].join(', '),
      since,
      actions: [
        button('Confirm', 'ConfirmPlayback', { id }),
        form('Correct it', 'CorrectPlayback', { id }),
      ],
    }),
  ]
}

/** A vision says of itself what it is, and is not said twice. */
const spoken = ({ begun }: Said, named: Named): Named =>
  begun.of.noun === 'vision' ? { ...named, title: 'the vision' } : named

const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length

function toSayAnew(view: View, row: Said, named: Named): Waiting[] {
  const { id, begun, corrections } = row
  const last = corrections.at(-1)
  if (last === undefined) return []
  const words = view.open(last.words, opennessOfPlayback(row))
  const since = dayShown(last.stamp, view)
  return [
    waiting(view, begun.person, named, {
      id: last.stamp.event,
      kind: 'play back anew',
      question: [
        { text: `${firstNameOf(view, begun.to)} meant ` },
        linkTo(spoken(row, named)),
        { text: isHidden(words) ? ' otherwise.' : ` otherwise: “${beginningOf(words)}”` },
      ],
      note: `Corrected ${dayInWords(since, view)}`,
      since,
      actions: [form('Say it anew', 'PlayBackAnew', { id })],
    }),
  ]
}
