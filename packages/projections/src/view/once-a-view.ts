import type { View } from './view.ts'

/** Works something out once a view, or once for what is known of one, however many ask for it. */
export function onceAView<T, Known extends object = View>(
  work: (view: Known) => T,
): (view: Known) => T {
  const known = new WeakMap<Known, { readonly is: T }>()
  return (view) => {
    const before = known.get(view)
    if (before !== undefined) return before.is
    const is = work(view)
    known.set(view, { is })
    return is
  }
}
