import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { BeforeAfter } from './before-after.tsx'

const told = (before: string, after: string) =>
  renderToStaticMarkup(<BeforeAfter fields={[]} before={before} after={after} />)

it('tells two moments of one minute apart', () => {
  const minute = '9 Mar 2026, 22:59'
  expect(told(minute, minute)).toContain('Just before it')
  expect(told(minute, minute)).toContain(`With it, ${minute}`)
  expect(told('8 Mar 2026, 10:00', minute)).toContain('Before, as of 8 Mar 2026, 10:00')
})
