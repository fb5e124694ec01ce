import { unreachable } from './problem.ts'

/** Whether Lockstep answers at all, whatever it says. */
export const isReached = (): Promise<boolean> =>
  fetch('/api/ready', { cache: 'no-store' }).then(
    () => true,
    () => false,
  )

/** A part of the app as it is first needed; where Lockstep can't be reached, that says so, and no more. */
export async function fetched<T>(part: () => Promise<T>): Promise<T> {
  try {
    return await part()
  } catch (error) {
    throw (await isReached()) ? error : unreachable()
  }
}

/** Loads the page anew, unless that would only show that it can't be reached. */
export async function reloadIfReached(): Promise<void> {
  if (await isReached()) location.reload()
}
