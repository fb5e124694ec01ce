import { Figure } from './figure.tsx'
import { ShareBar } from './share-bar.tsx'

interface ShareCellsProps {
  share: {
    readonly count: number
    readonly of: number
    readonly interval?: { readonly low: number; readonly high: number } | undefined
  }
  /** To the cases. */
  href?: string | undefined
}

/** "3 of 7" and its bar, in two cells of a row. */
export function ShareCells({ share: { count, of, interval }, href }: ShareCellsProps) {
  return (
    <>
      <td className="nowrap">
        <Figure href={href}>
          {count} of {of}
        </Figure>
      </td>
      <td>
        <Figure beside href={interval && href}>
          <ShareBar count={count} of={of} interval={interval} />
        </Figure>
      </td>
    </>
  )
}
