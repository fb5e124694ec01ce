import type { z } from 'zod'
import { brief } from './brief/brief.ts'
import * as briefCommands from './brief/commands.ts'
import * as commitmentCommands from './commitment/commands.ts'
import { commitment } from './commitment/commitment.ts'
import * as conversationCommands from './conversation/commands.ts'
import { conversation } from './conversation/conversation.ts'
import * as decisionCommands from './decision/commands.ts'
import { decision } from './decision/decision.ts'
import * as exposureCommands from './exposure/commands.ts'
import { exposure } from './exposure/exposure.ts'
import * as feedbackCommands from './feedback/commands.ts'
import { feedback } from './feedback/feedback.ts'
import * as findingCommands from './finding/commands.ts'
import { finding } from './finding/finding.ts'
import * as goalCommands from './goal/commands.ts'
import { goal } from './goal/goal.ts'
import * as handoverCommands from './handover/commands.ts'
import { handover } from './handover/handover.ts'
import * as insightCommands from './insight/commands.ts'
import { insight } from './insight/insight.ts'
import * as interventionCommands from './intervention/commands.ts'
import { intervention } from './intervention/intervention.ts'
import type { AnyCommand, AnyNoun } from './kernel/decide.ts'
import type { EventDefinition } from './kernel/event.ts'
import { type MarkedPath, marksOf } from './kernel/marks.ts'
import type { NounName } from './kernel/noun.ts'
import * as leavingCommands from './leaving/commands.ts'
import { leaving } from './leaving/leaving.ts'
import * as metricCommands from './metric/commands.ts'
import { metric } from './metric/metric.ts'
import * as organisationCommands from './organisation/commands.ts'
import { organisation } from './organisation/organisation.ts'
import * as outsideCommands from './outside/commands.ts'
import { outside } from './outside/outside.ts'
import * as partnershipCommands from './partnership/commands.ts'
import { partnership } from './partnership/partnership.ts'
import * as personCommands from './person/commands.ts'
import { person } from './person/person.ts'
import * as playbackCommands from './playback/commands.ts'
import { playback } from './playback/playback.ts'
import * as playerCommands from './player/commands.ts'
import { player } from './player/player.ts'
import * as postmortemCommands from './postmortem/commands.ts'
import { postmortem } from './postmortem/postmortem.ts'
import * as pulseCommands from './pulse/commands.ts'
import { pulse } from './pulse/pulse.ts'
import * as rankingCommands from './ranking/commands.ts'
import { ranking } from './ranking/ranking.ts'
import * as remarkCommands from './remark/commands.ts'
import { remark } from './remark/remark.ts'
import * as requestCommands from './request/commands.ts'
import { request } from './request/request.ts'
import * as reviewCommands from './review/commands.ts'
import { review } from './review/review.ts'
import * as sessionCommands from './session/commands.ts'
import { session } from './session/session.ts'
import * as topicCommands from './topic/commands.ts'
import { topic } from './topic/topic.ts'
import * as visionCommands from './vision/commands.ts'
import { vision } from './vision/vision.ts'

/** Every noun that has streams. */
export const nouns = {
  organisation,
  person,
  partnership,
  goal,
  decision,
  feedback,
  commitment,
  topic,
  conversation,
  pulse,
  ranking,
  request,
  metric,
  review,
  exposure,
  intervention,
  session,
  insight,
  finding,
  remark,
  postmortem,
  outside,
  player,
  brief,
  leaving,
  handover,
  vision,
  playback,
} as const

