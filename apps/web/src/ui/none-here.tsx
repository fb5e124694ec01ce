import { useThatIsRead } from '../here/here.tsx'
import { isPast, useMoments } from '../here/moments.ts'
import { useSearchParts } from '../here/search.ts'
import { useNamedHere } from './named-here.ts'
import { noneFits } from './none-fits.ts'

interface NoneHereProps {
  /** "session" */
  of: string
  /** How the first comes about, for who may bring that about; false for everybody else. */
  begins: string | false
}

/** What stands where nothing does: nobody is asked to begin what is not theirs to begin, or in the past. */
export function NoneHere({ of, begins }: NoneHereProps) {
  const read = useThatIsRead()
  const past = isPast(useMoments())
  return <p className="ink-2">{begins && !past ? begins : `No ${of}${read}.`}</p>
}

interface NoneListedProps extends NoneHereProps {
  /** What the list can be narrowed to, by the names that it has in the address. */
  filters: readonly string[]
  /** How a value of the address is said where it is more than its own word. */
  inWords?: (filter: string, value: string) => string
}

/** The same of a list, which may only be narrowed to where there is none. */
export function NoneListed({ filters, inWords, ...none }: NoneListedProps) {
  const [search] = useSearchParts()
  const named = useNamedHere()
  const active = filters.filter((key) => search[key] !== undefined)
  if (active.length === 0) return <NoneHere {...none} />
  return <p className="ink-2">{noneFits(none.of, active, search, named, inWords)}</p>
}
