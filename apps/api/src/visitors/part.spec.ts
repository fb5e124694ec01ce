import type { FastifyRequest } from 'fastify'
import { expect, it } from 'vitest'
import { Leavers } from '../access/leavers.ts'
import { readDue } from '../followed/reading-sources.ts'
import { RecordsChanged } from '../live/live-updates.ts'
import type { Open } from '../organisations/opened.ts'
import type { Organisations } from '../organisations/organisations.ts'
import { someOrganisation } from '../testing/open-organisation.ts'
import { someReceiver } from '../testing/receiver.ts'
import { someSite } from '../testing/site.ts'
import { sendDue } from '../webhooks/sending.ts'
import { Visitors } from './visitors.ts'

const MINUTE = 60_000

/** The same, on a server that has not read yet what was recorded last. */
function behind(open: Open): Open {
  let hasRead = false
  const reading: Open['reading'] = {
    ...open.reading,
    members: async () => (hasRead ? open.reading.members() : []),
    hasPart: async (person) => hasRead && open.reading.hasPart(person),
    settled: async () => {
      await open.reading.settled()
      hasRead = true
    },
  }
  return { ...open, reading }
}

/** What Grace has, who was taken in on another server a moment ago: a key, a webhook, a source that she follows. */
async function taken() {
  const [organisation, receiver, site] = [
    await someOrganisation(),
    await someReceiver(),
    await someSite(),
  ]
  const { node, grace, settled } = organisation
  const { open, access } = node
  await settled()
  const reached = await open.reading.place('the end', grace)
  if (reached === undefined) throw new Error('a log has an end')
  const hers = { organisation: open.served.id, person: grace }
  const expires = new Date(Date.now() + 60 * MINUTE).toISOString()
  const { token } = await access.keys.make({
    ...{ ...hers, name: 'Reports', scopes: ['read'], session: open.served.id },
    ...{ until: expires.slice(0, 10), expires },
  })
  await access.webhooks.make({ ...hers, url: receiver.url, only: [], reached })
  await access.followed.follow({
    ...{ ...hers, url: site.url('goals.csv'), of: 'goals', every: 'hour' },
  })
  return { ...organisation, open, access, token }
}

/** All that a server that is behind does for whoever has a part. @returns who comes in with the key, or why nobody does */
async function serveOnce({ open, access, token, grace }: Awaited<ReturnType<typeof taken>>) {
  const outside = { name: 'there', reach: { loopback: true }, now: () => Date.now() + MINUTE }
  const doing = { access, ...outside, stopping: new AbortController().signal }
  await sendDue(doing, behind(open))
  await readDue(doing, behind(open))
  const change = { position: '', touched: [{ noun: 'person' as const, id: grace, acts: [] }] }
  await new Leavers(access).handle(new RecordsChanged(behind(open), change))
  const organisations = { reached: async () => behind(open) } as unknown as Organisations
  const visitors = new Visitors(access, organisations, { secure: false })
  const request = { headers: { authorization: `Bearer ${token}` }, cookies: {} }
  return visitors.orKey(request as unknown as FastifyRequest, open.served.id, 'read').then(
    ({ person }) => person,
    ({ code }: { code: string }) => code,
  )
}

async function leftOf({ access, open }: Awaited<ReturnType<typeof taken>>) {
  const { id } = open.served
  const { keys, webhooks, followed } = access
  return (await Promise.all([keys.in(id), webhooks.in(id), followed.in(id)])).map(
    (each: readonly unknown[]) => each.length,
  )
}

it('nothing ends on a server that has not read yet that somebody was taken in', async () => {
  const made = await taken()
  expect(await serveOnce(made)).toBe(made.grace)
  expect(await leftOf(made)).toEqual([1, 1, 1])
})

it('all of it ends with their leaving', async () => {
  const made = await taken()
  await made.give('RecordLeaving', { id: made.grace })
  await made.settled()
  expect(await serveOnce(made)).toBe('KeyUnknown')
  expect(await leftOf(made)).toEqual([0, 0, 0])
})
