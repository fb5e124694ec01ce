import {
  type Audience,
  effective,
  type FindingSubject,
  type Instant,
  type LocalDate,
  type PartnershipState,
  type PersonId,
  type Recorded,
  type StoredMark,
  trustIsOpen,
} from '@lockstep/domain'
import type { RecordedEvent } from '@lockstep/eventstore-client'
import type { Company } from './company.ts'
import { listIn, openedOfPeople } from './readable-of-people.ts'

/**
 * What a person may read of a company at the end of its log, worked out from the events alone and not by
 * the policy: so that the one can be held against the other.
 */
export class Readable {
  readonly #person: PersonId
  readonly #silentOn = new Set<string>()
  readonly #opened = new Set<string>()
  readonly #closed = new Set<string>()
  readonly #secrets = new Set<string>()
  /** Until when what is recorded is disclosed to them, by stream. */
  readonly #disclosed = new Map<string, Instant>()
  readonly #exchanges = new Set<string>()
  /** Entries that say how one of two sees an intervention, theirs or opened by the other's. */
  readonly #classed = new Set<string>()
  /** Answers that were opened, but not to this person. */
  readonly #withheld = new Set<string>()

  /** @param today is the day on which they look. */
  constructor(company: Company, person: PersonId, today: LocalDate) {
    this.#person = person
    for (const noun of ['feedback', 'conversation'] as const)
      for (const id of company.all(noun)) this.#disclose(`${noun}-${id}`, company, today)
    for (const { stream, type, data } of company.log.events)
      if (type === 'FeedbackGiven.v2' && isOneOfTwo(person, JSON.parse(data)))
        this.#exchanges.add(stream)
    for (const id of company.all('decision')) this.#take(`decision-${id}`, company)
    for (const id of company.all('finding')) this.#find(`finding-${id}`, company)
    for (const id of company.all('pulse')) this.#rate(id, company)
    for (const id of company.all('intervention')) this.#class(`intervention-${id}`, company)
    for (const id of company.all('ranking')) this.#rank(`ranking-${id}`, company)
    for (const id of company.all('postmortem')) this.#recall(`postmortem-${id}`, company)
    for (const id of openedOfPeople(company, person)) this.#opened.add(id)
    for (const id of company.all('playback')) this.#listen(`playback-${id}`, company)
    for (const { stream, type, data } of company.log.events)
      if (SAID.includes(type) && this.#closed.has(besideIn(JSON.parse(data))))
        this.#closed.add(stream)
  }

  /** Whether the record exists for them. */
  exists = ({ stream }: { readonly stream: string }): boolean => !this.#closed.has(stream)

  /** Whether they may read a marked value of an event. */
  value = (
    { id, stream, recordedAt }: Pick<RecordedEvent, 'id' | 'stream' | 'recordedAt'>,
    { owners }: Pick<StoredMark, 'owners'>,
    audience: Audience,
  ): boolean =>
    audience === 'organisation' ||
    owners.includes(this.#person) ||
    (audience === 'owners' && recordedAt <= (this.#disclosed.get(stream) ?? '')) ||
    (audience === 'opened' &&
      this.#opened.has(id) &&
      !this.#withheld.has(id) &&
      !this.#silentOn.has(stream))

  /** Whether they may read what an exchange holds in plain for its two, and for those to whom both disclosed it. */
  between = ({
    id,
    stream,
    recordedAt,
  }: Pick<RecordedEvent, 'id' | 'stream' | 'recordedAt'>): boolean =>
    this.#exchanges.has(stream) ||
    this.#classed.has(id) ||
    recordedAt <= (this.#disclosed.get(stream) ?? '')

  /** What restricted decisions are called that don't exist for them. */
  get secrets(): ReadonlySet<string> {
    return this.#secrets
  }

  #disclose(stream: string, company: Company, today: LocalDate): void {
    const recorded = company.recorded(stream)
    const takenBack = recorded.filter(({ type }) => TAKEN_BACK.includes(type)).map(offerOf)
    for (const event of recorded.filter(({ type }) => DISCLOSED.includes(type))) {
      const { to, until } = event.data as { to: readonly string[]; until: LocalDate }
      const open =
        to.includes(this.#person) && until >= today && !takenBack.includes(offerOf(event))
      if (open) this.#disclosed.set(stream, event.metadata.recordedAt)
    }
  }

  /** What is said of a finding stands beside the records that it is of; in confidence, it is for those alone whom it concerns. */
  #find(stream: string, company: Company): void {
    const { of } = (company.recorded(stream)[0]?.data ?? {}) as { of?: FindingSubject }
    const closed = of?.about.some(({ noun, id }) => this.#closed.has(`${noun}-${id}`))
    const others = of?.inConfidence === true && !of.concerned.includes(this.#person)
    if (closed || others) this.#closed.add(stream)
  }

  #rate(id: string, company: Company): void {
    const recorded = company.recorded(`pulse-${id}`)
    const listed = recorded.flatMap((event) => listIn(event, 'PulseOpened', 'opens'))
    const answers = recorded.filter(({ type }) => RATING.includes(type))
    const isOpen = ({ id, type }: Recorded) => type === 'LatePulseAnswered' || listed.includes(id)
    for (const answer of answers.filter(isOpen)) {
      const { from, to } = answer.data as Two
      const back = answers.some(
        ({ data }) => (data as Two).from === to && (data as Two).to === from,
      )
      const reads = this.#person === to ? back : this.#readsTrust(company, recorded[0])
      this.#opened.add(answer.id)
      if (!reads) this.#withheld.add(answer.id)
    }
  }

  #readsTrust(company: Company, called: Recorded | undefined): boolean {
    const { partnership = '' } = (called?.data ?? {}) as { partnership?: string }
    const state = company.state('partnership', partnership) as PartnershipState
    const member = company.state('person', this.#person).is === 'member'
    return member && state.is !== 'none' && trustIsOpen(state)
  }

  /** Once both stood on record as having said, what either says is open. */
  #class(stream: string, company: Company): void {
    const recorded = company.recorded(stream)
    const opened = recorded.some(
      (_, n) => new Set(effective(recorded.slice(0, n + 1)).flatMap(sayer)).size === 2,
    )
    // Why one is mended is as far open as it is.
    if (opened) for (const { id } of recorded) this.#opened.add(id)
    for (const event of recorded)
      if (opened || sayer(carriedBy(event)).includes(this.#person)) this.#classed.add(event.id)
  }

  #rank(stream: string, company: Company): void {
    const recorded = company.recorded(stream)
    const answers = recorded.filter(({ type }) => RANKING.includes(type))
    const open = recorded.flatMap((event) => listIn(event, 'RankingOpened', 'opens'))
    for (const { id, type } of answers)
      if (type === 'GoalsRankedLate' || open.includes(id)) this.#opened.add(id)
    const asked = recorded.flatMap((event) => listIn(event, 'RankingCalled', 'asked'))
    const spoke = answers.map(({ data }) => (data as { person: PersonId }).person)
    if (asked.includes(this.#person) && !spoke.includes(this.#person)) this.#silentOn.add(stream)
  }

  /** Who is neither involved nor facilitates reads nothing of it; who was asked and stayed silent, what it asks alone. */
  #recall(stream: string, company: Company): void {
    const recorded = company.recorded(stream)
    const [opening] = recorded
    const { involved, facilitator: named } = (opening?.data ?? {}) as Circle
    const handed = effective(recorded).findLast(({ type }) => type === 'FacilitationHandedOn')
    const { facilitator } = (handed?.data ?? { facilitator: named }) as Circle
    const asked = involved.includes(this.#person)
    if (opening === undefined || (!asked && facilitator !== this.#person)) return
    this.#opened.add(opening.id)
    const wrote = recorded.filter(({ type }) => RECALLING.includes(type))
    const mine = wrote.some(({ data }) => (data as { person: PersonId }).person === this.#person)
    const listed = recorded.flatMap((event) => listIn(event, 'RecollectionsOpened', 'opens'))
    for (const { id, type } of asked && !mine ? [] : recorded)
      if (type !== 'RecollectionWritten' || listed.includes(id)) this.#opened.add(id)
  }

  /** What is said in it is between its two. */
  #listen(stream: string, company: Company): void {
    const recorded = company.recorded(stream)
    const { person, to } = (recorded[0]?.data ?? {}) as { person?: PersonId; to?: PersonId }
    const theirs = person === this.#person || to === this.#person
    for (const { id } of theirs ? recorded : []) this.#opened.add(id)
  }

  #take(stream: string, company: Company): void {
    const events = effective(company.recorded(stream))
    const asked = events.flatMap((event) => listIn(event, 'PositionsCalled', 'asked'))
    for (const opening of ['PositionsOpened', 'BetsOpened'])
      for (const id of events.flatMap((event) => listIn(event, opening, 'opens')))
        this.#opened.add(id)
    for (const { id, type } of company.recorded(stream))
      if (type !== 'PositionTaken' && type !== 'BetPlaced') this.#opened.add(id)
    const spoke = events.filter(({ id }) => this.#opened.has(id)).map(speaker)
    if (asked.includes(this.#person) && !spoke.includes(this.#person)) this.#silentOn.add(stream)
    const unplaced = events.flatMap((event) => listIn(event, 'BetsOpened', 'silent'))
    if (unplaced.includes(this.#person))
      for (const { id, type } of events) if (type === 'BetPlaced') this.#withheld.add(id)
    if (isClosedTo(this.#person, company.recorded(stream))) {
      this.#closed.add(stream)
      this.#closed.add(stream.replace(/^decision-/, 'exposure-'))
      for (const secret of secretsIn(company.recorded(stream))) this.#secrets.add(secret)
    }
  }
}

const offerOf = ({ data }: Recorded): string => (data as { offer: string }).offer
const isOneOfTwo = (person: PersonId, { from, to }: Two) => from === person || to === person

const DISCLOSED = ['FeedbackDisclosed', 'ConversationDisclosed']
const TAKEN_BACK = ['DisclosureTakenBack', 'ConversationDisclosureTakenBack']
const SAID = ['RemarkMade', 'QuestionAsked', 'PlayedBack']
const besideIn = ({ of }: { of: { noun: string; id: string } }) => `${of.noun}-${of.id}`
const RANKING = ['GoalsRanked', 'GoalsRankedLate']
const RATING = ['PulseAnswered', 'LatePulseAnswered']
const RECALLING = ['RecollectionWritten', 'LateRecollectionWritten']
type Circle = { readonly involved: readonly PersonId[]; readonly facilitator: PersonId }
type Two = Readonly<Record<'from' | 'to', PersonId>>

const SPEAKING = ['PositionTaken', 'LatePositionGiven', 'PositionReported', 'PositionRestated']

const speaker = ({ type, data }: Recorded): PersonId | undefined =>
  SPEAKING.includes(type) ? (data as { person: PersonId }).person : undefined

type Said = Pick<Recorded, 'type' | 'data'>
const sayer = ({ type, data }: Said): readonly PersonId[] =>
  type === 'InterventionClassified' ? [(data as { person: PersonId }).person] : []
const carriedBy = ({ type, data }: Recorded): Said =>
  type === 'RecordCorrected' || type === 'RecordInserted' ? (data as Said) : { type, data }

/** As it was first proposed: no mending ends a restriction. */
function isClosedTo(person: PersonId, recorded: readonly Recorded[]): boolean {
  const proposed = recorded.find(({ type }) => type === 'DecisionProposed')
  const { to } = (proposed?.data as { restricted?: { to: readonly string[] } })?.restricted ?? {}
  const opened = recorded.some(({ type }) => type === 'DecisionOpened')
  return to !== undefined && !opened && !to.includes(person)
}

const secretsIn = (recorded: readonly Recorded[]): readonly string[] =>
  JSON.stringify(recorded.map(({ data }) => data)).match(/SECRET [^;]+;/g) ?? []
