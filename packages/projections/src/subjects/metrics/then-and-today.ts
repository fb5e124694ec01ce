import type { MetricSnapshot } from '@lockstep/domain'
import { z } from 'zod'
import { lastValue, metrics } from '../../folds/metrics.ts'
import { today } from '../../telling/dates.ts'
import { Href } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'
import { valueInWords } from './figure.ts'

/** A metric as it stood when it was cited, beside what it says at the moment. */
export const ThenAndToday = z
  .strictObject({
    /** Absent where it doesn't exist for the viewer: then nothing is said of what it says today. */
    href: Href.optional(),
    /** As it was called then. */
    title: z.string(),
    /** "EUR 6.4 M on 31 Dec 2025" */
    stood: z.string(),
    /** Absent where that is still its last value. */
    today: z.string().optional(),
    /** What became of the entry that reported it, where it says something else by now. */
    since: z.enum(['corrected', 'withdrawn']).optional(),
  })
  .meta({ id: 'ThenAndToday' })

export function thenAndToday(view: View, snapshot: MetricSnapshot): z.output<typeof ThenAndToday> {
  const { metric, title, unit, reported, value } = snapshot
  const stood = { title, stood: valueInWords(view, snapshot, unit) }
  const row = view.row(metrics, metric)
  if (row === undefined) return stood
  const last = lastValue(row, today(view))
  const isLast = last?.stamp.event === reported && last.value === value
  const since = becameOf(
    snapshot,
    row.values.find(({ stamp }) => stamp.event === reported),
  )
  return {
    href: { noun: 'metric', id: metric },
    ...stood,
    ...(last === undefined || isLast ? {} : { today: valueInWords(view, last, row.defined?.unit) }),
    ...(since === undefined ? {} : { since }),
  }
}

function becameOf(
  stood: MetricSnapshot,
  now: Pick<MetricSnapshot, 'value' | 'on' | 'since' | 'plan'> | undefined,
): 'corrected' | 'withdrawn' | undefined {
  if (now === undefined) return 'withdrawn'
  const same = (['value', 'on', 'since', 'plan'] as const).every((key) => now[key] === stood[key])
  return same ? undefined : 'corrected'
}
