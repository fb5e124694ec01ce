import type { ReactNode } from 'react'

interface FigureProps {
  /** What it rests on; left out where there is no more to tell, or it is not the viewer's to read. */
  href?: string | undefined
  children: ReactNode
  /** Beside another link that leads there too, or on the way there: the keyboard stops at that one. */
  beside?: boolean
}

/** A figure that leads down to what it was made of; it looks as it would alone until it is pointed at. */
export function Figure({ href, children, beside }: FigureProps) {
  if (href === undefined) return children
  return (
    <a className="down" href={href} {...(beside ? { tabIndex: -1 } : {})}>
      {children}
    </a>
  )
}