const commandsByNoun = {
  organisation: organisationCommands,
  person: personCommands,
  partnership: partnershipCommands,
  goal: goalCommands,
  decision: decisionCommands,
  feedback: feedbackCommands,
  commitment: commitmentCommands,
  topic: topicCommands,
  conversation: conversationCommands,
  pulse: pulseCommands,
  ranking: rankingCommands,
  request: requestCommands,
  metric: metricCommands,
  review: reviewCommands,
  exposure: exposureCommands,
  intervention: interventionCommands,
  session: sessionCommands,
  insight: insightCommands,
  finding: findingCommands,
  remark: remarkCommands,
  postmortem: postmortemCommands,
  outside: outsideCommands,
  player: playerCommands,
  brief: briefCommands,
  leaving: leavingCommands,
  handover: handoverCommands,
  vision: visionCommands,
  playback: playbackCommands,
} as const

type CommandsByNoun = typeof commandsByNoun
type CommandsOf<N extends NounName> = CommandsByNoun[N]

export type CommandName = { [N in NounName]: keyof CommandsOf<N> & string }[NounName]

type DefinitionOf<C extends CommandName> = {
  [N in NounName]: C extends keyof CommandsOf<N> ? CommandsOf<N>[C] : never
}[NounName]

/** What a caller sends for a command. */
export type CommandInput<C extends CommandName> =
  DefinitionOf<C> extends { input: infer I extends z.ZodType } ? z.input<I> : never

/** A command with the noun whose stream it writes. */
export interface RegisteredCommand {
  readonly name: CommandName
  readonly noun: NounName
  readonly definition: AnyCommand
}

/** Every command, by name. */
export const commands: Readonly<Record<CommandName, RegisteredCommand>> = Object.fromEntries(
  Object.entries(commandsByNoun).flatMap(([noun, definitions]) =>
    Object.entries(definitions).map(([name, definition]) => [name, { name, noun, definition }]),
  ),
) as never

/** The commands that somebody gives to record an event of a type; none where only the clock does. */
export const recordedBy = (type: string): readonly RegisteredCommand[] =>
  Object.values(commands).filter(
    ({ definition: { hidden, records } }) => !hidden && records[0] === type,
  )

/** Whether only the person records such an entry, never a delegate: what nobody says for them, nobody mends for them. */
export const isPersonal = (type: string): boolean =>
  recordedBy(type).some(
    ({ definition: { personal, giver } }) =>
      personal === true || giver === 'administrator' || giver === 'owner',
  )

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

export const nounNamed = (name: NounName): AnyNoun => nouns[name] as unknown as AnyNoun

const definitions: Readonly<Record<string, EventDefinition>> = Object.assign(
  {},
  ...Object.values(nouns).map(({ events }) => events),
)

/** The definition of a stored event type; undefined for mendings and for types this version does not know. */
export const eventDefinition = (type: string): EventDefinition | undefined =>
  Object.hasOwn(definitions, type) ? definitions[type] : undefined

/** Whether a command goes on with a record, and all that it records there may be taken back. */
export const isWithdrawable = ({ definition }: RegisteredCommand): boolean =>
  !definition.creates &&
  definition.begins === undefined &&
  definition.records.every((type) => eventDefinition(type)?.mendable === true)

/** Whether a command may be given as a step that was forgotten: nothing that it records counts only from its recording. */
export const isInsertable = (command: RegisteredCommand): boolean =>
  !command.definition.hidden && isWithdrawable(command)

export const eventTypes: readonly string[] = Object.keys(definitions).sort()

const marks = new Map(Object.entries(definitions).map(([type, { data }]) => [type, marksOf(data)]))

/** Where events of a type hold marked values. */
export const marksOfType = (type: string): readonly MarkedPath[] => marks.get(type) ?? []

/** The fields of an event type in which words are sealed: only those read them whose they are. */
export const sealedIn = (type: string): ReadonlySet<string> =>
  new Set(marksOfType(type).flatMap(({ path: [field] }) => field ?? []))

/** The fields of a command from which such words come. */
export const sealedBy = ({
  records,
  asks = {},
}: Pick<AnyCommand, 'records' | 'asks'>): ReadonlySet<string> =>
  new Set(records.flatMap((type) => [...sealedIn(type)].map((field) => asks[field] ?? field)))
