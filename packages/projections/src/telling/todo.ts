import { LocalDate, nounNames } from '@lockstep/domain'
import { z } from 'zod'
import { Href, Sentence } from './href.ts'

const todoKinds = [
  'answer a follow-up',
  'answer feedback',
  'read corrected feedback',
  'agree to a disclosure',
  'take a position',
  'take a late position',
  'decide',
  'consent to a goal change',
  'take note of a declined goal change',
  'make a goal change',
  'answer a goal change',
  'agree to a goal',
  'answer a reality check',
  'close a goal',
  'look who was let in',
  'look what was said in your name',
  'stand in for somebody',
  'accept a charter',
  'accept what success means',
  'answer a pulse',
  'answer a pulse late',
  'rank the goals',
  'rank the goals late',
  'answer a request',
  'agree to an answer',
  'deliver what was asked for',
  'tell how a request turned out',
  'review a decision',
  'say whether a decision still holds',
  'keep a commitment',
  'say whether a commitment was kept',
  'settle a topic',
  'hold a hard conversation',
  'agree to a joint metric',
  'improve a metric',
  'say how you see an intervention',
  'hold a session',
  'promise what was agreed',
  'read an insight note',
  'write an insight note',
  'answer a finding',
  'answer a question',
  'write what you recall',
  'write late what you recall',
  'name who facilitates',
  'take on an action',
  'say whether it happened again',
  'look at a player again',
  'place a bet',
  'say whether an adaptation helps',
  'state what you expect of a hire',
  'say how a hire goes',
  'tell why somebody leaves',
  'tell late why somebody leaves',
  'settle what somebody left',
  'answer what is handed over',
  'agree to what a successor makes of it',
  'settle what was handed over',
  'play back a vision',
  'confirm a playback',
  'play back anew',
  'say whether a vision still holds',
  'show what is in force',
  'play back what is in force',
] as const

/** A button: the command, with what is known of its input. */
export const TodoAction = z
  .strictObject({
    label: z.string(),
    command: z.string(),
    input: z.record(z.string(), z.unknown()),
    /** What its form is about, in words, where its fields are named for the record and not for people. */
    about: z.string().optional(),
    /** Its form is to be opened, because something is still to be written. */
    asks: z.boolean(),
    /** Where it is done at once and may be taken back: the noun of the record that it goes on with. */
    undo: z.enum(nounNames).optional(),
  })
  .meta({ id: 'TodoAction' })

/** Something that waits for the viewer. */
export const Todo = z
  .strictObject({
    /** Stays the same as long as the same thing waits. */
    id: z.string(),
    kind: z.enum(todoKinds),
    href: Href,
    ordinal: z.string().optional(),
    /** "Noor changed after your feedback Launch dates moved twice?" */
    question: Sentence,
    /** "Asked 10 Sep", "three of six have answered" */
    note: z.string().optional(),
    /** The last day on which it is in time. */
    due: LocalDate.optional(),
    /** Whole days past that day; 0 until then. */
    overdueDays: z.int(),
    /** The day since which it waits. */
    since: LocalDate,
    /** It is done, and what follows from it is about to be recorded: nothing is asked. */
    beingRecorded: z.boolean(),
    actions: z.array(TodoAction),
  })
  .meta({ id: 'Todo' })
export type Todo = z.output<typeof Todo>
