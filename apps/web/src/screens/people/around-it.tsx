import { homes } from '../../here/homes.ts'
import { useTo } from '../../here/place-context.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/section.tsx'

/** Where what lies around the two is read: whom they serve, what it costs, and the world outside. */
export function AroundIt() {
  const to = useTo()
  const pages = [
    { path: '/needs-and-money', label: 'Whose needs are served, and what it costs' },
    { path: homes.outside.path, label: 'What happened outside' },
    { path: homes.player.path, label: 'Who is out there, and who keeps up what is known of them' },
  ]
  return (
    <Section title="Around it">
      <FactList
        facts={pages.map(({ path, label }) => ({
          key: path,
          what: <a href={to(path)}>{label}</a>,
        }))}
      />
    </Section>
  )
}
