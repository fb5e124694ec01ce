import { useRef } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { uuidV7 } from '../../api/uuid-v7.ts'
import { firstName } from '../../app/people.ts'
import type { Known } from './known.ts'

interface ToldThemProps {
  of: Known['of']
  person: Known['unaware'][number]
}

/** One click says that one has told somebody, now. */
export function ToldThem({ of, person }: ToldThemProps) {
  const give = useCommand('RecordExposure')
  const key = useRef(uuidV7())
  const tell = () =>
    give.mutate({ input: { of, people: [person.id], how: 'told' }, key: key.current })
  return (
    <>
      <button type="button" className="button" aria-disabled={give.isPending} onClick={tell}>
        {give.isPending ? 'Recording…' : `I told ${firstName(person.name)}`}
      </button>
      {give.error !== null && (
        <span className="tone-due size-12" role="alert">
          {give.error.message}
        </span>
      )}
    </>
  )
}
