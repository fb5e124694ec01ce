import type { Id } from '@lockstep/domain'
import { z } from 'zod'
import { type Listed, type Outline, Part, RecordLine, type Words } from '../across/page/page.ts'
import { beginsIn, sharedBy } from '../across/page/who-begins.ts'
import { listedNouns, listOf } from '../across/pages/pages.ts'
import { Among, isAmong } from '../subjects/partnerships/among.ts'
import type { Scope } from '../subjects/partnerships/scope.ts'
import { mayGive } from '../telling/actions.ts'
import { During, goesOnIn } from '../telling/during.ts'
import { Way } from '../telling/way.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const Params = z
  .strictObject({
    noun: z.enum(listedNouns),
    partnership: z.string().optional(),
    /** From or to this person. */
    person: z.string().optional(),
    /** One of those that the noun's records have. */
    kind: z.string().optional(),
    /** One that the noun's records can be in. */
    state: z.string().optional(),
    open: z.literal('yes').optional(),
    overdue: z.literal('yes').optional(),
    ...Among.shape,
    ...During.shape,
    /** So many of them, from the first on. Left out: all. */
    limit: z.coerce.number().int().min(1).optional(),
  })
  .refine(({ noun, state }) => state === undefined || listOf(noun).states.includes(state), {
    path: ['state'],
    error: 'there is no such state',
  })
  .refine(({ noun, kind }) => kind === undefined || listOf(noun).kinds?.all.includes(kind), {
    path: ['kind'],
    error: 'there is no such kind',
  })
type Params = z.output<typeof Params>

export const list = query({
  name: 'list',
  summary: 'The records of one noun: between whom, where they stand, and what is overdue.',
  ofNow: ({ noun }) => noun === 'remark' || noun === 'postmortem',
  params: Params,
  response: z.strictObject({
    /** The latest first, by the day that they are for or else by when they began. */
    records: z.array(RecordLine),
    counts: z.strictObject({ all: z.int(), open: z.int(), overdue: z.int() }),
    /** How many there are of each kind of which there may be many alike, shown or not. */
    alike: z.array(z.strictObject({ name: z.string(), all: z.int(), open: z.int() })).optional(),
    /** What more there is to say of them all. */
    parts: z.array(Part).optional(),
    /** What its filters offer. */
    kinds: z.array(z.string()).optional(),
    states: z.array(z.string()),
    words: z.strictObject({
      one: z.string(),
      many: z.string(),
      create: Way.optional(),
      /** What will stand here, for who may begin one. */
      empty: z.string().optional(),
      open: z.string().optional(),
      dated: z.boolean().optional(),
      figure: z.string().optional(),
      began: z.string().optional(),
      state: z.string().optional(),
    }),
  }),
  answer: (view, params) => {
    const noun = listOf(params.noun)
    const { rows, words, kinds, states, partnership, parts } = noun
    const within = goesOnIn(view, params)
    const found = [...rows(view).values()]
      .filter((row) => params.partnership === undefined || partnership(row) === params.partnership)
      .filter((row) => params.kind === undefined || kinds?.of(row) === params.kind)
      .flatMap((row) => outlined(view, noun, row))
      .filter(matching(params))
      .filter(isAmong(view, params, isOfTheirs))
      .filter((one) => within({ ...one, isOver: !isOpen(one) }))
      .sort((a, b) => descending(a.on ?? '', b.on ?? '') || descending(a.at, b.at))
    const count = (counts: (one: Outline) => boolean) => found.filter(counts).length
    return {
      records: found.slice(0, params.limit).flatMap(({ line }) => line() ?? []),
      counts: {
        all: found.length,
        open: count(isOpen),
        overdue: count(({ overdueDays }) => overdueDays !== undefined),
      },
      ...alikeIn(found),
      ...(parts === undefined ? {} : { parts: parts(view, params) }),
      ...(kinds === undefined ? {} : { kinds: [...kinds.all] }),
      states: [...states],
      words: wordsFor(view, words, params.partnership),
    }
  },
})

function alikeIn(found: readonly Outline[]) {
  const groups = Map.groupBy(found, ({ alike }) => alike)
  const alike = [...groups].flatMap(([name, all]) =>
    name === undefined ? [] : [{ name, all: all.length, open: all.filter(isOpen).length }],
  )
  return alike.length === 0 ? {} : { alike }
}

const isOpen = ({ standing }: Outline): boolean => standing === 'open'

/** Nothing is offered that would be refused: what goes on wherever they could begin one stands in its place. */
function wordsFor(view: View, { create, ...words }: Words, partnership: Id | undefined) {
  const begins = partnership === undefined || beginsIn(view, partnership)
  const { empty: _, ...told } = words
  if (create === undefined) return begins ? words : told
  const { command, label, meanwhile, by = () => true } = create
  const may = begins && by(view) && mayGive(view, [command], undefined, undefined).length > 0
  if (!may) return told
  if (meanwhile === undefined) return { ...words, create: { command, label } }
  const among = partnership === undefined ? sharedBy(view) : [partnership]
  const ways = among.map((each) => meanwhile(view, each))
  const offer = ways.includes(undefined) ? undefined : ways[0]
  return { ...words, create: offer ?? { command, label } }
}

interface Outlined extends Outline {
  readonly line: () => RecordLine | undefined
}

function outlined(view: View, { outline, line }: Listed<unknown>, row: unknown): Outlined[] {
  if (outline !== undefined) return [{ ...outline(view, row), line: () => line(view, row) }]
  const told = line(view, row)
  return told === undefined ? [] : [{ ...outlineOf(told), line: () => told }]
}

const outlineOf = (line: RecordLine): Outline => ({
  ...{ state: line.state, standing: line.standing, on: line.on, overdueDays: line.overdueDays },
  alike: line.alike,
  at: line.began.at,
  ended: line.ended?.at,
  people: [...(line.from === undefined ? [] : [line.from.id]), ...line.to.map(({ id }) => id)],
})

const isOfTheirs = ({ people }: Outline, { members }: Scope): boolean =>
  people.length > 0 && people.every((person) => members.includes(person))

const descending = (a: string, b: string): number => (a > b ? -1 : a < b ? 1 : 0)

const matching =
  ({ person, state, open, overdue }: Params) =>
  (one: Outline): boolean =>
    (person === undefined || one.people.includes(person)) &&
    (state === undefined || one.state === state) &&
    (open === undefined || isOpen(one)) &&
    (overdue === undefined || one.overdueDays !== undefined)
