import { addDays, endOfDay, type Thresholds, type Zone } from '@lockstep/domain'
import { type RequestAnswer, type RequestRow, requests } from '../../folds/requests.ts'
import { dayIn } from '../../folds/stamp.ts'
import { firstNameOf } from '../../telling/person.ts'
import { form } from '../../telling/waiting.ts'
import { onceARow } from '../../view/once-a-row.ts'
import { detector, type Ending, type Found } from './detector.ts'
import { foundBy, type Overdue } from './in-time.ts'
import { examining, recordLink, resting } from './resting.ts'

type Limits = Thresholds<'pushback_without_research'>

export const pushbackWithoutResearch = detector({
  id: 'pushback_without_research',
  name: 'A no without research behind it',
  looksFor:
    'A refusal of a request, or a counter-proposal, that rests on nothing one could look at.',
  looksAt: 'refusals and counter-proposals',
  thresholds: { grace_days: 'Days in which what it rests on can still be shown' },
  mistakes: [
    'It was shown in a meeting: who answered can put it beside their answer later.',
    'It is a judgement of which no data can exist: an answer that says so is not looked at, as one for want of people, of money, or by law is not.',
  ],
  closesWhen: 'What the answer rests on is put beside it.',
  source: 'From rivals to teammates: push back with the research to support it',
  find: (view, limits) => {
    const all = [...view.rows(requests).values()].flatMap((row) =>
      kept(row, [view.zone, String(limits.grace_days)], () =>
        pushbacksIn(row).map((pushback) => ({
          pushback,
          overdue: overdueIn(pushback, limits, view.zone),
        })),
      ),
    )
    return {
      ...examining(all, ({ pushback: { row, answer } }) =>
        resting('request', row.id, answer.stamp, answer.how),
      ),
      findings: foundBy(
        view,
        all.map(({ overdue }) => overdue),
      ),
    }
  },
})

/** Of each refusal in a row. */
const kept = onceARow<
  RequestRow,
  readonly { readonly pushback: Pushback; readonly overdue: readonly Overdue[] }[]
>()

interface Pushback {
  readonly row: RequestRow & Required<Pick<RequestRow, 'made'>>
  readonly answer: Extract<RequestAnswer, { readonly how: 'countered' | 'declined' }>
}

/** Those of which research could say something. */
function pushbacksIn(row: RequestRow): Pushback[] {
  const { made, answers } = row
  if (made === undefined) return []
  return answers.flatMap((answer) =>
    (answer.how === 'countered' || answer.how === 'declined') && answer.ground === undefined
      ? [{ row: { ...row, made }, answer }]
      : [],
  )
}

function overdueIn({ row, answer }: Pushback, { grace_days }: Limits, zone: Zone): Overdue[] {
  if (answer.evidence.length > 0) return []
  const { made, id } = row
  const last = addDays(dayIn(answer.stamp, zone), grace_days)
  const shown = answer.supported?.[0]?.stamp
  if (shown !== undefined && dayIn(shown, zone) <= last) return []
  const closed: Ending | undefined = shown && {
    ...{ at: shown.at, stamp: shown, how: 'what it rests on was put beside it' },
  }
  const found: Found = {
    roots: [resting('request', id, answer.stamp, answer.how)],
    rests: [resting('request', id, made.stamp, 'asked for')],
    concerned: [made.from, made.to],
    partnership: made.partnership,
    at: endOfDay(last, zone),
    said: (view) => [
      { text: `${firstNameOf(view, made.to)} ${did[answer.how]} ` },
      recordLink(view, 'request', id),
      { text: ', and nothing that it rests on has been shown.' },
    ],
    figures: () => [{ label: 'Evidence beside the answer', value: 'none' }],
    steps: [{ person: made.to, action: form('Show what it rests on', 'SupportAnswer', { id }) }],
    closed,
  }
  return [shown === undefined ? { after: last, found } : { found }]
}

const did = { countered: 'proposed something else than', declined: 'declined' } as const
