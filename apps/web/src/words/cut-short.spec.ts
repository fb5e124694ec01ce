import { describe, expect, it } from 'vitest'
import { cutShort } from './cut-short.ts'

describe('a text for which there is little room', () => {
  it('stays whole where it fits', () => {
    expect(cutShort('The launch dates moved', 22)).toBe('The launch dates moved')
  })

  it('ends with a whole word', () => {
    expect(cutShort('The launch dates moved again', 22)).toBe('The launch dates moved…')
    expect(cutShort('The launch dates moved again', 21)).toBe('The launch dates…')
  })

  it('ends within a word that has no end near', () => {
    expect(cutShort('See https://docs.example.com/d/1AbC', 16)).toBe('See https://docs…')
  })
})
