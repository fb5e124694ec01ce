import type { RefObject } from 'react'
import { pngOf, svgOf } from './picture.ts'
import './save-as.css'

interface SaveAsProps {
  /** What is saved stands in it. */
  of: RefObject<HTMLElement | null>
  /** `timeline-dana-and-noor` */
  name: string
  title: string
  /** Of which days, and as of which moment. */
  told: string
  csv: () => string
}

/** The chart as one has it before one: as a table, or as a picture; with what its reader may read of it. */
export function SaveAs({ of, name, title, told, csv }: SaveAsProps) {
  const svg = () => {
    const figure = of.current?.querySelector('figure')
    return figure == null ? undefined : svgOf(figure, title, told)
  }
  const saveSvg = () => {
    const drawn = svg()
    if (drawn !== undefined) save(new Blob([drawn], { type: 'image/svg+xml' }), `${name}.svg`)
  }
  const savePng = async () => {
    const drawn = svg()
    if (drawn !== undefined) save(await pngOf(drawn), `${name}.png`)
  }
  return (
    <details className="save-as">
      <summary>Save</summary>
      <div>
        <button
          type="button"
          onClick={() => save(new Blob([csv()], { type: 'text/csv' }), `${name}.csv`)}
        >
          As a table (CSV)
        </button>
        <button type="button" onClick={saveSvg}>
          As a drawing (SVG)
        </button>
        <button type="button" onClick={() => void savePng()}>
          As a picture (PNG)
        </button>
      </div>
    </details>
  )
}

function save(what: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(what)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
