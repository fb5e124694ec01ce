import { useView } from '../api/use-view.ts'
import { useFilters, useSearchParts } from '../here/search.ts'
import { day, dayRange } from '../words/dates.ts'

/** Says to what a link narrowed a list where no filter of its own says it, and leads back to more. */
export function Narrowed() {
  const [{ from, to, among, open, orphans, closedFrom, closedTo, counted }] = useSearchParts()
  return (
    <>
      {among !== undefined && <Among id={among} />}
      {open !== undefined && <Chosen what="Only" value="open" of="open" />}
      {orphans !== undefined && <Chosen what="Only" value="without a parent" of="orphans" />}
      {counted !== undefined && <Chosen what="Only" value={counted} of="counted" />}
      {closedFrom !== undefined && (
        <Chosen
          what="Closed"
          value={
            closedTo === undefined ? `since ${day(closedFrom)}` : dayRange(closedFrom, closedTo)
          }
          of="closedFrom"
          and="closedTo"
        />
      )}
      {from !== undefined && to !== undefined && (
        <Chosen what="What went on" value={dayRange(from, to)} of="from" and="to" all="all days" />
      )}
    </>
  )
}

function Among({ id }: { id: string }) {
  const { data } = useView('me', {})
  const name = data?.partnerships.find((each) => each.id === id)?.name
  return <Chosen what="Among" value={name ?? 'nobody here'} of="among" />
}

interface ChosenProps {
  what: string
  value: string
  /** The part of the address that says so, or both. */
  of: string
  and?: string
  /** What stands there without it. */
  all?: string
}

/** One thing that a list is narrowed to; pressed, it is no more. */
export function Chosen({ what, value, of, and = of, all = 'all' }: ChosenProps) {
  const [, change] = useFilters()
  return (
    <button
      type="button"
      className="filter narrowed"
      title={`Show ${all}`}
      onClick={() => change({ [of]: undefined, [and]: undefined, limit: undefined })}
    >
      <span>{what}</span> {value}
      <span className="visually-hidden">: show {all}</span>
      <span aria-hidden="true">×</span>
    </button>
  )
}
