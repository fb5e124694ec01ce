import { postmortem } from '../queries/postmortem.ts'
import { ask, calder, viewFor } from './some-view.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

/** A goal that Dana proposed and Noor agreed to, and a post-mortem of it with the two, which Wei facilitates. */
export function switched() {
  const some = calder()
  const { company, dana, noor, wei, on, lastEvent } = some
  const partnership = on(at('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const goal = on(at('2026-03-09'), dana, 'ProposeGoal', { title: 'Enterprise', owners: [dana] })
  const decided = company.log.events.find(({ type }) => type === 'GoalProposed')?.id ?? ''
  on(at('2026-03-16'), noor, 'AgreeToGoal', { id: goal })
  const agreed = lastEvent()
  const id = on(at('2026-04-01'), dana, 'OpenPostmortem', {
    ...{ partnership, title: 'The switch', question: 'Who knew when?' },
    ...{ from: '2026-03-02', to: '2026-03-31', involved: [dana, noor], facilitator: wei },
  })
  const recall = (by: string, moments: object[], day = '2026-04-02') =>
    on(at(day), by, 'WriteRecollection', { id, moments })
  const seen = (by: string) => ask(postmortem, viewFor(company, by), { id })
  return { ...some, partnership, goal, decided, agreed, id, recall, seen }
}
