import { homeAt } from './homes.ts'

/** The screens that the top bar leads to. */
export const screens = [
  { path: '/', label: 'Timeline' },
  { path: '/decisions', label: 'Decisions' },
  { path: '/goals', label: 'Goals' },
  { path: '/partnership', label: 'Partnership' },
  { path: '/people', label: 'People' },
  { path: '/record', label: 'Record' },
] as const

/** What is read of the record as a whole, beside its list. */
const ofTheRecord = ['/import', '/difference', '/replay', '/integrity']

/** Whether a screen, or a page below it, is on display; what has its list behind a lane is read from the timeline. */
export function isCurrent(screen: string, path: string): boolean {
  if (screen === '/')
    return path === '/' || path === '' || path.startsWith('/feedback') || homeAt(path) !== undefined
  if (screen === '/record') return path.startsWith('/record') || ofTheRecord.includes(path)
  if (screen === '/decisions' && ['/evolution', '/bets'].includes(path)) return true
  if (screen === '/partnership' && path === '/needs-and-money') return true
  if (screen === '/people' && path === '/who-looked') return true
  return path === screen || path.startsWith(`${screen}/`)
}
