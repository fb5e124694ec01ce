import type { Audit } from '@lockstep/domain'
import type { View } from '../view.ts'
import { liveView } from '../views/views.ts'
import type { Company } from './company.ts'
import { liveOf } from './some-view.ts'

/** Somebody from outside who audits what is named, as they see the company whenever they look. */
export function auditorOf(company: Company, audit: Omit<Audit, 'until'>): () => View {
  const person = company.newId('auditor')
  return () => {
    const live = liveOf(company)
    const today = company.now.slice(0, 10)
    return liveView(
      live,
      {
        person,
        self: { is: 'outside', erased: false },
        organisation: company.organisation,
        principals: [],
        audits: { ...audit, until: today },
        today,
      },
      company.now,
    )
  }
}
