import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { day } from '../../words/dates.ts'
import { count, grouped } from '../../words/figures.ts'
import { Columns } from './columns.tsx'
import { type Answers, type Choice, isAtWork, type Job, type Settled, type Whose } from './job.ts'
import { Lines } from './lines.tsx'
import { Names } from './names.tsx'
import { Questions } from './questions.tsx'
import { Rail } from './rail.tsx'
import { Sessions } from './sessions.tsx'
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
  const [sessions, setSessions] = useState<Whose[]>([])
  const [lines, setLines] = useState<Settled[]>([])
  const how = { answers, sessions, lines, ...(reading === undefined ? {} : { reading }) }
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
  const whose = (look?.series ?? []).map((each) => whoseOf(each, sessions))
  const mayIntroduce = mayName && job.of !== 'calendar'
  const who: Choice[] = (look?.names ?? []).map(({ name, person }) => ({
    name,
    is: chosen[name] ?? person ?? (mayIntroduce ? 'new' : 'left out'),
  }))
  const isOpen = job.is === 'reading' || job.is === 'read' || job.is === 'failed'
  return (
    <div className="at-hand">
      <div className="read">
        <header className="import-head">
          <h1>{headings[job.of ?? 'other'] ?? 'Import'}</h1>
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
            {isOpen && look.series.length > 0 && (
              <Sessions
                series={look.series}
                whose={whose}
                onChoose={(one) => {
                  const next = look.series.map((each) =>
                    whoseOf(each, each.series === one.series ? [one] : sessions),
                  )
                  setSessions(next)
                  lookAgain({ sessions: next })
                }}
              />
            )}
            <Lines
              look={look}
              of={job.of}
              {...(isOpen && {
                onChoose: (one: Settled) => {
                  const next = [...lines.filter(({ line }) => line !== one.line), one]
                  setLines(next)
                  lookAgain({ lines: next })
                },
              })}
            />
            {isOpen && (
              <Names
                names={look.names}
                who={who}
                mayName={mayIntroduce}
                mayLeaveOut={job.of !== 'history'}
                note={noteOn(job, mayIntroduce)}
                onChoose={(name, is) => setChosen({ ...chosen, [name]: is })}
              />
            )}
          </>
        )}
      </div>
      <Rail
        job={job}
        whose={whose}
        isHeldUp={look?.lines.some(({ asks }) => asks !== undefined) ?? false}
        work={work}
        onRecord={() => work.record.mutate({ ...how, sessions: whose, lines: settledOf(job), who })}
        onLeft={onLeft}
      />
      {isAtWork(job) && <p className="visually-hidden" role="status">{`${job.name} is at work`}</p>}
    </div>
  )
}

const headings: Partial<Record<NonNullable<Job['of']>, string>> = {
  history: 'Import a history',
  calendar: 'Import a calendar',
}

/** As it was chosen, or else as it is proposed. */
function whoseOf({ series, partnership, kind }: Whose, chosen: readonly Whose[]): Whose {
  return chosen.find((each) => each.series === series) ?? { series, partnership, kind }
}

/** Every line for which something is chosen, now or for an import before. */
const settledOf = ({ look }: Job): Settled[] => [
  ...new Map(
    (look?.lines ?? []).flatMap(({ choosing }) =>
      choosing?.chosen === undefined
        ? []
        : [[choosing.id, { line: choosing.id, instead: choosing.chosen }] as const],
    ),
  ).values(),
]

function noteOn({ of }: Job, mayIntroduce: boolean): string {
  if (of === 'calendar') return 'Who is nobody here is not named: a calendar takes nobody in.'
  return mayIntroduce
    ? 'Somebody new has no way in, until you take them in as a member.'
    : 'An administrator can say who somebody new is.'
}

function aboutOf({ name, of, look }: Job): string {
  if (look === undefined) return name
  const { parts, days, names } = look
  const [from, to] = days ?? []
  if (of !== 'history') return name
  return `${name}, ${count(parts, 'commit')} by ${grouped(names.length)} ${names.length === 1 ? 'name' : 'names'}${from === undefined || to === undefined ? '' : `, ${day(from)} to ${day(to)}`}`
}
