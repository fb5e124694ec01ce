import { type ComponentProps, useEffect, useRef } from 'react'
import type { Mark } from '../../forms/sentence/reading.ts'
import './marked-line.css'

interface MarkedLineProps extends ComponentProps<'input'> {
  value: string
  /** What was understood of what is written, and that as it was then: of a moment ago while one types. */
  marks: readonly Mark[]
  written: string
}

/** A line of text in which what was understood is underlined where it stands. */
export function MarkedLine({ value, marks, written, ref, ...input }: MarkedLineProps) {
  const lines = useRef<HTMLSpanElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const follow = () => {
    if (lines.current !== null) lines.current.scrollLeft = field.current?.scrollLeft ?? 0
  }
  useEffect(follow)
  return (
    <span className="marked-line">
      <input
        {...input}
        ref={(element) => {
          field.current = element
          if (typeof ref === 'function') return ref(element)
          if (ref != null) ref.current = element
        }}
        value={value}
        onScroll={follow}
        onSelect={follow}
      />
      <span ref={lines} className="marks" aria-hidden="true">
        {inParts(written, marks).map(({ from, text, isMarked }) =>
          isMarked ? <mark key={from}>{text}</mark> : text,
        )}
      </span>
    </span>
  )
}

interface Part {
  from: number
  text: string
  isMarked: boolean
}

/** A text in the parts that are marked and those between. */
export function inParts(text: string, marks: readonly Mark[]): Part[] {
  const parts: Part[] = []
  let at = 0
  const add = (to: number, isMarked: boolean) => {
    if (to > at) parts.push({ from: at, text: text.slice(at, to), isMarked })
    at = Math.max(at, to)
  }
  for (const { from, to } of marks) {
    add(from, false)
    add(to, true)
  }
  add(text.length, false)
  return parts
}
