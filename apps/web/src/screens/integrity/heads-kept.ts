import type { SignedHead } from '@lockstep/proof'

/** The head of the last export that was checked in this browser, and when. */
export interface KeptHead {
  readonly head: SignedHead
  readonly at: string
}

const placeOf = (api: string) => `lockstep head ${api}`

/** Where nothing was kept, or can be: undefined. */
export function keptHead(api: string): KeptHead | undefined {
  try {
    const text = localStorage.getItem(placeOf(api))
    return text === null ? undefined : (JSON.parse(text) as KeptHead)
  } catch {
    return undefined
  }
}

export function keepHead(api: string, kept: KeptHead): void {
  try {
    localStorage.setItem(placeOf(api), JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing still checks.
  }
}
