import type { Answer } from '../api/views.ts'

interface Ground {
  readonly note: string
  readonly link?: string | undefined
  readonly hash?: string | undefined
}

/** What a problem or a need rests on, under its words. */
const restsOn = (evidence: readonly Ground[]) =>
  evidence.map(({ note, link, hash }) => (
    <p key={note} className="ink-3 size-12">
      Rests on:{' '}
      {link === undefined ? (
        note
      ) : (
        <a href={link} rel="noreferrer">
          {note}
        </a>
      )}
      {hash !== undefined && (
        <>
          {' '}
          SHA-256 <code title={hash}>{hash.slice(0, 12)}…</code>
        </>
      )}
    </p>
  ))

/** A statement, and what it rests on. */
export const stated = ({
  statement,
  evidence,
}: {
  statement: string
  evidence: readonly Ground[]
}) => (
  <>
    {statement}
    {restsOn(evidence)}
  </>
)

type Need = NonNullable<Answer<'goal'>['need']>['need']

/** Whose need a record serves, or why it serves no buyer's. */
export const whoseNeed = (need: Need) =>
  'none' in need
    ? `None: ${need.none}`
    : stated({ ...need, statement: `${need.segment}. ${need.statement}` })
