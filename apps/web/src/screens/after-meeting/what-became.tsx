import { type ReactNode, useId } from 'react'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { isSealed } from '../../ui/readable.ts'
import '../../ui/segments.css'

interface WhatBecameProps<How extends string> {
  record: Answer<'list'>['records'][number]
  /** What stands beside its name. */
  beside?: ReactNode
  /** What can be said of it; nothing is asked where there is none. */
  choices: readonly (readonly [How, string])[]
  how: How
  onChoose: (how: How) => void
  /** What is asked further, as one has chosen. */
  children: ReactNode
}

/** A record that was open before the meeting, and what became of it there. */
export function WhatBecame<How extends string>({
  record: { href, ordinal, title, told },
  beside,
  choices,
  how,
  onChoose,
  children,
}: WhatBecameProps<How>) {
  const id = useId()
  const hrefOf = useHref()
  return (
    <div className="topic">
      <p id={id}>
        <a className="plain" href={hrefOf(href)}>
          <span className="ink-3">{ordinal}</span> {isSealed(title) ? told : title}
        </a>
        {beside !== undefined && <> {beside}</>}
      </p>
      {choices.length > 0 && (
        <div className="segments" role="radiogroup" aria-labelledby={id}>
          {choices.map(([name, label]) => (
            <label key={name}>
              <input
                type="radio"
                name={id}
                checked={how === name}
                onChange={() => onChoose(name)}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      )}
      {children}
    </div>
  )
}
