import { expect, it } from 'vitest'
import { loadRegistry } from '../../forms/registry.ts'
import { commandItems } from '../palette-commands.ts'
import { foundFor } from './begun.ts'

const items = commandItems(await loadRegistry(), { member: true, to: (path) => path })
const speaking = { people: ['Dana Whitlock', 'Noor Haddad'], me: 'Dana Whitlock' }

it('is offered each thing once, at every letter', () => {
  const sentence = 'remark on S-07: Told too late'
  for (let n = 1; n <= sentence.length; n += 1) {
    const ids = foundFor(items, [], sentence.slice(0, n), speaking).map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  }
})
