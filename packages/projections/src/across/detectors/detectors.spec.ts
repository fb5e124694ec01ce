import { readFileSync } from 'node:fs'
import { detectorIds } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { detectors } from './detectors.ts'

/** What the specs of every detector show, by how their titles tell it. */
const kinds = {
  'what it finds': /^finds (?!nothing)/,
  'where it finds nothing': /finds nothing/,
  'about what it is not mistaken': /is not mistaken/,
  'where there is too little':
    /(nothing|too little) to look at|looks at nothing|too few|no share of|says nothing of|says too little/,
}

const titlesOf = (id: string): string[] => {
  const file = new URL(`${id.replaceAll('_', '-')}.spec.ts`, import.meta.url)
  return [...readFileSync(file, 'utf8').matchAll(/^\s*it\('([^']+)'/gm)].map(
    ([, title = '']) => title,
  )
}

it('looks with every detector that has thresholds', () => {
  expect(detectors.map(({ id }) => id).sort()).toEqual([...detectorIds].sort())
})

describe.each(detectorIds)('the specs of %s', (id) => {
  it.each(Object.entries(kinds))('show %s', (_, told) => {
    expect(titlesOf(id).filter((title) => told.test(title))).not.toEqual([])
  })
})
