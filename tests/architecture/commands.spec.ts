import { commands, type RegisteredCommand } from '@lockstep/domain'
import { expect, test } from 'vitest'
import { sources } from './house.ts'

/** What people give, and not what follows by itself. */
const given = Object.values<RegisteredCommand>(commands).filter(
  ({ definition }) => !definition.hidden,
)

/** Of these files, all that is written in them. */
const textOf = (files: RegExp, but?: RegExp): string =>
  sources()
    .filter(({ path }) => files.test(path) && !but?.test(path))
    .map(({ text }) => text)
    .join('\n')

const unnamedIn = (text: string): RegisteredCommand[] =>
  given.filter(({ name }) => !new RegExp(`['"]${name}['"]|\\b${name}:`).test(text))

test('every command that somebody gives is offered by a page', () => {
  const pages = textOf(
    /^(packages[/]projections|apps[/]web)[/]src[/].*[.]tsx?$/,
    /[.]spec[.]tsx?$|[/]testing[/]/,
  )
  // Those of the organisation are offered together, to who may give them.
  const lacking = unnamedIn(pages).filter(({ noun }) => noun !== 'organisation')
  expect(lacking.map(({ name }) => name)).toEqual([])
})

/** Opened where nothing stands yet: the first charter, and what a reality check asks for in its place. */
const first = /dashboard[/]first-steps|goals[/]reality/

test('a button whose form says anew what stands says at which revision that was seen', () => {
  const rewrites = given.filter(({ definition }) => definition.rewrites).map(({ name }) => name)
  const pages = textOf(/^apps[/]web[/]src[/]screens[/].*[.]tsx$/, first)
  const buttons = [...pages.matchAll(/<CommandButton\b[^>]*?command="(\w+)"[^>]*>/g)]
  const anew = buttons.filter(([, name]) => rewrites.some((each) => each === name))
  expect(anew.length).toBeGreaterThan(0)
  expect(anew.map(([button]) => button).filter((each) => !each.includes('revision='))).toEqual([])
})

test('every command that somebody gives is tried in random histories', () => {
  const deeds = textOf(/^packages[/]projections[/]src[/]testing[/]/)
  expect(unnamedIn(deeds).map(({ name }) => name)).toEqual([
    // Where an organisation lies and who holds it: what they change has specs of its own.
    'ChangeZone',
    'ChangeFiscalYear',
    'DeclareHoliday',
    'HandOverOrganisation',
    // Histories are of a company of three, with nobody from outside.
    'AddOutsider',
  ])
})
