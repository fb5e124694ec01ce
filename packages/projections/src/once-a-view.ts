import type { View } from './view.ts'

/** Works something out once a view, however many ask for it. */
export function onceAView<T>(work: (view: View) => T): (view: View) => T {
  const known = new WeakMap<View, { readonly is: T }>()
  return (view) => {
    const before = known.get(view)
    if (before !== undefined) return before.is
    const is = work(view)
    known.set(view, { is })
    return is
  }
}
