import { compared } from './wording.ts'

/** One wording against another: what was taken out struck through, what was put in underlined. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  let at = 0
  return compared(before, after).map((stretch) => {
    const key = at++
    if ('same' in stretch) return <span key={key}>{stretch.same}</span>
    return (
      <span key={key}>
        {stretch.before !== '' && <del>{stretch.before}</del>}
        {stretch.after !== '' && <ins>{stretch.after}</ins>}
      </span>
    )
  })
}
