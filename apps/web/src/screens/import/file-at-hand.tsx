import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { day } from '../../words/dates.ts'
import { count, grouped } from '../../words/figures.ts'
import { Columns } from './columns.tsx'
import { type Answers, type Choice, isAtWork, type Job } from './job.ts'
import { Lines } from './lines.tsx'
import { Names } from './names.tsx'
import { Questions } from './questions.tsx'
import { Rail } from './rail.tsx'
import { Tally } from './tally.tsx'
import { useJob } from './use-imports.ts'

interface FileAtHandProps {
  job: Job
  /** Whether one may say who somebody new is. */
  mayName: boolean
  onLeft: () => void
}

const nothingAnswered: Answers = { periods: [] }

/** A file that has arrived: what it would record, and whatever needs the importer; then how it was recorded. */
export function FileAtHand({ job, mayName, onLeft }: FileAtHandProps) {
  const work = useJob(job.id)
  const queries = useQueryClient()
  const [reading, setReading] = useState(job.table?.reading)
  const [answers, setAnswers] = useState(nothingAnswered)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const how = { answers, ...(reading === undefined ? {} : { reading }) }
  const lookAgain = (changed: Partial<typeof how> = {}) => work.look.mutate({ ...how, ...changed })
  const isNew = job.is === 'arrived'
  useEffect(() => {
    if (isNew) work.look.mutate(how)
    // Once it has arrived, and after the server began anew; not whenever something is chosen.
  }, [isNew])
  const isDone = job.is === 'done'
  useEffect(() => {
    if (isDone) void queries.invalidateQueries({ queryKey: ['view'] })
  }, [isDone, queries])
  const { look } = job
  const who: Choice[] = (look?.names ?? []).map(({ name, person }) => ({
    name,
    is: chosen[name] ?? person ?? (mayName ? 'new' : 'left out'),
  }))
  const isOpen = job.is === 'reading' || job.is === 'read' || job.is === 'failed'
  return (
    <div className="at-hand">
      <div className="read">
        <header className="import-head">
          <h1>{job.of === 'history' ? 'Import a history' : 'Import'}</h1>
          <span className="ink-2">{aboutOf(job)}</span>
          <span className="end ink-3">
            {job.is === 'read' ? 'Read to its end, nothing recorded yet' : ''}
          </span>
        </header>
        {job.problem !== undefined && (
          <p className="problem" role="alert">
            {job.problem}
          </p>
        )}
        {isOpen && job.table !== undefined && reading !== undefined && (
          <Columns
            table={job.table}
            reading={reading}
            onChange={(next) => {
              setReading(next)
              lookAgain({ reading: next })
            }}
          />
        )}
        {look !== undefined && (
          <>
            {job.is !== 'done' && <Tally look={look} />}
            {isOpen && (
              <Questions
                lines={look.lines}
                answers={answers}
                onAnswer={(next) => {
                  setAnswers(next)
                  lookAgain({ answers: next })
                }}
              />
            )}
            <Lines look={look} of={job.of} />
            {isOpen && (
              <Names
                names={look.names}
                who={who}
                mayName={mayName}
                mayLeaveOut={job.of === 'goals'}
                onChoose={(name, is) => setChosen({ ...chosen, [name]: is })}
              />
            )}
          </>
        )}
      </div>
      <Rail
        job={job}
        isHeldUp={look?.lines.some(({ asks }) => asks !== undefined) ?? false}
        work={work}
        onRecord={() => work.record.mutate({ ...how, who })}
        onLeft={onLeft}
      />
      {isAtWork(job) && <p className="visually-hidden" role="status">{`${job.name} is at work`}</p>}
    </div>
  )
}

function aboutOf({ name, of, look }: Job): string {
  if (look === undefined) return name
  const { parts, days, names } = look
  const [from, to] = days ?? []
  if (of !== 'history') return name
  return `${name}, ${count(parts, 'commit')} by ${grouped(names.length)} ${names.length === 1 ? 'name' : 'names'}${from === undefined || to === undefined ? '' : `, ${day(from)} to ${day(to)}`}`
}
