import { type ReactNode, useId } from 'react'

interface AskedProps {
  label: string
  optional?: boolean
  children: (id: string) => ReactNode
}

/** A label and its control, as in every form. */
export function Asked({ label, optional = false, children }: AskedProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
        {optional && <span className="ink-3"> optional</span>}
      </label>
      <div className="control">{children(id)}</div>
    </div>
  )
}
