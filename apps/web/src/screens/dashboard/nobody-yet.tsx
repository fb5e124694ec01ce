import { useHere } from '../../app/here.tsx'
import { useTo } from '../../app/place-context.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Verdict } from '../../ui/sentence.tsx'

/** Where a partnership would stand, before there is one: how to found it, and where what is recorded already stands. */
export function NobodyYet() {
  const { member } = useHere()
  const to = useTo()
  return (
    <div className="page">
      <Verdict
        sentence={[
          {
            text: 'There is no partnership yet. It takes two: found one, and its timeline begins.',
          },
        ]}
      />
      <CommandButton command="FoundPartnership" primary>
        Found a partnership
      </CommandButton>
      <p className="ink-2">
        What is recorded already stands under <a href={to('/decisions')}>Decisions</a>,{' '}
        <a href={to('/evolution')}>How strategy evolved</a>, <a href={to('/goals')}>Goals</a> and{' '}
        <a href={to('/record')}>Record</a>.
      </p>
      {member && (
        <p className="ink-2">
          A history that is kept elsewhere is read in under <a href={to('/import')}>Import</a>.
        </p>
      )}
    </div>
  )
}
