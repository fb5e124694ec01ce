/**
 * An opened Why shares the address with the page under it: `/record?entry=e-7&why=stated&why.from=noor&why.to=dana`. What it
 * asks, its moment too, stands under names that begin with its own; every other name is the page's, which stays as it was.
 */
const OWN = 'why'

type Parts = Readonly<Record<string, string>>
type Asked = Readonly<Record<string, string | undefined>>

const isOwn = (name: string) => name === OWN || name.startsWith(`${OWN}.`)

/** The page's parts of an address. */
export const pageIn = (search: Parts): Parts =>
  Object.fromEntries(Object.entries(search).filter(([name]) => !isOwn(name)))

/** What a Why asks in an address, by the names that the view has for it; undefined where none is opened. */
export function whyIn(search: Parts): Parts | undefined {
  const { [OWN]: measure } = search
  if (measure === undefined) return undefined
  const own = Object.entries(search).filter(([name]) => name !== OWN && isOwn(name))
  return {
    measure,
    ...Object.fromEntries(own.map(([name, value]) => [name.slice(OWN.length + 1), value])),
  }
}

/** The parts of an address at which a Why is opened over a page. */
export function whyOver(page: Parts, { measure = 'stated', ...asked }: Asked): Parts {
  const own = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[`${OWN}.${name}`, value]],
  )
  return { ...pageIn(page), [OWN]: measure, ...Object.fromEntries(own) }
}

/**
 * Addresses were once written `?why=&measure=stated&from=noor&to=dana`, and stand so in people's notes: beside what a Why
 * asked there was only the moment, and whose timeline.
 */
export function fromOlder(search: Parts): Parts {
  if (search[OWN] !== '') return search
  const { measure, from, to, partnership, since, version, ...page } = search
  return whyOver(page, { measure, from, to, partnership, since, version })
}
