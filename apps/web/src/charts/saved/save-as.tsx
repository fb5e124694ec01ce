import type { RefObject } from 'react'
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
    if (it !== undefined) save(new Blob([it.svg], { type: 'image/svg+xml' }), `${name}.svg`)
  }
  const savePng = async () => {
    const it = await drawn()
    if (it !== undefined) save(await it.pngOf(it.svg), `${name}.png`)
  }
  const saveCsv = async () => save(new Blob([await csv()], { type: 'text/csv' }), `${name}.csv`)
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

function save(what: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(what)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
