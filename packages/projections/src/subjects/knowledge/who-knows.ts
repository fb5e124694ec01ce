import {
  daysBetween,
  exposureWays,
  LocalDate,
  type PersonId,
  rolesOf,
  type Subject,
  Subject as SubjectSchema,
} from '@lockstep/domain'
import { z } from 'zod'
import { people } from '../../folds/people.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { dayIn } from '../../folds/stamp.ts'
import { dayShown } from '../../telling/dates.ts'
import { byFamilyName, peopleView, personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { cameAfter } from '../people/joined.ts'
import { thereFor } from './existing.ts'
import { firstDay, isDisputed, type Knowing, knowingOf } from './knowing.ts'

const Statement = z.strictObject({
  /** `part`: they proposed it, or had a say in it; `played back`: they said what it says. */
  how: z.enum([...exposureWays, 'part', 'played back']),
  stamp: StampView,
  /** Who told or showed it. */
  by: PersonView.optional(),
  note: z.string().optional(),
  /** Whether the person can answer it: what a part or a session says is mended in the entry itself. */
  answerable: z.boolean(),
  /** What the person says of it themselves: that it is not so, or how it was. */
  answer: z
    .strictObject({
      stamp: StampView,
      note: z.string().optional(),
      instead: z
        .strictObject({ how: z.enum(exposureWays), on: LocalDate, by: PersonView.optional() })
        .optional(),
    })
    .optional(),
})

/** Who knows of a record, since when, and how. */
export const WhoKnows = z
  .strictObject({
    of: SubjectSchema,
    /** In order of family name. */
    people: z.array(
      z.strictObject({
        person: PersonView,
        /** In the order in which it happened. */
        statements: z.array(Statement),
        /** Absent where they dispute all of it. */
        since: LocalDate.optional(),
        /** The day on which they became a member, where the record was there before them. */
        came: LocalDate.optional(),
        /** Whole days in the organisation's zone from when the record was there for them, or from their coming, to that day; 0 where they knew before. */
        afterDays: z.int().optional(),
      }),
    ),
    /** Whom it concerns, who have not left, and of whom nothing says that they know. */
    unaware: z.array(PersonView),
    /** Opening its page is about to be recorded for the viewer, and the page has to say so first. */
    openingCounts: z.boolean(),
    /** Whether the viewer may say something of it. */
    open: z.boolean(),
  })
  .meta({ id: 'WhoKnows' })
export type WhoKnows = z.output<typeof WhoKnows>

interface Told {
  readonly of: Subject
  /** When what there is to know came to be. */
  readonly began: Stamp | undefined
  readonly concerned: ReadonlySet<PersonId>
}

export function whoKnows(view: View, { of, began, concerned }: Told): WhoKnows {
  const knowing = Map.groupBy(knowingOf(view, of), ({ person }) => person)
  const aware = new Set(
    [...knowing].filter(([, said]) => !said.every(isDisputed)).map(([id]) => id),
  )
  const me = view.viewer.person
  const open = !view.past && rolesOf(view.viewer).has('member')
  return {
    of,
    people: [...knowing]
      .map(([person, said]) =>
        personKnowing(view, person, said, began && (thereFor(view, of, person, began) ?? began)),
      )
      .sort((a, b) => byFamilyName(a.person, b.person)),
    unaware: peopleView(
      view,
      [...concerned].filter(
        (person) => !knowing.has(person) && view.row(people, person)?.state.is !== 'left',
      ),
    ),
    openingCounts: open && concerned.has(me) && !aware.has(me),
    open,
  }
}

function personKnowing(
  view: View,
  person: PersonId,
  said: readonly Knowing[],
  began: Stamp | undefined,
): WhoKnows['people'][number] {
  const since = firstDay(said, (stamp) => dayIn(stamp, view.zone))
  const told = firstDay(said, (stamp) => dayShown(stamp, view))
  const came = began && cameAfter(view, person, began)
  return {
    person: personView(view, person),
    statements: said.map((each) => statementView(view, each)),
    ...(told === undefined ? {} : { since: told }),
    ...(since === undefined || began === undefined
      ? {}
      : { afterDays: Math.max(0, daysBetween(came ?? dayIn(began, view.zone), since)) }),
    ...(came === undefined ? {} : { came }),
  }
}

function statementView(view: View, { how, stamp, by, note, session, answer }: Knowing) {
  return {
    how,
    stamp: stampView(view, stamp),
    answerable:
      how !== 'part' && how !== 'played back' && session === undefined && answer === undefined,
    ...(by === undefined ? {} : { by: personView(view, by) }),
    ...(note === undefined ? {} : { note }),
    ...(answer === undefined ? {} : { answer: answerView(view, answer) }),
  }
}

function answerView(view: View, { stamp, note, instead }: NonNullable<Knowing['answer']>) {
  return {
    stamp: stampView(view, stamp),
    ...(note === undefined ? {} : { note }),
    ...(instead === undefined
      ? {}
      : {
          instead: {
            how: instead.how,
            on: instead.on,
            ...(instead.by === undefined ? {} : { by: personView(view, instead.by) }),
          },
        }),
  }
}
