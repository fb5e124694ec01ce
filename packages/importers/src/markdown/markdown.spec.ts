import { describe, expect, it } from 'vitest'
import { readBlocks } from './blocks.ts'
import { readFrontMatter } from './front-matter.ts'
import { plain, plainText } from './inline.ts'

const kinds = (text: string) =>
  readBlocks(text).blocks.map((block) => [
    block.kind,
    'depth' in block ? block.depth : 0,
    block.kind === 'row' ? block.cells.join('|') : block.text,
  ])

describe('blocks', () => {
  it('keep their nesting, and say on which line they stand', () => {
    const { blocks } = readBlocks(
      '# A\n\n1. one\n   - two\n     - three\n   - four\n2. five\n\ntext\n',
    )
    expect(blocks.map((block) => [block.line, 'depth' in block ? block.depth : -1])).toEqual([
      [1, -1],
      [3, 0],
      [4, 1],
      [5, 2],
      [6, 1],
      [7, 0],
      [9, 0],
    ])
  })

  it('join the lines of a paragraph, and keep the breaks that it forces', () => {
    expect(kinds('1. A \\\n   KR: b \\\n   KR: c')).toEqual([['item', 0, 'A\nKR: b\nKR: c']])
    expect(kinds('one\ntwo  \nthree')).toEqual([['paragraph', 0, 'one two\nthree']])
  })

  it('take a paragraph within an item as part of it', () => {
    expect(kinds('1. A\n\n   why\n\n   - b\n\nafter')).toEqual([
      ['item', 0, 'A'],
      ['paragraph', 1, 'why'],
      ['item', 1, 'b'],
      ['paragraph', 0, 'after'],
    ])
  })

  it('keep code apart: nothing in it is a heading or a link', () => {
    expect(kinds('```md\n# No\n[a]: b\n```\n# Yes')).toEqual([
      ['code', 0, '# No\n[a]: b'],
      ['heading', 0, 'Yes'],
    ])
  })

  it('leave comments out, but not those that are shown as code', () => {
    expect(kinds('a <!-- x --> b\n<!--\n# no\n-->\nc')).toEqual([['paragraph', 0, 'a  b c']])
    expect(kinds('Example: `<!-- x -->`\n\nafter')).toEqual([
      ['paragraph', 0, 'Example: `<!-- x -->`'],
      ['paragraph', 0, 'after'],
    ])
  })

  it('read tables, quotes, underlined headings and rules', () => {
    expect(kinds('| A | B |\n| - | - |\n| c | d |\n> q\n> - r\n\nTitle\n=====\n\n---\nx')).toEqual([
      ['row', 0, 'A|B'],
      ['row', 0, 'c|d'],
      ['quote', 0, 'q'],
      ['quote', 0, 'r'],
      ['heading', 0, 'Title'],
      ['paragraph', 0, 'x'],
    ])
  })

  it('take a comparison at the start of an item for text, not for a quote', () => {
    expect(kinds('- > 70% participation')).toEqual([['item', 0, '> 70% participation']])
  })
})

describe('plain text', () => {
  it.each([
    ['**Grow _much_ more**', 'Grow much more'],
    ['[_N<sub>5</sub>_][n5] IARR', 'N₅ IARR'],
    ['[$N](https://a.b/c_(d)) net', '$N net'],
    ['[Legal] 50% of redlines', '[Legal] 50% of redlines'],
    ['snake_case and 2 * 3 * 4', 'snake_case and 2 * 3 * 4'],
    ['`a*b` \\*not\\*', 'a*b *not*'],
    ['<https://a.b> and <option 1>', 'https://a.b and <option 1>'],
    ['a<br />b &amp; c', 'a\nb & c'],
    ['![badge](x.png) shown', 'badge shown'],
    ['[ ] open [[[', '[ ] open [[['],
  ])('%s', (source, text) => {
    expect(plainText(source)).toBe(text)
  })

  it('says where its links lead', () => {
    const definitions = new Map([['n5', 'https://a.b']])
    expect(plain('[x](y.md "title") [z][N5] [n5]', definitions).links).toEqual([
      { text: 'x', href: 'y.md' },
      { text: 'z', href: 'https://a.b' },
      { text: 'n5', href: 'https://a.b' },
    ])
  })
})

describe('front matter', () => {
  it('gives plain values and lists, and leaves the rest of YAML alone', () => {
    const { values, body, firstLine } = readFrontMatter(
      '---\nstatus: "on hold" # for now\ndeciders: [Ann, Bo]\nconsulted:\n  - Cy\n  - "Di"\ndeep:\n  a: b\n---\n# T\n',
    )
    expect(Object.fromEntries(values)).toMatchObject({
      status: 'on hold',
      deciders: 'Ann, Bo',
      consulted: 'Cy, Di',
    })
    expect([body, firstLine]).toEqual(['# T\n', 10])
  })
})
