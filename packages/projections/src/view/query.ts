import { z } from 'zod'
import type { View } from './view.ts'

/** A question to the organisation: one file each, with what it takes, what it answers, and how it is answered. */
export interface Query<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly name: string
  /** What the reference says it is for. */
  readonly summary: string
  readonly params: P
  readonly response: R
  /**
   * It tells what somebody is, does or has entered, and nothing of what was left undone: of now, also to who reads only up
   * to a day that is over.
   */
  readonly ofNow?: true | ((params: z.output<P>) => boolean)
  /**
   * @param now the view that was asked, where the answer is told as of the last day that the viewer reads; else the same.
   * @returns undefined where what was asked for doesn't exist for the viewer.
   */
  readonly answer: (view: View, params: z.output<P>, now?: View) => z.output<R> | undefined
}

export const query = <P extends z.ZodType, R extends z.ZodType>(
  definition: Query<P, R>,
): Query<P, R> => definition

/** A marked value as a viewer gets it. */
export const readable = <T extends z.ZodType>(value: T) =>
  z.union([value, z.strictObject({ sealed: z.literal(true) })])

/** A person as screens name them: the name opened, or "a former CMO" once erased. */
export const PersonView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    role: z.string().optional(),
    /** With what the name ends in brackets, to tell them from who is called the same: their role, or a number. */
    apart: z.string().optional(),
  })
  .meta({ id: 'Person' })
export type PersonView = z.output<typeof PersonView>
