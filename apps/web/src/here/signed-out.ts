import { useEffect } from 'react'

/** Beside the cookie, for every tab: that this browser itself was signed out of an organisation. */
const noteOf = (org: string) => `lockstep.signed-out ${org}`

/** The session here is over: nothing that was read with it stays before anybody's eyes. */
export function leaveHere(org: string): void {
  localStorage.setItem(noteOf(org), 'here')
  location.reload()
}

export const wasSignedOutHere = (org: string): boolean => localStorage.getItem(noteOf(org)) !== null

/** Another tab signed out: this one leaves with it. Who is in again was not signed out. */
export function useLeaving(org: string, isIn: boolean): void {
  useEffect(() => {
    if (isIn) localStorage.removeItem(noteOf(org))
    const leave = ({ key, newValue }: StorageEvent) => {
      if (key === noteOf(org) && newValue !== null) leaveHere(org)
    }
    window.addEventListener('storage', leave)
    return () => window.removeEventListener('storage', leave)
  }, [org, isIn])
}
