/** The key that a method of input has taken, by its number: Safari says no more of it once the composition is over. */
const COMPOSED = 229

/** Enter that ends what is composed of several keys, as Japanese is, is for that: it chooses nothing, and gives no form. */
export function leaveComposedEnter(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || event.keyCode !== COMPOSED || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
}
