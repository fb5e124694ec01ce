import type { Params } from '../../api/views.ts'

type Measure = Params<'why'>['measure']

const all: Readonly<Record<Measure, true>> = {
  stated: true,
  reliability: true,
  reliance: true,
  alignment: true,
  priorities: true,
  points: true,
  positions: true,
  success: true,
  metrics: true,
  expectations: true,
}

/** Whether it can be asked of a figure why it is so. */
export const isMeasure = (name: string): name is Measure => Object.hasOwn(all, name)
