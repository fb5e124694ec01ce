import { describe, expect, it } from 'vitest'
import { shown } from '../../across/outgoing/shown.ts'
import { decode } from '../../events/decode.ts'
import { calendar } from '../../queries/calendar.ts'
import { entry } from '../../queries/entry.ts'
import { me } from '../../queries/me.ts'
import { Company } from '../../testing/company.ts'
import type { Kept } from '../../testing/followed.ts'
import { MemoryLog } from '../../testing/memory-log.ts'
import { ask, viewFor } from '../../testing/some-view.ts'
import type { View } from '../../view/view.ts'
import { organisationName } from './organisation-name.ts'

/** Somebody typed this one, on the command line. */
const TYPED = { name: 'Whitlock and Haddad', source: 'api' }
/** What servers of before made of two names that were asked for on the first page. */
const MADE = { name: 'Dana Whitlock and Noor Haddad', source: 'web' }
const NONE = { name: undefined, source: 'web' }

/** Dana, who founds an organisation, Noor, added at the same moment, and Wei, who comes later. */
function calder() {
  const company = new Company()
  const join = (name: string, role: string) =>
    company.give(company.owner, 'AddMember', { name, role })
  const noor = join('Noor Haddad', 'CMO')
  company.now = '2026-03-10T08:00:00.000Z'
  return { company, noor, wei: join('Wei Chen', 'COO') }
}
type Calder = ReturnType<typeof calder>

/** The same record, founded otherwise. */
function foundedAs(
  { company: { log, seals, owner } }: Calder,
  { name, source }: { readonly name: string | undefined; readonly source: string },
): Kept {
  const other = new MemoryLog(log.id)
  other.now = log.now
  other.receive(
    log.events.map((event) => {
      if (event.stream === `person-${owner}`) {
        const named = { name: { owners: [owner], value: 'Dana Whitlock' }, role: 'CEO' }
        return { ...event, data: JSON.stringify(seals.seal('MemberJoined', named)) }
      }
      if (event.type !== 'OrganisationFounded') return event
      const data = JSON.stringify({ ...JSON.parse(event.data), name })
      return { ...event, data, metadata: event.metadata.replace('"api"', `"${source}"`) }
    }),
  )
  return { log: other, seals }
}

function erase({ company, noor }: Calder): void {
  company.now = '2026-03-11T09:00:00.000Z'
  company.give(noor, 'ErasePerson', { id: noor })
}

/** Everything that Wei is shown, or takes away, of what the organisation is called. */
function seenOf(some: Calder, kept: Kept): string {
  const view = viewFor(kept, some.wei)
  const founding = kept.log.events.find(({ type }) => type === 'OrganisationFounded')
  const { id = '' } = founding ?? {}
  return JSON.stringify([
    ask(me, view, {}).organisation,
    ask(calendar, view, {}).name,
    ask(entry, view, { id }),
    takenAway(view, kept),
  ])
}

const takenAway = (view: View, { log }: Kept) =>
  log.events.map((event) => shown(view, decode(event), { words: true, print: () => 'print' }))

describe('an organisation that nobody named', () => {
  it.each([NONE, MADE])('is called after its first two people, as these are called: %o', (as) => {
    const some = calder()
    const view = (more = {}) => viewFor(foundedAs(some, as), some.wei, more)
    expect(organisationName(view())).toBe('Dana Whitlock and Noor Haddad')
    erase(some)
    expect(organisationName(view())).toBe('Dana Whitlock and a former CMO')
    const known = { at: '2026-03-10T09:00:00.000Z' }
    expect(organisationName(view({ known }))).toBe('Dana Whitlock and a former CMO')
  })

  it('shows nowhere the name of who was erased, where an entry of before still holds it', () => {
    const some = calder()
    const before = seenOf(some, foundedAs(some, MADE))
    expect(before).toContain('Haddad')
    erase(some)
    const after = seenOf(some, foundedAs(some, MADE))
    expect(after).not.toContain('Haddad')
    expect(after).toContain('{\\"fingerprint\\":\\"print\\",\\"sealed\\":true}')
  })
})

it('a name that somebody typed stays, whoever is erased', () => {
  const some = calder()
  erase(some)
  const kept = foundedAs(some, TYPED)
  expect(organisationName(viewFor(kept, some.wei))).toBe('Whitlock and Haddad')
  expect(seenOf(some, kept)).toContain('Whitlock and Haddad')
})
