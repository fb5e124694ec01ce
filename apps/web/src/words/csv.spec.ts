import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

it('says first that it is UTF-8, so that Excel shows an umlaut as one', () => {
  expect(csvOf([['Zoë Krüger', 2]])).toBe('\uFEFFZoë Krüger,2\r\n')
})

it('shows what would be a formula as the text that it is', () => {
  expect(csvOf([['=1+1', '@Ada', 'no, "sir"']])).toContain('\'=1+1,\'@Ada,"no, ""sir"""')
})
