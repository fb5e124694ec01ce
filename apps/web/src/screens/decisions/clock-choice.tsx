import { useMoments } from '../../here/moments.ts'
import { useFilters } from '../../here/search.ts'
import { Filter } from '../../ui/filter.tsx'

/** Which of the two clocks tells: where each stands in time, or of a past day, what had happened or what was known. */
export function ClockChoice() {
  const [search, change] = useFilters()
  const { known, happened, held } = useMoments()
  if ((known !== undefined && happened !== undefined) || held !== undefined) return null
  const moment = known ?? happened
  if (moment !== undefined) {
    return (
      <Filter
        label="Clock"
        value={known === undefined ? '' : 'known'}
        options={[{ value: 'known', label: 'what was known' }]}
        onChange={(clock) =>
          change(
            clock === undefined
              ? { known: undefined, happened: moment }
              : { known: moment, happened: undefined },
          )
        }
        all="what had happened"
      />
    )
  }
  return (
    <Filter
      label="Clock"
      value={search['clock'] === 'recorded' ? 'recorded' : ''}
      options={[{ value: 'recorded', label: 'when it was recorded' }]}
      onChange={(clock) => change({ clock })}
      all="when it happened"
    />
  )
}
