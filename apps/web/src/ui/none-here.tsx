import { useThatIsRead } from '../here/here.tsx'
import { isPast, useMoments } from '../here/moments.ts'

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
