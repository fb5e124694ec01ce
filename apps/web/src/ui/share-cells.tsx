import { ShareBar } from './share-bar.tsx'

interface ShareCellsProps {
  share: {
    readonly count: number
    readonly of: number
    readonly interval?: { readonly low: number; readonly high: number } | undefined
  }
}

/** "3 of 7" and its bar, in two cells of a row. */
export function ShareCells({ share: { count, of, interval } }: ShareCellsProps) {
  return (
    <>
      <td className="nowrap">
        {count} of {of}
      </td>
      <td>
        <ShareBar count={count} of={of} interval={interval} />
      </td>
    </>
  )
}
