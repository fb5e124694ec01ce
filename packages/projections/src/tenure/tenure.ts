import {
  elapsedDays,
  type Instant,
  type nouns,
  type OccurredAt,
  type PersonId,
  type RecordedOf,
  type Role,
} from '@lockstep/domain'

type PersonEvent = RecordedOf<typeof nouns.person.events>

export interface RoleHeld {
  readonly role: Role
  readonly title?: string
  readonly function?: string
  readonly from: OccurredAt
  readonly to?: OccurredAt
}

export interface Absence {
  readonly from: OccurredAt
  readonly to?: OccurredAt
  readonly delegate?: PersonId
}

/** Every role a person has held, the first first. @param history in the order in which it happened */
export const rolesHeld = (history: readonly PersonEvent[]): RoleHeld[] =>
  postsHeld(history).map(({ began, ended }) => {
    const { role, title, function: area } = began.data
    return {
      role,
      ...(title === undefined ? {} : { title }),
      ...(area === undefined ? {} : { function: area }),
      from: began.metadata.occurredAt,
      ...(ended === undefined ? {} : { to: ended.metadata.occurredAt }),
    }
  })

type Beginning = Extract<PersonEvent, { type: 'MemberJoined' | 'RoleChanged' }>

/** What each role began with, and what ended it. */
export function postsHeld(history: readonly PersonEvent[]): Post[] {
  return history.flatMap((began, n) => {
    if (began.type !== 'MemberJoined' && began.type !== 'RoleChanged') return []
    const ended = history.slice(n + 1).find(({ type }) => endsRole.includes(type))
    return [{ began, ...(ended === undefined ? {} : { ended }) }]
  })
}

interface Post {
  readonly began: Beginning
  readonly ended?: PersonEvent
}

const endsRole = ['MemberJoined', 'RoleChanged', 'MemberLeft']

export function absences(history: readonly PersonEvent[]): Absence[] {
  return history.flatMap((event, n) => {
    if (event.type !== 'AbsenceStarted') return []
    const end = history.slice(n + 1).find(({ type }) => endsAbsence.includes(type))
    const { delegate } = event.data
    return [
      {
        from: event.metadata.occurredAt,
        ...(end === undefined ? {} : { to: end.metadata.occurredAt }),
        ...(delegate === undefined ? {} : { delegate }),
      },
    ]
  })
}

const endsAbsence = ['AbsenceEnded', 'MemberLeft']

/** Whole days since somebody last joined, until they left or until the moment; undefined for who never did. */
export function tenureDays(history: readonly PersonEvent[], moment: Instant): number | undefined {
  const joined = history.findLastIndex(({ type }) => type === 'MemberJoined')
  const since = history[joined]
  if (since === undefined) return undefined
  const left = history.slice(joined).find(({ type }) => type === 'MemberLeft')
  return Math.floor(elapsedDays(since.at, left?.at ?? moment))
}
