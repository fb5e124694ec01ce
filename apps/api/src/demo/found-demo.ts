import { found } from '@lockstep/application'
import type { Organisations } from '../organisations.ts'

/** Founds a demo organisation with its story. */
export async function foundDemo(organisations: Organisations) {
  const { id, filled } = await organisations.create(true, (home) =>
    found(home, {
      name: 'Calder Freight',
      zone: 'Europe/Amsterdam',
      demo: true,
      owner: { name: 'Dana Whitlock', role: 'CEO' },
      source: 'demo',
    }),
  )
  return { id, owner: filled }
}
