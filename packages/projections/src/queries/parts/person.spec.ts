import { expect, it } from 'vitest'
import { byFamilyName, firstName } from './person.ts'

const person = (name: string) => ({ id: name, name }) as Parameters<typeof firstName>[0]

it('puts people in the order of their family names, whatever follows these', () => {
  const names = ['Ana Müller', "J. R. d'Arc-Smith Jr.", 'Wei Chen', 'Noor Kay III']
  const inOrder = names.map(person).toSorted(byFamilyName)
  expect(inOrder.map(({ name }) => name)).toEqual([
    ...['Wei Chen', "J. R. d'Arc-Smith Jr.", 'Noor Kay III', 'Ana Müller'],
  ])
})

it('calls nobody by an initial', () => {
  expect(firstName(person("J. R. d'Arc-Smith Jr."))).toBe("J. R. d'Arc-Smith")
  expect(firstName(person('Ana Müller'))).toBe('Ana')
  expect(firstName(person('a former CTO'))).toBe('a former CTO')
})
