import { describe, expect, it } from 'vitest'
import { parseSearch, stringifySearch } from './search.ts'
import { pageIn, whyIn, whyOver } from './why-address.ts'

const two = { from: 'noor', to: 'dana' }

describe('a Why and the page under it', () => {
  const page = { entry: 'e-7', from: '2026-03-01', to: '2026-05-01', known: '2026-09-01' }
  const asked = { measure: 'reliance', ...two, happened: '2026-04-24' }

  it('share an address, each with names of its own', () => {
    const shared = parseSearch(stringifySearch(whyOver(page, asked)))
    expect(pageIn(shared)).toEqual(page)
    expect(whyIn(shared)).toEqual(asked)
  })

  it('stay so from one Why to the next: nothing that the first asked is left', () => {
    const next = whyOver(whyOver(page, { ...asked, since: '2026-03-01' }), two)
    expect(whyIn(next)).toEqual({ measure: 'stated', ...two })
    expect(pageIn(next)).toEqual(page)
  })

  it('are a page alone where none is opened', () => {
    expect(whyIn(page)).toBeUndefined()
  })
})

describe('an older address of a Why', () => {
  it('opens the same, over the page at the moment that it names', () => {
    const older = parseSearch(
      '?with=p-1&why=&measure=alignment&from=noor&to=dana&partnership=p-1&since=2026-03-01&version=2&happened=2026-04-24',
    )
    expect(pageIn(older)).toEqual({ with: 'p-1', happened: '2026-04-24' })
    const asked = { measure: 'alignment', partnership: 'p-1', since: '2026-03-01', version: '2' }
    expect(whyIn(older)).toEqual({ ...asked, ...two })
  })

  it('may leave out what is asked of', () => {
    expect(whyIn(parseSearch('?why=&from=noor&to=dana'))).toEqual({ measure: 'stated', ...two })
  })
})
