import { type Audit, addDays } from '@lockstep/domain'
import type { View } from '../view/view.ts'
import type { Company } from './company.ts'
import { viewFor } from './some-view.ts'

/** Somebody from outside who audits what is named for a month, as they see the company whenever they look. */
export function auditorOf(company: Company, audit: Omit<Audit, 'until'>): () => View {
  const until = addDays(company.now.slice(0, 10), 30)
  const person = company.give(company.owner, 'AppointAuditor', { name: 'Ada', ...audit, until })
  return () => viewFor(company, person)
}
