import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { usePlace } from '../../here/place-context.tsx'
import { handFile } from '../../ui/hand-file.ts'
import { Section } from '../../ui/section.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { day } from '../../words/dates.ts'
import { checkRecord, type Earlier, earlierIn } from './check.ts'
import { EarlierFile } from './earlier-file.tsx'
import { Found } from './found.tsx'
import { keepHead, keptHead } from './heads-kept.ts'
import { isContinued } from './outcome.ts'

/** Reads the whole record again and checks it in the browser, which does not take the server’s word for it. */
export function CheckNow({ entries }: { entries: number }) {
  const { api } = usePlace()
  const [kept, setKept] = useState(() => keptHead(api))
  const [file, setFile] = useState<File>()
  const [done, setDone] = useState(0)
  const keep = (head: NonNullable<typeof kept>['head']) => {
    const next = { head, at: new Date().toISOString() }
    keepHead(api, next)
    setKept(next)
  }
  const checking = useMutation({
    mutationFn: async () => {
      setDone(0)
      const earlier = file === undefined ? kept : await mustBeEarlier(file)
      const checked = await checkRecord(`${api}/export`, earlier, setDone)
      const against = earlier && {
        head: earlier.head,
        ...(file === undefined ? { at: kept?.at } : { file: file.name }),
      }
      if (isContinued(checked, earlier?.head) && checked.head !== undefined) keep(checked.head)
      return { checked, against }
    },
  })
  const { data: outcome } = checking
  return (
    <Section
      title="Check the record"
      note={
        kept === undefined
          ? 'never checked in this browser'
          : `last checked in this browser on ${day(kept.at)}`
      }
    >
      <div className="check-now">
        <button
          type="button"
          className="button primary"
          aria-disabled={checking.isPending}
          onClick={() => {
            if (!checking.isPending) checking.mutate()
          }}
        >
          Check the record now
        </button>
        <EarlierFile file={file} onFile={setFile} />
        {checking.isPending && (
          <>
            <progress className="bar" value={done} max={entries} aria-label="Checked" />
            <span className="ink-2">
              {Math.min(done, entries)} of {entries} checked
            </span>
          </>
        )}
        <Trouble said={checking.error?.message} />
      </div>
      {outcome !== undefined && !checking.isPending && (
        <>
          <Found {...outcome} />
          {outcome.checked.head !== undefined && outcome.checked.faults.length === 0 && (
            <p className="actions">
              <button
                type="button"
                className="button"
                onClick={() =>
                  handFile('head.json', `${outcome.checked.lastLine}\n`, 'application/json')
                }
              >
                Save the head
              </button>
              {!isContinued(outcome.checked, outcome.against?.head) && (
                <button
                  type="button"
                  className="button"
                  onClick={() => outcome.checked.head && keep(outcome.checked.head)}
                >
                  Go on from this one
                </button>
              )}
            </p>
          )}
        </>
      )}
    </Section>
  )
}

async function mustBeEarlier(file: File): Promise<Earlier> {
  const earlier = await earlierIn(file)
  if ('wrong' in earlier) throw new Error(`${file.name} ${earlier.wrong}`)
  return earlier
}
