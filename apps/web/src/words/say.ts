/** Where it is said aloud what has come about: in the shell, and on every screen. */
export const HEARD = 'heard'

/** After the dialog in which it was done has closed: while that is open, nothing outside of it is heard. */
const AFTER = 150

/** Says aloud what has come about, to who does not see it. */
export function say(words: string): void {
  setTimeout(() => {
    const heard = document.getElementById(HEARD)
    if (heard !== null) heard.textContent = words
  }, AFTER)
}
