import { useState } from 'react'
import { useClient } from '../../api/api-context.tsx'
import type { Answer } from '../../api/views.ts'
import { useMoments } from '../../here/moments.ts'
import { handFile } from '../../ui/hand-file.ts'

/** As a file for who has no Lockstep, or on paper: what the viewer may read of it, at the moment looked at. */
export function ExportBar({ id }: { id: string }) {
  const client = useClient()
  const moments = useMoments()
  const [trouble, setTrouble] = useState<string>()
  const save = async () => {
    setTrouble(undefined)
    try {
      const answer = await client.view('postmortem-export', { id }, moments)
      const { file, markdown } = answer as Answer<'postmortem-export'>
      handFile(file, markdown, 'text/markdown')
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
