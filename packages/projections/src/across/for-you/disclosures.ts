import type { CommandName, PersonId } from '@lockstep/domain'
import type { Disclosing } from '../../folds/disclosing.ts'
import { disclosureViews } from '../../subjects/disclosures/disclosures.ts'
import { dayInWords, dayShown } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { listed } from '../../telling/in-words.ts'
import { firstName } from '../../telling/person.ts'
import { button, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/** By what the other agrees, or would rather not. */
export interface DisclosureAnswers {
  readonly agree: CommandName
  readonly takeBack: CommandName
}

/** One of a record's two would let others read the words; the other is asked. */
export function disclosuresWaiting(
  view: View,
  row: Disclosing & { readonly id: string },
  { from, to: other }: Readonly<Record<'from' | 'to', PersonId>>,
  named: Named,
  { agree, takeBack }: DisclosureAnswers,
): Waiting[] {
  const { id } = row
  return disclosureViews(view, row)
    .filter((each) => each.waiting)
    .map(({ offer, by, to, postmortem, until, offered }) => {
      const readers = listed(to.map(firstName))
      return waiting(view, by.id === from ? other : from, named, {
        id: offer,
        kind: 'agree to a disclosure',
        question: [
          { text: `${firstName(by)} would let ${readers} read ` },
          linkTo(named),
          ...(postmortem === undefined ? [] : [{ text: ' for ' }, linkTo(postmortem)]),
          { text: ` until ${dayInWords(until, view)}.` },
        ],
        note: 'What is on record when you agree, and nothing later',
        since: dayShown({ occurredAt: offered.happened, at: offered.at }, view),
        actions: [
          button('Agree', agree, { id, offer }),
          button('Rather not', takeBack, { id, offer }),
        ],
      })
    })
}
