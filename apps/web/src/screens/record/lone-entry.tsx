import { useView } from '../../api/use-view.ts'
import { RecordTable } from '../../charts/record/record-table.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { Answered } from '../../ui/answered.tsx'
import { entryOf } from './entries-of.ts'
import { EntryDetail } from './entry-detail.tsx'

/** An entry that a link leads to and that the list does not show: it stands open above it. */
export function LoneEntry({ id, onClose }: { id: string; onClose: () => void }) {
  const { now, zone } = useHere()
  const hrefOf = useHref()
  const asked = useView('entry', { id }, useMoments())
  return (
    <section className="lone-entry" aria-label="The entry">
      <p className="ink-3 size-12">This entry is open, and not in the list below.</p>
      <Answered asked={asked} what="the entry">
        {({ entry }) => (
          <RecordTable
            entries={[entryOf(entry, hrefOf)]}
            now={now}
            zone={zone}
            clock="recorded"
            open={id}
            onOpen={onClose}
            detail={() => <EntryDetail id={id} />}
            empty=""
          />
        )}
      </Answered>
    </section>
  )
}
