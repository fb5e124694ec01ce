import { useState } from 'react'
import { Trouble } from './trouble.tsx'

/** Puts a text on the clipboard, and says that it did, or that the browser does not let it. */
export function CopyButton({ text, what }: { text: string; what?: string }) {
  const [last, setLast] = useState<{ text: string; copied: boolean }>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setLast({ text, copied: true })
    } catch {
      setLast({ text, copied: false })
    }
  }
  const is = last?.text === text ? last : undefined
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {is?.copied ? 'Copied' : 'Copy'}
        {what !== undefined && <span className="visually-hidden">: {what}</span>}
      </button>
      <Trouble said={is?.copied === false ? 'This browser did not let it be copied.' : undefined} />
    </>
  )
}
