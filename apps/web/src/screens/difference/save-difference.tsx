import type { Answer, Params } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { type Href, useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { toldFor } from '../../here/told-for.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { handFile } from '../../ui/hand-file.ts'
import { day } from '../../words/dates.ts'
import { asMarkdown } from './as-markdown.ts'
import { type Sides, sidesOf } from './told.ts'

interface SaveDifferenceProps {
  view: Answer<'difference'>
  days: Params<'difference'>
}

/** The difference as a link, and as a file for who has no Lockstep: what its reader may see of it. */
export function SaveDifference({ view, days }: SaveDifferenceProps) {
  const here = useHere()
  const moments = useMoments()
  const hrefOf = useHref()
  const save = () => {
    const about = { title: titleOf(days), about: toldFor(here, moments) }
    const sides = sidesOf(view, days, moments)
    const addressOf = (href: Href, side?: keyof Sides) => hrefOf(href, side && sides[side])
    const text = asMarkdown(view, about, (...of) => new URL(addressOf(...of), location.href).href)
    handFile(fileOf(days), text, 'text/markdown')
  }
  return (
    <span className="save-difference">
      Link to it <CopyButton text={location.href} />
      <button type="button" className="button" onClick={save}>
        Save as Markdown
      </button>
    </span>
  )
}

function titleOf({ from = '', to = '', on, clock }: Params<'difference'>): string {
  if (on !== undefined) return `what had happened by ${day(on)}, and what was known of it`
  const way = clock === 'known' ? 'as it became known' : 'as it happened'
  return `${day(from)} and ${day(to)}, ${way}`
}

const fileOf = ({ from, to, on, clock }: Params<'difference'>): string =>
  `difference-${on === undefined ? [from, to, clock].filter(Boolean).join('-') : `${on}-both-clocks`}.md`
