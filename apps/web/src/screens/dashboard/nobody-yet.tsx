import { useView } from '../../api/use-view.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { useTo } from '../../here/place-context.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/section.tsx'
import { Verdict } from '../../ui/sentence.tsx'

const places = [
  { path: '/decisions', what: 'Decisions', more: 'What was decided, and what took its place' },
  {
    path: '/evolution',
    what: 'How strategy evolved',
    more: 'Told in sentences, decision by decision',
  },
  { path: '/goals', what: 'Goals', more: 'By what they serve, by period, by function' },
  {
    path: '/record',
    what: 'Record',
    more: 'Every entry, by whom, when it happened and was recorded',
  },
]

const elsewhere = {
  path: '/import',
  what: 'Import',
  more: 'Reads in a history that is kept elsewhere: you see all of it before anything is kept',
}

/** Where a partnership would stand, before one has one: how to found it, which there are, and where what is recorded stands. */
export function NobodyYet() {
  const { member } = useHere()
  const to = useTo()
  const others = useView('me', {}).data?.partnerships ?? []
  return (
    <div className="page">
      <Verdict
        sentence={[
          {
            text: `${others.length === 0 ? 'There is' : 'You are in'} no partnership yet. It takes two: found one, and its timeline begins.`,
          },
        ]}
      />
      <p className="actions">
        <CommandButton command="FoundPartnership" primary>
          Found a partnership
        </CommandButton>
      </p>
      {others.length > 0 && (
        <Section title="Partnerships of others">
          <FactList
            facts={others.map(({ id, name, ended }) => ({
              key: id,
              what: <a href={to(`/?with=${id}`)}>{name}</a>,
              more: ended ? 'ended' : undefined,
            }))}
          />
        </Section>
      )}
      <Section title="What is recorded already">
        <FactList
          facts={[...places, ...(member ? [elsewhere] : [])].map(({ path, what, more }) => ({
            key: path,
            what: <a href={to(path)}>{what}</a>,
            more,
          }))}
        />
      </Section>
    </div>
  )
}
