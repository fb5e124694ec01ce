import {
  type Audience,
  changeIds,
  eventDefinition,
  type MarkedPath,
  marksOfType,
  type NounName,
} from '@lockstep/domain'

type Json = Record<string, unknown>

/** What to put in a marked value's place; `path` is where it stands in the event's data, `/position`. */
export type Change = (value: unknown, path: string, mark: MarkedPath) => unknown

/**
 * A copy of an event's data with each marked value changed; the same object where there is none. A mending's marked values
 * are those of the event that it carries, whose paths begin with `/data`, and the words in which it says why.
 */
export function changeMarked(type: string, data: Json, change: Change): Json {
  if (carries(type)) {
    const carried = data['data']
    const changed = changeAll(marksOfType(data['type'] as string), carried, change, '/data')
    return changeWhy(changed === carried ? data : { ...data, data: changed }, change)
  }
  return type === 'RecordWithdrawn'
    ? changeWhy(data, change)
    : (changeAll(marksOfType(type), data, change, '') as Json)
}

const carries = (type: string): boolean => type === 'RecordCorrected' || type === 'RecordInserted'

/** Where a mending says why in words. */
export const WHY = '/words'

/** They are as far open as what is mended, which a mending says itself. */
const changeWhy = (data: Json, change: Change): Json =>
  changeAll(
    [{ path: ['words'], mark: 'words', audience: audienceIn(data) }],
    data,
    change,
    '',
  ) as Json

const audienceIn = ({ audience }: Json): Audience =>
  audience === undefined ? 'owners' : (audience as Audience)

/** A copy of an event's data, or of what a mending carries, with each plain field changed that is for two alone. */
export function changeBetween(
  type: string,
  data: Json,
  change: (value: unknown, field: string) => unknown,
): Json {
  if (carries(type)) {
    const carried = changeBetween(data['type'] as string, data['data'] as Json, change)
    return { ...data, data: carried }
  }
  const between = eventDefinition(type)?.between?.filter((field) => data[field] !== undefined) ?? []
  return {
    ...data,
    ...Object.fromEntries(between.map((field) => [field, change(data[field], field)])),
  }
}

/** A copy of an event's data, or of what a mending carries, with each id changed that names a record. */
export function changeNamed(
  type: string,
  data: Json,
  change: (noun: NounName, id: string) => unknown,
): Json {
  if (carries(type)) {
    const carried = changeNamed(data['type'] as string, data['data'] as Json, change)
    return { ...data, data: carried }
  }
  const schema = eventDefinition(type)?.data
  return schema === undefined ? data : (changeIds(schema, data, change) as Json)
}

const changeAll = (marks: readonly MarkedPath[], data: unknown, change: Change, at: string) =>
  marks.reduce((whole, mark) => changeAt(whole, mark.path, at, mark, change), data)

function changeAt(
  value: unknown,
  [key, ...rest]: readonly string[],
  at: string,
  mark: MarkedPath,
  change: Change,
): unknown {
  if (value === undefined || value === null) return value
  if (key === undefined) return change(value, at, mark)
  if (key === '*') {
    return (value as unknown[]).map((item, n) => changeAt(item, rest, `${at}/${n}`, mark, change))
  }
  const object = value as Json
  if (!Object.hasOwn(object, key) || object[key] === undefined) return value
  return { ...object, [key]: changeAt(object[key], rest, `${at}/${key}`, mark, change) }
}
