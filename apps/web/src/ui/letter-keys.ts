const KEY = 'lockstep.letter-keys'

/** Whether letters alone do something: who speaks to the device, or meets keys by accident, turns that off. */
export const lettersWork = (): boolean => localStorage.getItem(KEY) !== 'off'

export function letLettersWork(work: boolean): void {
  if (work) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, 'off')
}
