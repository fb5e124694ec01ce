import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { ask, posted } from '../../api/client.ts'
import { useHere } from '../../here/here.tsx'
import { usePlace } from '../../here/place-context.tsx'
import { Section } from '../../ui/section.tsx'
import { count } from '../../words/figures.ts'
import type { Job } from './job.ts'
import { sent, useJob } from './use-imports.ts'

interface RestoreProps {
  job: Job
  entries: number
  onLeft: () => void
}

/** An export in an empty place: with its keys, the organisation that it holds takes the place of this one. */
export function Restore({ job, entries, onLeft }: RestoreProps) {
  const { organisation } = useHere()
  const imports = `${usePlace().api}/imports`
  const { leave } = useJob(job.id)
  const id = useId()
  const queries = useQueryClient()
  const isMade = job.restored === true
  const restore = useMutation({
    mutationFn: async (file?: File) => {
      const keys = file === undefined ? {} : { keys: (await sent(imports, file)).id }
      const place = (await ask(`${imports}/${job.id}/restore`, posted(keys))) as {
        organisation: string
      }
      await ask(`${imports}/${job.id}/give-way`, posted({}))
      return place
    },
    // Nothing is left of the place that this page is in.
    onSuccess: (place) => location.assign(`/o/${place.organisation}/people`),
    // It may have been made all the same.
    onError: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  })
  return (
    <div className="restore">
      <header className="import-head">
        <h1>Make an organisation again</h1>
        <span className="ink-2">
          {job.name}, {count(entries, 'entry', 'entries')}, unchanged since they were exported
        </span>
      </header>
      <Section title={isMade ? 'It was made again' : 'With its keys'}>
        <p>
          {isMade
            ? `It was made again byte for byte, and takes the place of ${organisation}, which is empty yet. You come in as its owner.`
            : `It is made again byte for byte, and takes the place of ${organisation}, which is empty yet: the names that you gave here go, and so does the link for the other. You come in as its owner, among its people: there you make yourself a recovery code, and links for the others.`}
        </p>
        <p className="row">
          {isMade ? (
            <button
              type="button"
              className="button primary"
              disabled={restore.isPending}
              onClick={() => restore.mutate(undefined)}
            >
              Go over to it
            </button>
          ) : (
            <>
              <span className="drop">
                <input
                  id={id}
                  type="file"
                  disabled={restore.isPending}
                  onChange={({ target }) => {
                    const [file] = target.files ?? []
                    if (file !== undefined) restore.mutate(file)
                    target.value = ''
                  }}
                />
                <label htmlFor={id} className="button primary">
                  {restore.isPending ? 'Making it again…' : 'Choose its keys, and make it again'}
                </label>
              </span>
              <button
                type="button"
                className="button"
                onClick={() => leave.mutate(undefined, { onSuccess: onLeft })}
              >
                Discard
              </button>
            </>
          )}
        </p>
        {restore.error !== null && (
          <p className="tone-due" role="alert">
            {restore.error.message}
          </p>
        )}
        {!isMade && (
          <p className="ink-3">
            The keys are the second file of the export: without them names and sealed words stay
            closed. The file that you send is not kept.
          </p>
        )}
      </Section>
    </div>
  )
}
