import { expect, it } from 'vitest'
import { list } from '../queries/list.ts'
import { me } from '../queries/me.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { byFamilyName, firstName, personView, towards } from './person.ts'

const person = (name: string, apart?: string): Parameters<typeof firstName>[0] =>
  apart === undefined ? { id: name, name } : { id: name, name: `${name} (${apart})`, apart }

it('puts people in the order of their family names, whatever follows these', () => {
  const names = ['Ana Müller', "J. R. d'Arc-Smith Jr.", 'Wei Chen', 'Noor Kay III']
  const inOrder = names.map((name) => person(name)).toSorted(byFamilyName)
  expect(inOrder.map(({ name }) => name)).toEqual([
    ...['Wei Chen', "J. R. d'Arc-Smith Jr.", 'Noor Kay III', 'Ana Müller'],
  ])
})

it('calls nobody by an initial', () => {
  expect(firstName(person("J. R. d'Arc-Smith Jr."))).toBe("J. R. d'Arc-Smith")
  expect(firstName(person('Ana Müller'))).toBe('Ana')
  expect(firstName(person('a former CTO'))).toBe('a former CTO')
})

it('tells apart by their roles, else by who came first, those who are called the same', () => {
  const { company, dana, noor } = calder()
  let day = 1
  const join = (name: string, role: string) => {
    company.now = `2026-03-0${day++}T09:00:00.000Z`
    return company.give(company.owner, 'AddMember', { name, role })
  }
  const named = (ids: readonly string[]) => {
    const view = viewFor(company, noor)
    return ids.map((id) => personView(view, id).name)
  }
  const sam = join('Sam Lee', 'CFO')
  expect(named([sam])).toEqual(['Sam Lee'])
  const other = join('sam  lee', 'CRO')
  expect(named([sam, other])).toEqual(['Sam Lee (CFO)', 'sam  lee (CRO)'])
  const third = join('Sam Lee', 'CRO')
  const unsaid = join('Sam Lee', 'Other')
  expect(named([sam, other, third, unsaid, dana])).toEqual([
    ...['Sam Lee (CFO)', 'sam  lee (2)', 'Sam Lee (3)', 'Sam Lee (4)', 'Dana Whitlock'],
  ])
})

it('calls by name, also in a view of days before they came, whom what was recorded of those days names', () => {
  const { company, dana, noor, on } = calder()
  const day = (date: string) => `2026-${date}T09:00:00.000Z`
  const promise = { to: noor, title: 'The price list', dueOn: '2026-03-31' }
  const id = on(day('03-02'), dana, 'MakeCommitment', promise, '2025-12-02[Europe/Amsterdam]')
  on(day('03-02'), company.owner, 'AddMember', { name: 'Noor Haddad', role: 'COO' })
  const then = viewFor(company, dana, { happened: '2025-12-03T09:00:00.000Z' })
  const { records } = ask(list, then, { noun: 'commitment' })
  expect(records).toMatchObject([
    { id, from: { name: 'Dana Whitlock' }, to: [{ name: 'Noor Haddad (CMO)' }] },
  ])
  expect(ask(me, then.today, {}).joined).toBe('2026-01-05')
})

it('keeps apart in short who are called the same, and orders them by family name', () => {
  const [lee, zhang] = [person('Sam Lee', 'CFO'), person('Ada Zhang')]
  expect(firstName(lee)).toBe('Sam (CFO)')
  expect([zhang, lee].toSorted(byFamilyName)).toEqual([lee, zhang])
  expect(towards(lee, zhang)).toBe('Sam → Ada')
  expect(towards(lee, person('Sam Lee', 'CRO'))).toBe('Sam (CFO) → Sam (CRO)')
})

it('takes what people write behind their name for no part of how they are called, nor of their family name', () => {
  const [lee, zhang] = [person('Sam Lee (she/her)'), person('Ada Zhang')]
  expect(firstName(lee)).toBe('Sam')
  expect([zhang, lee].toSorted(byFamilyName)).toEqual([lee, zhang])
})
