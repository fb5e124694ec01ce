import type { Progress } from '@lockstep/application'
import type { Open } from './opened.ts'

/** How far this server is; ready once every organisation that can be opened is, and has read what was recorded. */
export interface ServerProgress extends Progress {
  /** Of how many there are. */
  readonly open: number
  readonly organisations: number
}

/** @param served so many there were when it was last looked */
export function progressOf(
  open: readonly Open[],
  { served, isServing }: { readonly served: number; readonly isServing: boolean },
): ServerProgress {
  const all = open.map(({ reading }) => reading.progress())
  const standstill = all.find((progress) => progress.standstill !== undefined)?.standstill
  const sum = (of: 'done' | 'of') => all.reduce((total, progress) => total + progress[of], 0)
  return {
    ready: isServing && all.every(({ ready }) => ready),
    open: all.length,
    organisations: Math.max(served, all.length),
    done: sum('done'),
    of: sum('of'),
    ...(standstill === undefined ? {} : { standstill }),
  }
}
