import type ICAL from 'ical.js'
import type { ProposedSession } from './proposed-session.ts'

/** Whom an entry names: whoever called it first, and who was invited; not rooms, nor who declined. */
export function peopleOf(event: ICAL.Event): ProposedSession['people'] {
  const named = ['organizer', 'attendee'].flatMap((property) =>
    event.component.getAllProperties(property).flatMap((found) => {
      const says = (parameter: string) => found.getFirstParameter(parameter)
      if (['ROOM', 'RESOURCE'].includes(says('cutype')) || says('partstat') === 'DECLINED')
        return []
      const name = says('cn')
      const address = String(found.getFirstValue() ?? '').replace(/^mailto:/i, '')
      const email = address.includes('@') ? address.toLowerCase() : undefined
      return [{ ...(name ? { name } : {}), ...(email === undefined ? {} : { email }) }]
    }),
  )
  const keys = named.map(({ email, name }) => email ?? name)
  return named.filter((_, n) => keys[n] !== undefined && keys.indexOf(keys[n]) === n)
}
