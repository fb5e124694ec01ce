import { useHere } from '../here/here.tsx'
import { isPast, useMoments } from '../here/moments.ts'
import { useTo } from '../here/place-context.tsx'

/** What is known of a post-mortem before it is opened: its days, or the entry that it begins with. */
interface OpenPostmortemProps {
  from?: string | undefined
  to?: string | undefined
  event?: string | undefined
}

/** Leads to its form, for who may record anything from here. */
export function OpenPostmortem(known: OpenPostmortemProps) {
  const to = useTo()
  const past = isPast(useMoments())
  const { member } = useHere()
  if (past || !member) return null
  const said = Object.entries(known).filter(([, value]) => value !== undefined)
  return (
    <a href={to(`/record/new/OpenPostmortem?${new URLSearchParams(said as [string, string][])}`)}>
      Open a post-mortem
    </a>
  )
}
