import type { NounName, PersonId, Sealed } from '@lockstep/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inPlaceOfWords } from '../../testing/canary.ts'
import type { Company } from '../../testing/company.ts'
import { expectSame } from '../../testing/expect-same.ts'
import type { Kept } from '../../testing/followed.ts'
import { type Attempt, attempts, livedThrough } from '../../testing/histories.ts'
import { withoutHidden } from '../../testing/otherwise.ts'
import { answered, questions } from '../../testing/questions.ts'
import { Readable } from '../../testing/readable.ts'
import { runs } from '../../testing/runs.ts'
import { liveOf, viewIn } from '../../testing/some-view.ts'
import { concerning } from './concerning.ts'
import { looksIn } from './looks.ts'
import { looksTold } from './told.ts'

const { timeout, enough } = runs(4)

/** Opens every text that is marked, but for names, as what it is called, and remembers which that is. */
function canary({ seals }: Company) {
  const marks = new Map<string, Sealed>()
  const open = (mark: Sealed) => {
    if (mark.audience === 'organisation') return seals.open(mark)
    const name = `CANARY ${mark.event}${mark.path};`
    marks.set(name, mark)
    return inPlaceOfWords(seals.open(mark), name)
  }
  return { open, marks }
}

const ROUNDS: readonly NounName[] = ['pulse', 'ranking', 'decision', 'brief', 'person']

const namesIn = (text: string): string[] => text.match(/CANARY [0-9a-f-]{36}\S*?;/g) ?? []

/** Who said what an event holds, from the log alone. */
const authorsIn = ({ log }: Company) =>
  new Map(
    log.events.map(({ id, metadata }) => {
      const { actor, onBehalfOf = actor } = JSON.parse(metadata) as Record<string, string>
      return [id, onBehalfOf] as const
    }),
  )

/** Everybody: first one whom another gave feedback, and who has answered it, then that other. */
function peopleOf(company: Company): PersonId[] {
  const { organisation, owner } = company
  const by = organisation.is === 'none' ? owner : organisation.owner
  const [giver, receiver] = ['One', 'Another'].map((name) =>
    company.attempt(by, 'AddMember', { name, role: 'Other' }),
  )
  const words = { to: receiver, kind: 'direct', title: 'Title', text: 'Text' }
  const id = giver && company.attempt(giver, 'GiveFeedback', words)
  if (receiver) company.attempt(receiver, 'AcceptFeedback', { id, answer: 'Text' })
  return company.all('person').toReversed()
}

/** Those two are looked at in any case. */
const examples: [Attempt[], number][] = [[[], 0]]

/** An export is taken to hold all that is open in what it is of. */
const isShownWhole = ({ name }: { name: string }): boolean => name !== 'postmortem-export'

it('a look is at words of others that an answer holds, and at each of them', { timeout }, () => {
  let noted = 0
  fc.assert(
    fc.property(attempts({ erasing: true }), fc.nat(5), (all, which) => {
      const company = livedThrough(all)
      const people = peopleOf(company)
      const viewer = people[which % people.length] ?? company.owner
      const { open, marks } = canary(company)
      const view = viewIn(liveOf(company, open), viewer, company.now, {})
      const authors = authorsIn(company)
      const isAnothers = ({ event, owners }: Sealed) =>
        owners.some((owner) => owner !== viewer) && authors.get(event) !== viewer
      for (const question of questions(company).filter(isShownWhole)) {
        const { name: query, params } = question
        const told = namesIn(JSON.stringify(answered(view, question) ?? ''))
        const looks = looksIn(view, { query, params }, company.now)
        const looked = looks.map(({ record, concerned }) => `${record} ${concerned}`)
        const held = told.flatMap((name) => marks.get(name) ?? []).filter(isAnothers)
        for (const mark of held) {
          const on = concerning(view, mark)?.on.id
          for (const owner of mark.owners)
            if (owner !== viewer)
              expect([question, looked]).toEqual([
                question,
                expect.arrayContaining([`${on} ${owner}`]),
              ])
        }
        const there = new Set(held.map((mark) => concerning(view, mark)?.on.id))
        // What one answers in a round is told in figures, too.
        const beyond = looks.filter(
          ({ way, noun, record }) =>
            way !== 'passing' && !ROUNDS.includes(noun) && !there.has(record),
        )
        expect([question, beyond]).toEqual([question, []])
        noted += held.length
      }
    }),
    { ...enough, examples },
  )
  expect(noted).toBeGreaterThan(0)
})

interface Asking {
  readonly company: Company
  readonly asked: ReturnType<typeof questions>
}

/** What somebody is told of the looks of another, who asks so much. */
function toldOfLooks(kept: Kept, { company, asked }: Asking, person: PersonId, other: PersonId) {
  const live = liveOf(kept)
  const view = viewIn(live, other, company.now, {})
  const looks = asked.flatMap((question) => {
    answered(view, question)
    return looksIn(view, { query: question.name, params: question.params }, company.now)
  })
  const told = looksTold(viewIn(live, person, company.now, {}), looks, looks.length)
  return [...new Set(told.looks.map((each) => JSON.stringify(each)))].sort()
}

it('who looked leaves no trace of what does not exist for whom it is told', { timeout }, () => {
  let lines = 0
  fc.assert(
    fc.property(attempts({ erasing: false }), fc.nat(5), (all, which) => {
      const company = livedThrough(all)
      const people = peopleOf(company)
      const [person = company.owner, other = person] = [0, 1].map(
        (next) => people[(which + next) % people.length],
      )
      const may = new Readable(company, person, company.now.slice(0, 10))
      const hidden = withoutHidden(company, may)
      const there = viewIn(liveOf(hidden), other, company.now, {})
      // A page of what is hidden from one shows another their words in passing, and counts as any page does.
      const asked = questions(company).filter((each) => answered(there, each) !== undefined)
      const told = toldOfLooks(company, { company, asked }, person, other)
      expectSame(toldOfLooks(hidden, { company, asked }, person, other), told)
      lines += told.length
    }),
    { ...enough, examples },
  )
  expect(lines).toBeGreaterThan(0)
})
