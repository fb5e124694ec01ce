import { describe, expect, it } from 'vitest'
import { withColumn } from './with-column.ts'

const numbered = { columns: ['number', 'title', null], hierarchy: 'numbers' }

describe('a column that is chosen by hand', () => {
  it('as what a goal serves tells which goal serves which', () => {
    expect(withColumn(numbered, 2, 'parent')).toEqual({
      columns: ['number', 'title', 'parent'],
      hierarchy: 'parent',
    })
  })

  it('as anything else leaves that as it was', () => {
    expect(withColumn(numbered, 2, 'owner').hierarchy).toBe('numbers')
  })

  it('takes its field from the column that had it', () => {
    expect(withColumn(numbered, 2, 'title').columns).toEqual(['number', null, 'title'])
  })

  it.each([null, 'owner'])('as %s instead of what a goal serves leaves that untold', (field) => {
    const told = { columns: ['title', 'parent'], hierarchy: 'parent' }
    expect(withColumn(told, 1, field)).toEqual({ columns: ['title', field], hierarchy: 'none' })
  })
})
