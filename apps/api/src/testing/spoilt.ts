import { added, type Place, placesIn, removed, replaced } from './places.ts'

/** Stands in everything that is sent here, so that no answer and no log may hold it. */
export const CANARY = 'CANARY'

/** A body that no schema allows, and the place for which it is refused. */
export interface Spoilt {
  readonly what: string
  readonly body: string
  readonly path: Place['path']
  /** Only its being JSON, or its size, is at fault. */
  readonly unread?: true
}

/** What a body is spoilt from: one with everything in it, and one with only what is required. */
export interface Whole {
  readonly full: unknown
  readonly sparse: unknown
}

const DEEP = 5000
const DECIMAL = ['9007199254740993', '-9007199254740993', '1e308', '1e400']
const DAYS = ['0000-01-01', '1899-12-31', '2026-02-30', '9999-12-31', '+012026-01-01', CANARY]
const IDS = [
  '01900000-0000-4000-8000-000000000000',
  '01900000-0000-7000-8000-00000000000G',
  `../${CANARY}`,
  '',
]
const TEXTS = [`${CANARY}\\u0000`, `${CANARY}\\ud800`, `\\udc00${CANARY}`]

/** One of many, each in its turn. */
const turn = <T>(all: readonly T[], n: number): T | undefined => all[n % all.length]

type Json = (place: Place, n: number) => string | undefined

const leaves: readonly Place['kind'][] = ['text', 'number', 'day', 'id', 'yes or no']

/** What is put in the place of something, by the kind of place that it is not for. */
const instead: Readonly<Record<string, readonly [kinds: readonly Place['kind'][], json: Json]>> = {
  'another type': [leaves, () => `{"${CANARY}":"${CANARY}"}`],
  'a list for one': [leaves, () => `["${CANARY}"]`],
  'no object': [['object'], (_, n) => turn([`"${CANARY}"`, '[]', '7', 'true'], n)],
  'no list': [['list'], () => `{"${CANARY}":0}`],
  'text for a number': [['number'], () => `"7 ${CANARY}"`],
  'a number past 2^53': [['number'], (_, n) => turn(DECIMAL, n)],
  'a day that is none': [['day'], (_, n) => `"${turn(DAYS, n)}"`],
  'an id that is none': [['id'], (_, n) => `"${turn(IDS, n)}"`],
  'what is no text': [['text', 'day', 'id'], (_, n) => `"${turn(TEXTS, n)}"`],
  'far too long a text': [['text', 'day', 'id'], () => `"${CANARY.repeat(3000)}"`],
  'far too long a list': [['list'], () => `[${`"${CANARY}",`.repeat(5000)}0]`],
  'far too deep': [leaves, () => '['.repeat(DEEP) + ']'.repeat(DEEP)],
}

/** One body of each class that this one can be spoilt by. @param n other places and values at every count */
export function spoiltBy({ full, sparse }: Whole, n: number): readonly Spoilt[] {
  const places = placesIn(full)
  const objects = places.filter(({ kind }) => kind === 'object')
  const members = placesIn(sparse).filter(({ path }) => typeof path.at(-1) === 'string')
  const object = turn(objects, n)?.path ?? []
  const member = turn(members, n)?.path
  return [
    ...Object.entries(instead).flatMap(([what, [kinds, json]]) => {
      const place = turn(
        places.filter(({ kind }) => kinds.includes(kind)),
        n,
      )
      const text = place && json(place, n)
      return place && text
        ? [{ what, body: replaced(full, place.path, text), path: place.path }]
        : []
    }),
    ...(member === undefined
      ? []
      : [{ what: 'a field missing', body: removed(sparse, member), path: member }]),
    { what: 'an unknown field', body: added(full, object, `"${CANARY} ":0`), path: object },
    { what: 'a field of every object', body: added(full, object, '"constructor":0'), path: object },
    ...unread(full, object),
  ]
}

const unread = (full: unknown, path: Place['path']): readonly Spoilt[] => [
  {
    what: 'a prototype',
    body: added(full, path, `"__proto__":{"${CANARY}":0}`),
    path,
    unread: true,
  },
  {
    what: 'the prototype of a maker',
    body: added(full, path, `"constructor":{"prototype":{"${CANARY}":0}}`),
    path,
    unread: true,
  },
  { what: 'half a body', body: JSON.stringify(full).slice(0, -1), path: [], unread: true },
  { what: 'no JSON', body: CANARY, path: [], unread: true },
  { what: 'nothing', body: '', path: [], unread: true },
  { what: 'too much', body: `"${CANARY.repeat(50_000)}"`, path: [], unread: true },
]
