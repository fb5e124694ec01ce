import { firstName } from '../../here/people.ts'
import { GiveButton } from '../../ui/give-button.tsx'
import type { Known } from './known.ts'

interface ToldThemProps {
  of: Known['of']
  person: Known['unaware'][number]
}

/** One click says that one has told somebody, now. */
export const ToldThem = ({ of, person }: ToldThemProps) => (
  <GiveButton
    command="RecordExposure"
    input={{ of, people: [person.id], how: 'told' }}
    label={`I told ${firstName(person)}`}
  />
)
