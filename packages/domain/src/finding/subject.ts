import { z } from 'zod'
import { distinct, EventId, Id, PersonId } from '../kernel/ids.ts'
import { nounNames } from '../kernel/noun.ts'
import { detectorIds } from '../organisation/thresholds.ts'

/**
 * What a finding is told by: which detector found it, the entries that it began with, the records that they stand in, and
 * whom it concerns. A finding is computed and never stored, so an answer to one says all of it; its id follows from it.
 */
export const FindingSubject = z
  .strictObject({
    detector: z.enum(detectorIds),
    roots: distinct(EventId).min(1).max(50),
    about: z
      .array(z.strictObject({ noun: z.enum(nounNames), id: Id }))
      .min(1)
      .max(50),
    concerned: distinct(PersonId).min(1).max(50),
    /** It rests on what only those whom it concerns may read. */
    inConfidence: z.boolean().optional(),
  })
  .meta({ id: 'FindingSubject' })
export type FindingSubject = z.output<typeof FindingSubject>

/** Answers to a finding exist for whom all that it is about exists; in confidence, for those alone whom it concerns. */
export const reachOfFinding = ({ about, concerned, inConfidence }: FindingSubject) => ({
  of: about,
  ...(inConfidence === true ? { restrictedTo: concerned } : {}),
})

/** What a finding's id derives from: the same for the same finding, in whatever order it is told. */
export const findingParts = (subject: FindingSubject): readonly string[] => [
  'finding',
  subject.detector,
  ...[...subject.roots].sort(),
  ...subject.about.map(({ noun, id }) => `${noun}-${id}`).sort(),
  ...[...subject.concerned].sort(),
  String(subject.inConfidence === true),
]

/** The entry that a finding began with, of whose time its id is. */
export const firstRoot = ({ roots }: Pick<FindingSubject, 'roots'>): EventId =>
  [...roots].sort()[0] ?? ''
