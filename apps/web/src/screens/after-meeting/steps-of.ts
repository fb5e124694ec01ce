import { withoutConfidence } from '../../forms/sentence/in-confidence.ts'
import type { AgreedLine, Meeting, MeetingDraft, Step } from './meeting-draft.ts'
import { promisedSteps, wrongOfPromised } from './promised.ts'

const isBlank = ({ what, dueOn }: AgreedLine) => what.trim() === '' && dueOn === ''
const filled = ({ agreed }: MeetingDraft) => agreed.filter((line) => !isBlank(line))
const maybe = (name: string, text: string) => (text.trim() === '' ? {} : { [name]: text.trim() })

/**
 * The commands that a filled form stands for, in the order in which they are given: the session before what was promised
 * at it. What was recorded already is left out, and what nobody knows of is given as it was.
 */
export function stepsOf(draft: MeetingDraft, meeting: Meeting): Step[] {
  const all = [
    ...heldStep(draft, meeting),
    ...topicSteps(draft, meeting),
    ...promisedSteps(Object.values(draft.promised)),
    ...promiseSteps(draft, meeting),
    ...nextStep(draft, meeting),
  ]
  return all.flatMap((step) => {
    const outcome = draft.outcomes[step.line]
    if (outcome?.is === 'recorded') return []
    return [outcome?.is === 'unknown' ? outcome.sent : step]
  })
}

function heldStep(draft: MeetingDraft, { me, members, left, partnership }: Meeting): Step[] {
  const { key, what, kind, on, present, decisions, note } = draft.held
  if (what === 'none') return []
  const others = filled(draft).filter(({ who }) => who !== me)
  const went = {
    ...(left.length === 0 && present.length === members.length ? {} : { present }),
    topics: Object.values(draft.topics).flatMap(({ topic, how }) =>
      how === 'DiscussTopic' ? [topic.id] : [],
    ),
    ...(decisions.length === 0 ? {} : { decisions }),
    actions: others.map(({ who, to, dueOn, ...line }) => ({ who, to, dueOn, ...worded(line) })),
    ...maybe('note', note),
  }
  const step =
    what === 'another'
      ? { command: 'RecordSession', input: { partnership, kind, on, ...went } }
      : { command: 'HoldSession', input: { id: what, on, ...went } }
  return [{ line: key, with: others.map((each) => each.key), ...step }]
}

/** What was said at a meeting was said on its day, whenever it is told; nothing was before it had begun. */
function happened({ held }: MeetingDraft, { today }: Meeting, began?: string) {
  if (held.what === 'none' || held.on >= today) return {}
  return began !== undefined && began.slice(0, 10) > held.on ? {} : { occurredAt: held.on }
}

const topicSteps = (draft: MeetingDraft, meeting: Meeting): Step[] =>
  Object.values(draft.topics).flatMap(({ key, topic: { id, began }, how, note }) => {
    if (how === '') return []
    const said = {
      DiscussTopic: maybe('note', note),
      CarryTopicOver: draft.next.what === 'none' ? {} : maybe('meetingOn', draft.next.on),
      DropTopic: maybe('reason', note),
    }
    const when = happened(draft, meeting, began.happened)
    return [{ line: key, with: [], command: how, input: { id, ...said[how] }, ...when }]
  })

const promiseSteps = (draft: MeetingDraft, meeting: Meeting): Step[] =>
  filled(draft)
    .filter(({ who }) => who === meeting.me)
    .map(({ key, to, dueOn, ...line }) => ({
      line: key,
      with: [],
      command: 'MakeCommitment',
      input: { partnership: meeting.partnership, to, dueOn, ...worded(line) },
      ...happened(draft, meeting),
      ...(draft.held.what === 'none' ? {} : { at: draft.held.key }),
    }))

const worded = ({ what, inConfidence }: Pick<AgreedLine, 'what' | 'inConfidence'>) =>
  inConfidence ? { words: what.trim() } : { title: what.trim() }

function nextStep({ next }: MeetingDraft, { partnership }: Meeting): Step[] {
  const { key, what, kind, on, time, minutes } = next
  if (what === 'none') return []
  const when = { on, ...maybe('time', time), ...(minutes === '' ? {} : { minutes: +minutes }) }
  const step =
    what === 'another'
      ? { command: 'PlanSession', input: { partnership, kind, ...when } }
      : { command: 'MoveSession', input: { id: what, ...when } }
  return [{ line: key, with: [], ...step }]
}

const isConfidedToAll = ({ what, inConfidence }: AgreedLine): boolean =>
  !inConfidence && withoutConfidence(what) !== undefined

/** What is still to be said, by the keys of the lines; those that were sent are past mending. */
export function wrongIn(draft: MeetingDraft, meeting: Meeting): Map<string, string> {
  const { me, today } = meeting
  const { held, next, outcomes } = draft
  const wrong = new Map<string, string>()
  const say = (key: string, why: string | false) => {
    const sent = outcomes[key]?.is
    if (why !== false && sent !== 'recorded' && sent !== 'unknown') wrong.set(key, why)
  }
  const isHeld = held.what !== 'none'
  const over = ['recorded', 'unknown'].includes(outcomes[held.key]?.is ?? '')
  for (const line of Object.values(draft.promised)) say(line.key, wrongOfPromised(line, meeting))
  for (const line of filled(draft)) {
    const theirs = line.who !== me
    const missing =
      (line.what.trim() === '' && 'Say what will be done.') ||
      (isConfidedToAll(line) &&
        'Whoever is in the organisation can read this, unless only the two read it: tick that.') ||
      (line.to === '' && 'Say for whom.') ||
      (line.who === line.to && 'It is done for somebody else.') ||
      (line.dueOn === '' && 'Say by when.') ||
      (line.dueOn < today && 'This day has passed.') ||
      (theirs && over && 'The session was sent without this. Ask them to promise it.') ||
      (theirs && !isHeld && 'It is kept with the session: say below that it was held.')
    say(line.key, missing)
  }
  if (isHeld) {
    const missing =
      (held.on === '' && 'Say on which day.') ||
      (held.on > today && 'This day is still to come.') ||
      (held.present.length === 0 && 'Say who was there.')
    say(held.key, missing)
  }
  if (next.what !== 'none') {
    const missing =
      (next.on === '' && 'Say on which day.') || (next.on < today && 'This day has passed.')
    say(next.key, missing)
  }
  return wrong
}
