import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { LinkedTable } from '../../ui/linked-table.tsx'
import { Section } from '../../ui/section.tsx'
import '../../forms/actions.css'

/** The briefs of somebody’s roles, why they left, and what was handed over to them or from them; and what is recorded of it next. */
export function ComingAndGoing({ view }: { view: Answer<'person'> }) {
  const { comingAndGoing, person, mine, style } = view
  const between = style.within === undefined ? {} : { partnership: style.within }
  const { roles } = useHere()
  const was = person.is !== 'outside' && !person.erased
  const near = mine || style.within !== undefined || roles.includes('administrator')
  if (comingAndGoing.length === 0 && !was) return null
  return (
    <Section title="Coming and going">
      {comingAndGoing.length > 0 && <LinkedTable rows={comingAndGoing} />}
      <div className="actions">
        {near && !mine && person.is !== 'left' && !person.erased && (
          <CommandButton
            command="WriteRoleBrief"
            preset={{ person: person.id, role: person.role, ...between }}
          >
            Write a role brief
          </CommandButton>
        )}
        {near && was && (
          <CommandButton command="AskWhyTheyLeave" preset={{ person: person.id, ...between }}>
            {mine ? 'Ask why you leave' : 'Ask why they leave'}
          </CommandButton>
        )}
        {was && (
          <CommandButton
            command="BeginHandover"
            preset={{ from: person.id, role: person.role, ...between }}
          >
            Hand over the role
          </CommandButton>
        )}
      </div>
    </Section>
  )
}
