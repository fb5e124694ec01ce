import { type ReactNode, useMemo } from 'react'
import { useView } from '../api/use-view.ts'
import type { Answer } from '../api/views.ts'
import { useHere } from '../here/here.tsx'
import { roleBeside } from '../here/people.ts'
import { isSealed } from '../ui/readable.ts'
import { type Option, type Options, OptionsProvider } from './options-context.tsx'
import { peopleOffered } from './people-offered.ts'

/** Fills the pickers below with what the organisation has. */
export function OptionsLoader({ children }: { children: ReactNode }) {
  const { me: self, people, principals } = useHere()
  const me = useView('me', {})
  const goals = useView('goals', {})
  const decisions = useView('decisions', {})
  const feedback = useView('feedbacks', {})
  const requests = useView('list', { noun: 'request' })
  const commitments = useView('list', { noun: 'commitment' })
  const topics = useView('list', { noun: 'topic' })
  const conversations = useView('list', { noun: 'conversation' })
  const metrics = useView('list', { noun: 'metric' })
  const reviews = useView('list', { noun: 'review' })
  const interventions = useView('list', { noun: 'intervention' })
  const sessions = useView('list', { noun: 'session' })
  const insights = useView('list', { noun: 'insight' })
  const remarks = useView('list', { noun: 'remark' })
  const outside = useView('list', { noun: 'outside' })
  const players = useView('list', { noun: 'player' })
  const briefs = useView('list', { noun: 'brief' })
  const leavings = useView('list', { noun: 'leaving' })
  const handovers = useView('list', { noun: 'handover' })
  const visions = useView('list', { noun: 'vision' })
  const postmortems = useView('list', { noun: 'postmortem' })
  const options = useMemo<Options>(() => {
    const ours = (me.data?.partnerships ?? []).filter(
      ({ mine, members }) =>
        mine || members.some(({ id }) => principals.some((each) => each.id === id)),
    )
    return {
      person: people.map((each) => option(each.id, each.name, roleBeside(each))),
      ...peopleOffered(people, self.id),
      joined: me.data?.joined,
      partnership: me.data?.partnerships.map(({ id, name }) => option(id, name)),
      within: new Map(me.data?.partnerships.map((each) => [each.id, membersOf(each)])),
      ours: idsOf(ours.filter(({ ended }) => !ended)),
      everOurs: idsOf(ours),
      goal: goals.data?.goals.map(({ id, ordinal, title, state }) =>
        option(id, named(ordinal, title), state),
      ),
      decision: decisions.data?.decisions.map(({ id, ordinal, title, standing }) =>
        option(id, named(ordinal, title), standing),
      ),
      feedback: feedback.data?.feedback.map(({ id, ordinal, title, told, state }) =>
        option(id, isSealed(title) ? told : named(ordinal, title), state),
      ),
      request: listed(requests.data),
      commitment: listed(commitments.data),
      topic: listed(topics.data),
      conversation: listed(conversations.data),
      metric: listed(metrics.data),
      review: listed(reviews.data),
      intervention: listed(interventions.data),
      session: listed(sessions.data),
      insight: listed(insights.data),
      remark: listed(remarks.data),
      outside: listed(outside.data),
      player: listed(players.data),
      brief: listed(briefs.data),
      leaving: listed(leavings.data),
      handover: listed(handovers.data),
      vision: listed(visions.data),
      postmortem: listed(postmortems.data),
    }
  }, [
    self.id,
    ...[people, principals, me.data, goals.data, decisions.data, feedback.data, requests.data],
    ...[commitments.data, topics.data, conversations.data, metrics.data, reviews.data],
    interventions.data,
    ...[sessions.data, insights.data, remarks.data, outside.data, players.data],
    ...[briefs.data, leavings.data, handovers.data, visions.data, postmortems.data],
  ])
  return <OptionsProvider options={options}>{children}</OptionsProvider>
}

function membersOf({ members, former = [] }: Answer<'me'>['partnerships'][number]) {
  const is = idsOf(members)
  return { is, was: new Set([...is, ...former]) }
}

const idsOf = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id))

const listed = (list: Answer<'list'> | undefined): Option[] | undefined =>
  list?.records.map(({ id, ordinal, title, told, state }) =>
    isSealed(title)
      ? option(id, told, state)
      : { ...option(id, named(ordinal, title), state), name: title },
  )

const named = (ordinal: string | undefined, title: string) =>
  ordinal === undefined ? title : `${ordinal} ${title}`

const option = (id: string, label: string, note?: string): Option => ({
  id,
  label,
  ...(note === undefined ? {} : { note }),
})
