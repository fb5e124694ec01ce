import { CommandButton } from '../../forms/command-button.tsx'
import { firstName } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import type { Known } from './known.ts'

type Statement = Known['people'][number]['statements'][number]

interface StatementsProps {
  of: Known['of']
  statements: readonly Statement[]
  /** They are about the viewer, who may answer them. */
  mine: boolean
}

/** All that says that one person knows, each with what they say of it themselves. */
export function Statements({ of, statements, mine }: StatementsProps) {
  return (
    <>
      {statements.map((statement) => (
        <span key={statement.stamp.event} className="statement">
          <Said statement={statement} />
          {mine && statement.answerable && <Answering of={of} statement={statement.stamp.event} />}
        </span>
      ))}
    </>
  )
}

function Said({ statement: { how, stamp, by, note, answer } }: { statement: Statement }) {
  const { day } = useDates()
  const said = `${told(how, by)} ${day(stamp.happened)}${note === undefined ? '' : ` “${note}”`}`
  return (
    <>
      {answer === undefined ? said : <s>{said}</s>}
      {answer !== undefined && (
        <span className="tone-due">
          {answer.instead === undefined
            ? ', disputed by them'
            : `; by their own account ${told(answer.instead.how, answer.instead.by)} ${day(answer.instead.on)}`}
          {answer.note !== undefined && ` “${answer.note}”`}
        </span>
      )}
    </>
  )
}

const ways: Record<Statement['how'], string> = {
  told: 'told',
  shown: 'shown it',
  present: 'present',
  asked: 'asked',
  opened: 'opened it here',
  part: 'took part',
  'played back': 'played it back',
}

const told = (how: Statement['how'], by: { name: string } | undefined): string =>
  by === undefined ? ways[how] : `${ways[how]} by ${firstName(by)}`

const Answering = ({ of, statement }: { of: Known['of']; statement: string }) => (
  <span className="answering">
    <CommandButton command="DisputeExposure" preset={{ of, statement }}>
      Dispute it
    </CommandButton>
    <CommandButton command="CorrectExposure" preset={{ of, statement }}>
      Correct it
    </CommandButton>
  </span>
)
