import { LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import type { Disclosing } from '../../folds/disclosing.ts'
import { namedRecord } from '../../records/named.ts'
import { today } from '../../telling/dates.ts'
import { Named } from '../../telling/href.ts'
import { peopleView, personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'

export const DisclosureView = z
  .strictObject({
    /** The event of the offer: what agrees to it and takes it back names it so. */
    offer: z.string(),
    by: PersonView,
    to: z.array(PersonView),
    /** The post-mortem whose circle they are, where it was named. */
    postmortem: Named.optional(),
    /** The last day. */
    until: LocalDate,
    offered: StampView,
    agreed: StampView.optional(),
    takenBack: StampView.optional(),
    /** Both agreed, neither took it back, and the day has not passed: the words are open to them. */
    open: z.boolean(),
    /** It waits for the other of the two. */
    waiting: z.boolean(),
  })
  .meta({ id: 'Disclosure' })
type DisclosureView = z.output<typeof DisclosureView>

/** @param day on which one asks whether they are open */
export const disclosureViews = (
  view: View,
  { disclosures }: Disclosing,
  day = today(view),
): DisclosureView[] =>
  disclosures.map(({ offer, by, to, postmortem, until, offered, agreed, takenBack }) => {
    const there = postmortem === undefined ? undefined : namedRecord(view, 'postmortem', postmortem)
    const lasts = takenBack === undefined && until >= day
    return {
      offer,
      by: personView(view, by),
      to: peopleView(view, to),
      ...(there === undefined ? {} : { postmortem: there }),
      until,
      offered: stampView(view, offered),
      ...(agreed === undefined ? {} : { agreed: stampView(view, agreed) }),
      ...(takenBack === undefined ? {} : { takenBack: stampView(view, takenBack) }),
      open: lasts && agreed !== undefined,
      waiting: lasts && agreed === undefined,
    }
  })
