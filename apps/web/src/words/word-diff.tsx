import { compared, shortened } from './wording.ts'

/** One wording against another: what was taken out struck through, what was put in underlined, and some of what stayed. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  let at = 0
  return shortened(compared(before, after)).map((stretch) => {
    const key = at++
    if ('same' in stretch) return <span key={key}>{stretch.same}</span>
    return (
      <span key={key}>
        {stretch.before !== '' && <del>{stretch.before}</del>}
        {stretch.before !== '' && stretch.after !== '' && ' '}
        {stretch.after !== '' && <ins>{stretch.after}</ins>}
      </span>
    )
  })
}
