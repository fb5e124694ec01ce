import { type Exposing, type ExposureState, localDate, type NounName } from '@lockstep/domain'
import { begin, type Doing, give, on, pick } from './doing.ts'

const subjects = ['decision', 'decision', 'goal', 'partnership', 'request'] as const

const subject = (doing: Doing) => {
  const noun = pick(subjects, doing.which) ?? 'decision'
  return { noun, id: doing.one(noun) ?? doing.company.id }
}

/** What is said of anybody and a record, beside it or in it. */
function statement({ company, which }: Doing, { noun, id }: { noun: NounName; id: string }) {
  const beside = company.state('exposure', id) as ExposureState
  const within = company.state(noun, id) as { exposes?: readonly Exposing[] }
  const said = [...(beside.is === 'none' ? [] : beside.exposes), ...(within.exposes ?? [])]
  return pick(said, which)
}

/** Somebody of whom something is said answers it. */
const answer =
  (name: 'DisputeExposure' | 'CorrectExposure', more: (doing: Doing) => object) =>
  (doing: Doing): void => {
    const of = subject(doing)
    const said = statement(doing, of)
    const by = pick(said?.people ?? [], doing.which) ?? doing.by
    const input: object = { of, statement: said?.event ?? doing.company.id, ...more(doing) }
    give({ ...doing, by }, name, input)
  }

export const domains = {
  recordExposure: begin('RecordExposure', (doing) => ({
    of: subject(doing),
    people: [doing.whom],
    how: pick(['told', 'shown', 'present', 'asked'], doing.which),
    note: 'Note',
  })),
  openRecord: begin('OpenRecord', (doing) => ({ of: subject(doing) })),
  disputeExposure: answer('DisputeExposure', () => ({ note: 'Note' })),
  correctExposure: answer('CorrectExposure', ({ company }) => ({
    how: 'shown',
    on: localDate(company.now, company.zone),
  })),
  recordIntervention: begin('RecordIntervention', (doing) => {
    const decision = doing.which % 3 === 0 ? doing.one('decision') : undefined
    return {
      by: doing.flag ? doing.by : doing.whom,
      owner: doing.flag ? doing.whom : doing.by,
      kind: 'order',
      ...(doing.flag ? { title: 'Title' } : { words: 'Words' }),
      ...(decision === undefined ? {} : { decision }),
    }
  }),
  classifyIntervention: on('ClassifyIntervention', ({ which }) => ({
    as: pick(['invited', 'gate', 'not_invited', 'not_invited'], which),
  })),
}
