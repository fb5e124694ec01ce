import type { RefObject } from 'react'
import { handBlob, handFile } from '../../ui/hand-file.ts'
import './save-as.css'

interface SaveAsProps {
  /** What is saved stands in it. */
  of: RefObject<HTMLElement | null>
  /** `timeline-dana-and-noor` */
  name: string
  title: string
  /** Of which days, and as of which moment. */
  told: string
  csv: () => Promise<string>
}

/** The chart as one has it before one: as a table, or as a picture; with what its reader may read of it. */
export function SaveAs({ of, name, title, told, csv }: SaveAsProps) {
  // Few save it: what draws it is loaded once it is asked for.
  const drawn = async () => {
    const { pngOf, svgOf } = await import('./picture.ts')
    const figure = of.current?.querySelector('figure')
    return figure == null ? undefined : { pngOf, svg: svgOf(figure, title, told) }
  }
  const saveSvg = async () => {
    const it = await drawn()
    if (it !== undefined) handBlob(`${name}.svg`, new Blob([it.svg], { type: 'image/svg+xml' }))
  }
  const savePng = async () => {
    const it = await drawn()
    if (it !== undefined) handBlob(`${name}.png`, await it.pngOf(it.svg))
  }
  const saveCsv = async () => handFile(`${name}.csv`, await csv(), 'text/csv')
  return (
    <details className="save-as">
      <summary>Save</summary>
      <div>
        <button type="button" onClick={() => void saveCsv()}>
          As a table (CSV)
        </button>
        <button type="button" onClick={() => void saveSvg()}>
          As a drawing (SVG)
        </button>
        <button type="button" onClick={() => void savePng()}>
          As a picture (PNG)
        </button>
      </div>
    </details>
  )
}
