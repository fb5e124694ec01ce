const SVG = 'http://www.w3.org/2000/svg'
/** What a stylesheet may say of a drawing, to be said by the drawing itself where no stylesheet is. */
const SAID = [
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'fill-opacity', 'stroke-opacity'],
  ...[
    'paint-order',
    'stroke-linejoin',
    'opacity',
    'font-family',
    'font-size',
    'font-weight',
    'text-anchor',
    'visibility',
  ],
]
const HEAD = 56
const MARGIN = 24
/** Points of a screen for each of a picture's. */
const SHARP = 2

/** The chart on screen as one SVG that stands by itself: its drawing, the names beside it, and what it is of. */
export function svgOf(figure: Element, title: string, told: string): string {
  const drawing = figure.querySelector('svg.chart')
  if (!(drawing instanceof SVGSVGElement)) throw new Error('there is no chart to save')
  const frame = figure.getBoundingClientRect()
  const [width, height] = [frame.width + 2 * MARGIN, frame.height + HEAD + MARGIN]
  const svg = made('svg', { width, height, viewBox: `0 0 ${width} ${height}` })
  svg.setAttribute('xmlns', SVG)
  const ground = getComputedStyle(document.body).backgroundColor
  svg.append(made('rect', { width, height, fill: ground }), patterns())
  svg.append(text(title, { x: MARGIN, y: 24 }, document.body, 600))
  svg.append(text(told, { x: MARGIN, y: 42 }, document.body))
  const at = drawing.getBoundingClientRect()
  const chart = made('g', {
    transform: `translate(${at.left - frame.left + MARGIN} ${at.top - frame.top + HEAD})`,
  })
  chart.append(...[...drawing.children].map(withStyles))
  svg.append(chart)
  for (const name of figure.querySelectorAll('.gutter .name > :first-child, .gutter dt')) {
    const { left, bottom } = name.getBoundingClientRect()
    const place = { x: left - frame.left + MARGIN, y: bottom - frame.top + HEAD - 4 }
    svg.append(text(name.textContent ?? '', place, name))
  }
  return new XMLSerializer().serializeToString(svg)
}

/** The same as a PNG. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * SHARP
  canvas.height = image.height * SHARP
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob))),
  )
}

function made(name: string, says: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(says)) element.setAttribute(key, String(value))
  return element
}

function text(words: string, at: { x: number; y: number }, like: Element, weight?: number) {
  const { color, fontFamily, fontSize, fontWeight } = getComputedStyle(like)
  const element = made('text', {
    ...at,
    ...{ fill: color, 'font-family': fontFamily, 'font-size': fontSize },
    'font-weight': weight ?? fontWeight,
  })
  element.textContent = words
  return element
}

/** The hatchings that charts fill with, which stand elsewhere on the page. */
function patterns(): SVGElement {
  const defs = made('defs', {})
  defs.append(...[...document.querySelectorAll('pattern')].map(withStyles))
  return defs
}

function withStyles(element: Element): Element {
  const copy = element.cloneNode(true) as Element
  const all = [element, ...element.querySelectorAll('*')]
  ;[copy, ...copy.querySelectorAll('*')].forEach((each, n) => {
    const original = all[n]
    if (original === undefined) return
    const style = getComputedStyle(original)
    for (const name of SAID) each.setAttribute(name, style.getPropertyValue(name))
    each.removeAttribute('class')
    each.removeAttribute('style')
  })
  return copy
}
