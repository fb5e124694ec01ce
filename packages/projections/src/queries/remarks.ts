import { nounNames, type Recorded, type Ref, type Remarked } from '@lockstep/domain'
import { z } from 'zod'
import { kindOf } from '../across/entries/entry-line.ts'
import { isSaid, saidIn } from '../across/naming/beside.ts'
import { entered } from '../events/entered.ts'
import { folds } from '../folds/folds.ts'
import { remarks as fold, type RemarkRow, type RemarkSaid } from '../folds/remarks.ts'
import { isMember } from '../records/here.ts'
import { mayGive } from '../telling/actions.ts'
import { peopleView, personView } from '../telling/person.ts'
import { StampView, stampView } from '../telling/stamp.ts'
import type { FoldOf } from '../view/fold.ts'
import { PersonView, query, readable } from '../view/query.ts'
import type { View } from '../view/view.ts'

const Said = { text: readable(z.string()), stamp: StampView }

const Remark = z.strictObject({
  id: z.string(),
  ...Said,
  by: PersonView,
  /** Whom it asks; absent where it is no question. */
  to: PersonView.optional(),
  /** The entry that it is about, where it is not about all of the record. */
  entry: z.strictObject({ id: z.string(), did: z.string() }).optional(),
  answer: z.strictObject({ ...Said, by: PersonView }).optional(),
  takenBack: StampView.optional(),
  /** Commands that the viewer may give on it now. */
  actions: z.array(z.string()),
})
type Remark = z.output<typeof Remark>

export const remarks = query({
  name: 'remarks',
  summary: 'What was said and asked beside a record or one of its entries.',
  ofNow: true,
  params: z.strictObject({
    noun: z.enum(nounNames).exclude(['remark']),
    id: z.string(),
    entry: z.string().optional(),
  }),
  response: z.strictObject({
    /** Those on its entries too, where none is named; in the order in which they were said. */
    remarks: z.array(Remark),
    /** Whose words stand there, which what is said beside them becomes too; nobody's where all who see it may read it. */
    owners: z.array(PersonView),
    /** Who said or recorded it and can be asked; absent where nobody is, or the viewer alone. */
    author: PersonView.optional(),
    /** Commands that the viewer may give beside it now. */
    actions: z.array(z.string()),
  }),
  answer: (view, { noun, id, entry }) => {
    const of: Remarked = { noun, id }
    const stored = view.stored(noun, id)
    const about = entry === undefined ? stored[0] : stored.find((event) => event.id === entry)
    if (about === undefined) return undefined
    const { by, owners } = entered(of, stateOf(view, of), about)
    const author = by.find((person) => person !== view.viewer.person && isMember(view, person))
    return {
      remarks: saidBeside(view, of, entry).map((row) => remarkView(view, row, stored)),
      owners: peopleView(view, owners),
      ...(author === undefined ? {} : { author: personView(view, author) }),
      actions: mayGive(
        view,
        ['MakeRemark', ...(author === undefined ? [] : (['AskQuestion'] as const))],
        undefined,
        undefined,
      ),
    }
  },
})

/** The state of the record as the first fold of its noun has it; its first, where all of it was withdrawn. */
function stateOf(view: View, { noun, id }: Ref): { is: string } {
  const main = folds.find((each) => each.noun === noun) as FoldOf<{ state: { is: string } }>
  return (view.row(main, id) ?? main.initial(id)).state
}

type Made = RemarkRow & { readonly said: RemarkSaid }

const saidBeside = (view: View, of: Ref, entry: string | undefined): Made[] =>
  [...view.rows(fold).values()]
    .filter(isSaid)
    .filter(({ said }) => said.of.noun === of.noun && said.of.id === of.id)
    .filter(({ said }) => entry === undefined || said.entry === entry)
    .sort((x, y) => compare(x.said.stamp.at, y.said.stamp.at) || compare(x.id, y.id))

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)

function remarkView(
  view: View,
  { id, state, said, answer, takenBack }: Made,
  stored: readonly Recorded[],
): Remark {
  const entry = stored.find((event) => event.id === said.entry)
  const open = state.is === 'asked' ? (['AnswerQuestion', 'WithdrawQuestion'] as const) : []
  return {
    id,
    text: saidIn(view, said),
    stamp: stampView(view, said.stamp),
    by: personView(view, said.by),
    ...(said.to === undefined ? {} : { to: personView(view, said.to) }),
    ...(entry === undefined ? {} : { entry: { id: entry.id, did: kindOf(entry).did } }),
    ...(answer === undefined || said.to === undefined
      ? {}
      : {
          answer: {
            text: saidIn(view, answer),
            stamp: stampView(view, answer.stamp),
            by: personView(view, said.to),
          },
        }),
    ...(takenBack === undefined ? {} : { takenBack: stampView(view, takenBack) }),
    actions: mayGive(view, open, state, said.partnership),
  }
}
