import { useState } from 'react'
import { useClient } from '../../api/api-context.tsx'
import type { Answer } from '../../api/views.ts'
import { useMoments } from '../../app/moments.ts'

/** As a file for who has no Lockstep, or on paper: what the viewer may read of it, at the moment looked at. */
export function ExportBar({ id }: { id: string }) {
  const client = useClient()
  const moments = useMoments()
  const [trouble, setTrouble] = useState<string>()
  const save = async () => {
    setTrouble(undefined)
    try {
      const answer = await client.view('postmortem-export', { id }, moments)
      hand(answer as Answer<'postmortem-export'>)
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'It could not be exported.')
    }
  }
  return (
    <p className="export-bar">
      <button type="button" className="button" onClick={() => void save()}>
        Export Markdown
      </button>
      <button type="button" className="button" onClick={() => print()}>
        Print
      </button>
      {trouble !== undefined && (
        <span className="tone-due" role="alert">
          {trouble}
        </span>
      )}
    </p>
  )
}

/** Lets the browser save it under its name. */
function hand({ file, markdown }: Answer<'postmortem-export'>): void {
  const address = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown' }))
  const link = document.createElement('a')
  link.href = address
  link.download = file
  link.click()
  URL.revokeObjectURL(address)
}
