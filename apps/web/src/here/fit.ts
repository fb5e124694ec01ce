export type Search = Readonly<Record<string, string>>

/** No day before or after these can be asked for. */
export const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2199-12-31']

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY || text > LAST_DAY) return false
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const DAYS = ['from', 'to', 'on', 'start', 'end', 'at', 'closedFrom', 'closedTo']
const YES = ['open', 'overdue', 'orphans', 'passing']

/** Whether a part of an address is a day by its name, or nothing but `yes`. */
export const holdsDay = (name: string): boolean => DAYS.includes(name)
export const holdsYes = (name: string): boolean => YES.includes(name)

const isFit = ([name, value]: readonly [string, string]): boolean =>
  holdsDay(name) ? isDay(value) : !holdsYes(name) || value === 'yes'

/** The parts of an address without those that can't be what they are called; a form takes from its own what it will. */
export function fitIn(path: string, search: Search): Search {
  const parts = Object.entries(search)
  return path.startsWith('/record/new/') || parts.every(isFit)
    ? search
    : Object.fromEntries(parts.filter(isFit))
}
