import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { firstName } from '../../here/people.ts'
import { EntryDay } from '../../ui/entry-day.tsx'
import { Change, fieldName } from '../../ui/field-changes.tsx'
import { Section } from '../../ui/section.tsx'
import { doneBy } from '../../ui/stamp.ts'
import { listed } from '../../words/figures.ts'

type View = Answer<'goal'>

/** Changes that somebody proposed and that are not made: each can be answered where it stands. */
export function Proposals({ view }: { view: View }) {
  const { changeProposals, actions, goal } = view
  if (changeProposals.length === 0) return null
  return (
    <Section title="Proposed changes" note="not made until the owners consent">
      {changeProposals.map((proposal) => (
        <Proposal key={proposal.stamp.event} proposal={proposal} goal={goal} actions={actions} />
      ))}
    </Section>
  )
}

const answers = (isOwn: boolean) => [
  { command: 'ConsentToGoalChange', label: 'Consent' },
  { command: 'ApplyGoalChange', label: 'Make the change' },
  { command: 'DeclineGoalChange', label: isOwn ? 'Take it back' : 'Decline with reason' },
]

interface ProposalProps {
  proposal: View['changeProposals'][number]
  goal: View['goal']
  actions: readonly string[]
}

function Proposal({ proposal, goal, actions }: ProposalProps) {
  const { stamp, fields, waitingFor, reason } = proposal
  const { me } = useHere()
  const isOwn = stamp.by !== 'lockstep' && stamp.by.id === me.id
  const offered = answers(isOwn).filter(({ command }) => actions.includes(command))
  return (
    <div className="proposal">
      <p className="size-12 ink-3">
        {doneBy(stamp)}, <EntryDay stamp={stamp} />
        <span className={waitingFor.length === 0 ? '' : 'tone-due'}>
          {waitingFor.length === 0
            ? ', everybody has consented'
            : `, waits for ${listed(waitingFor.map(firstName))}`}
        </span>
      </p>
      <p>
        {fields.map((change) => (
          <span key={change.field} className="change">
            <span className="ink-3">{fieldName(change.field)}</span>{' '}
            <Change change={change} unit={goal.unit} />
          </span>
        ))}
      </p>
      {reason !== undefined && <p className="ink-2 size-12">“{reason}”</p>}
      {offered.length > 0 && (
        <p className="answers">
          {offered.map(({ command, label }) => (
            <CommandButton
              key={command}
              command={command}
              preset={{ id: goal.id, change: stamp.event }}
            >
              {label}
            </CommandButton>
          ))}
        </p>
      )}
    </div>
  )
}
