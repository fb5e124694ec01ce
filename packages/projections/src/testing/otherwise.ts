import type { StoredMark } from '@lockstep/domain'
import type { RecordedEvent } from '@lockstep/eventstore-client'
import { changeBetween, changeMarked } from '../events/marked-values.ts'
import type { Company } from './company.ts'
import type { Kept } from './followed.ts'
import { MemoryLog } from './memory-log.ts'
import type { Readable } from './readable.ts'

/** The company's log with other events. */
function keptAs({ log, seals }: Company, events: readonly RecordedEvent[]): Kept {
  const other = new MemoryLog(log.id)
  other.now = log.now
  other.receive(events)
  return { log: other, seals }
}

/**
 * A history that differs only in what somebody may not read: other words, longer ones, other answers, and between two
 * others another valence, another difference, and until both have said, another way to see an intervention.
 */
export function toldOtherwise(company: Company, may: Readable): Kept {
  const plain = plainOtherwise(company)
  return keptAs(
    company,
    company.log.events.map((event) => {
      const { type } = event
      const data = changeMarked(type, JSON.parse(event.data), (mark, _, { audience }) =>
        may.value(event, mark as StoredMark, audience) ? mark : another(mark as StoredMark),
      )
      return {
        ...event,
        data: JSON.stringify(may.between(event) ? data : changeBetween(type, data, plain)),
        metadata: event.metadata.replace(/^\{/, `{"commandHash":"${event.id.slice(-8)}",`),
      }
    }),
  )
}

/** Of exchanges between others. What was seen of a difference shows in figures once a charter opens them. */
function plainOtherwise({ log }: Company) {
  const opens = log.events.some(({ data }) => data.includes('"trustOpen":true'))
  return (value: unknown, field: string): unknown => {
    if (field === 'as') return value === 'invited' ? 'not_invited' : 'invited'
    if (field === 'valence') return value === 1 ? -1 : 1
    if (field === 'difference') return opens || value !== 'seen' ? value : 'partly'
    return !value
  }
}

/** A history in which what does not exist for somebody never was. */
export const withoutHidden = (company: Company, { exists }: Readable): Kept =>
  keptAs(company, company.log.events.filter(exists))

/**
 * A history in which what does not exist for somebody only began, and was called something else: nothing came of it. That it
 * began gives the records after it their numbers, which are the same for everybody.
 */
export const outsideOtherwise = (company: Company, exists: (stream: string) => boolean): Kept =>
  keptAs(
    company,
    company.log.events.flatMap((event) => {
      if (exists(event.stream)) return [event]
      if (event.revision > 0 && event.type !== 'DecisionOpened') return []
      const data = JSON.parse(event.data) as { readonly title?: unknown }
      const isTitled = typeof data.title === 'string'
      return [
        isTitled ? { ...event, data: JSON.stringify({ ...data, title: 'Otherwise' }) } : event,
      ]
    }),
  )

const STANCES = ['support', 'concern', 'oppose']

function another(mark: StoredMark): StoredMark {
  const said = JSON.parse(Buffer.from(mark.ciphertext, 'base64').toString())
  return {
    ...mark,
    ciphertext: Buffer.from(JSON.stringify(saidOtherwise(said))).toString('base64'),
  }
}

interface Said {
  readonly scores?: { readonly ability?: number }
  readonly moments?: readonly { readonly text: string }[]
  readonly tells?: readonly string[]
  readonly text?: string
  readonly chance?: number
  readonly stance?: string
  readonly helps?: string
  readonly came?: string
}

function saidOtherwise(said: string | Said): unknown {
  if (typeof said === 'string') return `${said}, and much that is not for you`
  const { scores, moments, tells, text, chance, helps, came, stance = '' } = said
  if (helps) return { helps: helps === 'yes' ? 'no' : 'yes', text: 'Not for you' }
  if (came) return { came: came === 'partly' ? 'not yet' : 'partly', text: 'Not for you' }
  if (scores) return { scores: { ...scores, ability: 8 - (scores.ability ?? 1) }, because: [] }
  if (moments) return { moments: [...moments, { on: '2026-01-01', text: 'Not for you' }] }
  if (tells) return { tells: tells.slice(1) }
  if (chance !== undefined) return { chance: 100 - chance }
  if (text !== undefined) return { ...said, text: `${text}, and much that is not for you` }
  return { stance: STANCES[(STANCES.indexOf(stance) + 1) % STANCES.length] }
}
