// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { surveys } from '../../words/surveys.ts'
import { SurveyStrip } from './survey-strip.tsx'

afterEach(cleanup)

const shown = (...roles: (string | undefined)[]) => {
  render(<SurveyStrip roles={roles} all="/all" />)
  return screen.getByRole('complementary', { name: 'Surveys' }).textContent
}

it('gives every survey’s figures with who was asked, when, and where it is read', () => {
  shown('CEO', 'CMO')
  const lines = screen.getAllByRole('listitem')
  expect(lines).toHaveLength(surveys.length)
  for (const line of lines) expect(line.textContent).toMatch(/\d+ %.* 20\d\d, .+/)
  const links = screen.getAllByRole<HTMLAnchorElement>('link').map(({ href }) => href)
  expect(new Set(links).size).toBe(surveys.length)
  for (const link of links) expect(link).toMatch(/^https:/)
})

it('has the article’s figures of trust and tenure, its lost “not” put back, as no target', () => {
  const strip = shown('CMO', 'CEO')
  expect(strip).toContain('80 % do not really trust marketers')
  expect(strip).toContain('34 % have great confidence in their CMO')
  expect(strip).toContain('32 % trust their CMO overall')
  expect(strip).toContain('80 % take a short tenure for failure')
  expect(strip).toContain('no target')
})

it('tells of two only what was asked about such two', () => {
  const strip = shown('CEO', 'CFO')
  expect(strip).toContain('90 % trust their CFO and CIO')
  expect(strip).not.toContain('marketers')
  cleanup()
  expect(shown('CEO', 'CRO')).toContain('None that is known here asked about CEO and CRO.')
  cleanup()
  expect(shown('CEO', 'CRO', 'COO')).toContain('None that is known here asked about such roles.')
  cleanup()
  expect(shown('CMO', 'CRO')).not.toContain('%')
  cleanup()
  expect(shown('CEO', undefined)).not.toContain('%')
})
