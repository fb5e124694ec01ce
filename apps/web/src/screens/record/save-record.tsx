import { useState } from 'react'
import { useClient } from '../../api/api-context.tsx'
import type { Answer, Params } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { asOf, useMoments } from '../../here/moments.ts'
import { useTo } from '../../here/place-context.tsx'
import { useSearchParts } from '../../here/search.ts'
import { handFile } from '../../ui/hand-file.ts'
import { begun } from '../../words/begun.ts'
import { activeFilters } from './active-filters.ts'
import { recordCsv, recordMarkdown } from './record-file.ts'

interface SaveRecordProps {
  filters: Answer<'record'>['filters']
  /** What is asked of the record, as it stands in the address. */
  asked: Params<'record-export'>
}

/** The record as it is filtered, as a file: what its reader may see, at the moment looked at. */
export function SaveRecord({ filters, asked }: SaveRecordProps) {
  const client = useClient()
  const moments = useMoments()
  const hrefOf = useHref()
  const to = useTo()
  const { organisation, me, now } = useHere()
  const [search] = useSearchParts()
  const [trouble, setTrouble] = useState<string>()
  const save = async (as: 'csv' | 'markdown') => {
    setTrouble(undefined)
    try {
      const answer = await client.view('record-export', asked, moments)
      const view = answer as Answer<'record-export'>
      if (as === 'csv') return handFile('record.csv', recordCsv(view), 'text/csv')
      const about = {
        ...{ organisation, reader: me.name, moment: begun(asOf(moments, now)) },
        filters: activeFilters(search, filters),
      }
      const text = recordMarkdown(view, about, (href) => new URL(hrefOf(href), location.href).href)
      handFile('record.md', text, 'text/markdown')
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'It could not be saved.')
    }
  }
  return (
    <>
      <button type="button" className="button" onClick={() => void save('csv')}>
        Save as CSV
      </button>
      <button type="button" className="button" onClick={() => void save('markdown')}>
        Save as Markdown
      </button>
      <a href={to(`/record/print?${new URLSearchParams({ ...asked } as Record<string, string>)}`)}>
        To print
      </a>
      {trouble !== undefined && (
        <span className="tone-due" role="alert">
          {trouble}
        </span>
      )}
    </>
  )
}
