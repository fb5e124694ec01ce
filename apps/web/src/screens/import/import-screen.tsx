import { useHere } from '../../here/here.tsx'
import { useTo } from '../../here/place-context.tsx'
import { useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { NotThere } from '../../ui/not-there.tsx'
import { Section } from '../../ui/section.tsx'
import { ChooseFile } from './choose-file.tsx'
import { FileAtHand } from './file-at-hand.tsx'
import { FollowedSources } from './followed.tsx'
import '../../ui/progress-bar.css'
import './import-screen.css'
import { PastImports } from './past-imports.tsx'
import { Restore } from './restore.tsx'
import { useJobs, useUpload } from './use-imports.ts'

/** Bringing in what was kept elsewhere: nothing is recorded before all of it has been seen. */
export function ImportScreen() {
  useScreenTitle('Import')
  const { demo } = useHere()
  const to = useTo()
  const asked = useJobs()
  const upload = useUpload()
  const [search, change] = useSearchParts()
  return (
    <div className="page import-screen">
      <Answered asked={asked} what="what is on its way">
        {({ jobs, may }) => {
          const open = jobs.filter(({ is }) => is !== 'done')
          const named = jobs.find(({ id }) => id === search['file'])
          const job = named ?? open.at(-1)
          const left = () => change({ file: undefined })
          if (may.length === 0)
            return (
              <div className="failure">
                <h1>Members import; here you only read.</h1>
                <a href={to('/record')}>To the record</a>
              </div>
            )
          return (
            <>
              {search['file'] !== undefined && named === undefined && (
                <NotThere
                  what="file"
                  of="file"
                  instead={job === undefined ? 'choose one' : 'the last that is open is shown'}
                />
              )}
              {job?.export !== undefined ? (
                <Restore job={job} entries={job.export.entries} onLeft={left} />
              ) : job === undefined || job.is === 'arriving' ? (
                <ChooseFile
                  jobs={jobs}
                  may={may}
                  isSending={upload.isPending}
                  error={upload.error}
                  // Whoever has gone elsewhere meanwhile is left there: so a callback of this one call, which goes with the page.
                  onFile={(file) =>
                    !upload.isPending &&
                    upload.mutate({ file, jobs }, { onSuccess: ({ id }) => change({ file: id }) })
                  }
                />
              ) : (
                <FileAtHand
                  key={job.id}
                  job={job}
                  mayName={may.includes('history')}
                  onLeft={left}
                />
              )}
              {demo ? <FollowedElsewhere /> : <FollowedSources />}
              <PastImports />
            </>
          )
        }}
      </Answered>
    </div>
  )
}

function FollowedElsewhere() {
  return (
    <Section title="Followed">
      <p className="ink-2">
        A repository, or the address of a table, is read again on a schedule, each time as an import
        of yours. The demo reads nothing from outside; an organisation of your own does, here.
      </p>
    </Section>
  )
}
