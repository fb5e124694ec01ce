import type { Answer } from '../../api/views.ts'
import { firstName } from '../../app/people.ts'
import { asSentence } from '../../forms/labels.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Section } from '../../ui/section.tsx'
import { actorName } from '../../ui/stamp.ts'
import { told } from '../../words/amount.ts'
import { day } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import { WordDiff } from '../../words/word-diff.tsx'

type View = Answer<'goal'>

/** How the goal was changed, field by field, and who had consented before. */
export function Revisions({ view }: { view: View }) {
  const { revisions, changeProposals, goal } = view
  if (revisions.length + changeProposals.length === 0) return null
  return (
    <Section
      title="Revisions"
      note={revisions.length === 0 ? 'none yet' : `${revisions.length}, newest first`}
    >
      {changeProposals.map((proposal) => (
        <Proposal
          key={proposal.stamp.event}
          proposal={proposal}
          goal={goal.id}
          actions={view.actions}
        />
      ))}
      {revisions.length > 0 && (
        <table className="revisions">
          <thead>
            <tr>
              <th scope="col">Happened</th>
              <th scope="col">By</th>
              <th scope="col">Change</th>
              <th scope="col">Consented</th>
            </tr>
          </thead>
          <tbody>
            {[...revisions].reverse().map((revision) => (
              <tr key={revision.stamp.event}>
                <td className="nowrap">{day(revision.stamp.happened)}</td>
                <td>{actorName(revision.stamp.by)}</td>
                <td>
                  <Fields fields={revision.fields} />
                  {revision.reason !== undefined && <p className="ink-3">{revision.reason}</p>}
                </td>
                <td>
                  <Consent revision={revision} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function Fields({ fields }: { fields: View['revisions'][number]['fields'] }) {
  return fields.map(({ field, from, to }) => (
    <p key={field}>
      <span className="ink-3">{asSentence(field).toLowerCase()}</span>{' '}
      <WordDiff before={told(from)} after={told(to)} />
    </p>
  ))
}

function Consent({ revision }: { revision: View['revisions'][number] }) {
  const { editorial, material, consented, withoutConsentOf } = revision
  if (editorial) return <span className="ink-3">wording only</span>
  if (withoutConsentOf.length > 0) {
    const without = listed(withoutConsentOf.map(({ name }) => firstName(name)))
    return <span className="tone-due">without {without}</span>
  }
  if (consented.length > 0) return listed(consented.map(({ name }) => firstName(name)))
  return <span className="ink-3">{material ? 'nobody asked' : 'not needed'}</span>
}

interface ProposalProps {
  proposal: View['changeProposals'][number]
  goal: string
  actions: readonly string[]
}

const answers = [
  { command: 'ConsentToGoalChange', label: 'Consent' },
  { command: 'ApplyGoalChange', label: 'Make the change' },
]

function Proposal({ proposal, goal, actions }: ProposalProps) {
  const { stamp, fields, waitingFor, reason } = proposal
  return (
    <div className="proposal">
      <p>
        <b>Proposed by {actorName(stamp.by)}</b>{' '}
        <span className="ink-3">{day(stamp.happened)}</span>
      </p>
      <Fields fields={fields} />
      {reason !== undefined && <p className="ink-2">{reason}</p>}
      <p className="ink-3 size-12">
        {waitingFor.length === 0
          ? 'everybody has consented'
          : `waits for ${listed(waitingFor.map(({ name }) => firstName(name)))}`}
      </p>
      {answers
        .filter(({ command }) => actions.includes(command))
        .map(({ command, label }) => (
          <CommandButton key={command} command={command} preset={{ id: goal, change: stamp.event }}>
            {label}
          </CommandButton>
        ))}
    </div>
  )
}
