import { newId } from '@lockstep/eventstore-client'
import type { APIRequestContext } from '@playwright/test'

/** An ordinary name, and one that no line of a phone holds. */
const you = 'Amélie Vandersmissen-Østergaard'
const other =
  'Wolfeschlegelsteinhausenbergerdorff-Hohenzollern-Sigmaringen-Oettingen-Wallerstein-Schwarzenberg-Sondershausen-Rudolst'
const link =
  'https://docs.example.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUvWxYz/edit'
const pasted = `Focus on enterprise; see ${link}`
const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(8)
const told = `The problem: ${word} and ${word}. It goes on for a while. `.repeat(8)

const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The pages of an organisation in which everything is called by long words, as records have them. */
export interface LongWords {
  /** Where its pages begin. */
  readonly base: string
  /** The pages of its records and of its team, below that. */
  readonly pages: readonly string[]
}

/** Founds it and records something of most kinds in it. */
export async function foundLongWords(request: APIRequestContext): Promise<LongWords> {
  const names = { yourName: you, otherName: other }
  const founded = await request.post('/api/organisations', { data: names })
  const { organisation, person } = await founded.json()
  const api = `/api/orgs/${organisation}`
  const give = async (name: string, input: object): Promise<string> => {
    const headers = { 'idempotency-key': newId(new Date()) }
    const answer = await request.post(`${api}/commands/${name}`, { headers, data: { input } })
    if (!answer.ok()) throw new Error(`${name}: ${await answer.text()}`)
    return (await answer.json()).id
  }
  const seen = async (view: string) => (await request.get(`${api}/views/${view}`)).json()
  const [{ id: partnership }] = (await seen('me')).partnerships
  const to = (await seen('people')).people.find((each: { id: string }) => each.id !== person).id
  const by = await give('AddMember', { name: word.slice(0, 200), role: 'CFO' })
  const team = await give('FoundPartnership', { members: [person, to, by], name: pasted })

  const decision = await give('ProposeDecision', {
    title: pasted,
    problem: { statement: told, evidence: [] },
    partnership,
    domain: word.slice(0, 80),
    options: [{ text: pasted }, { text: word }],
  })
  await give('CallPositions', { id: decision, asked: [to, by], closes: dayIn(7) })
  const goal = await give('ProposeGoal', {
    title: pasted,
    function: word.slice(0, 60),
    metric: word.slice(0, 60),
    unit: 'signups',
    baseline: 1,
    target: 5,
    horizon: dayIn(90),
    partnership,
  })
  await give('ProposeGoal', { title: word, parents: [goal] })
  const feedback = await give('GiveFeedback', { to, kind: 'hard', title: pasted, text: told })
  const commitment = await give('MakeCommitment', { to, title: pasted, dueOn: dayIn(20) })
  const asked = await give('MakeRequest', {
    to,
    title: pasted,
    text: told,
    kind: 'growth',
    problem: { statement: told, evidence: [] },
    goal,
    partnership,
  })
  const metric = await give('DefineMetric', { title: pasted, unit: 'signups', definition: told })
  const topic = await give('RaiseTopic', { partnership, title: pasted })
  const postmortem = await give('OpenPostmortem', {
    partnership: team,
    title: pasted,
    question: told,
    from: dayIn(-30),
    to: dayIn(0),
    involved: [person, to],
    facilitator: person,
  })
  const player = await give('AddPlayer', {
    name: pasted,
    note: told,
    reach: 'indirect',
    relation: 'competitor',
  })
  return {
    base: `/o/${organisation}`,
    pages: [
      `/decisions/${decision}`,
      `/goals/${goal}`,
      `/feedback/${feedback}`,
      `/commitments/${commitment}`,
      `/requests/${asked}`,
      `/metrics/${metric}`,
      `/topics/${topic}`,
      `/post-mortems/${postmortem}`,
      `/players/${player}`,
      `/people?person=${person}`,
      `/people?person=${to}`,
      `/?with=${team}`,
      `/partnership?with=${team}`,
      `/one-page?with=${team}`,
    ],
  }
}
