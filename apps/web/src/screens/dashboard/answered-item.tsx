import { useCallback, useEffect } from 'react'
import { useHref } from '../../here/hrefs.ts'
import { Told } from '../../ui/sentence.tsx'
import { OFFERED, TakeBack } from '../../ui/take-back.tsx'
import type { Answered } from './answered-in-place.ts'

/** One thing that was answered a moment ago, where it stood; or below it, where it waits for more. */
export function AnsweredItem({
  answered: { item, height, said, undoable },
  waits,
  onOver,
}: {
  answered: Answered
  waits: boolean
  onOver: (id: string) => void
}) {
  const hrefOf = useHref()
  const over = useCallback(() => onOver(item.id), [onOver, item.id])
  if (waits && undoable !== undefined)
    return (
      <li className="answers" role="status">
        <TakeBack {...undoable} onOver={over} />
      </li>
    )
  return (
    <li style={{ minHeight: height }}>
      <div className="top">
        <a className="plain ink-3" href={hrefOf(item.href)}>
          {item.ordinal ?? item.kind}
        </a>
      </div>
      <p className="ink-3">
        <Told sentence={item.question} />
      </p>
      <div className="answers" role="status">
        {undoable === undefined ? (
          <Recorded said={said} onOver={over} />
        ) : (
          <TakeBack {...undoable} onOver={over} />
        )}
      </div>
    </li>
  )
}

function Recorded({ said, onOver }: { said: string; onOver: () => void }) {
  useEffect(() => {
    const over = setTimeout(onOver, OFFERED)
    return () => clearTimeout(over)
  }, [onOver])
  return <p>Recorded: {said}</p>
}
