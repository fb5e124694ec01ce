import { describe, expect, it } from 'vitest'
import { readTable, TABLE_LIMITS } from './table.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)
const cells = (text: string) => readTable(bytes(text)).rows.map((row) => row.cells)

describe('a table', () => {
  it.each([
    ['commas', 'Title,Owner\nGrow,Ada\n', ','],
    ['semicolons and the line ends of Windows', 'Title;Owner\r\nGrow;Ada\r\n', ';'],
    ['tabs', 'Title\tOwner\nGrow\tAda', '\t'],
    ['a mark at its beginning that says UTF-8', '\uFEFFTitle,Owner\nGrow,Ada', ','],
    ['a line that says what stands between cells', 'sep=;\r\nTitle;Owner\r\nGrow;Ada', ';'],
    ['a stroke, where a line says so', 'sep=|\nTitle, short|Owner\nGrow|Ada', '|'],
    ['a comma in a heading', '"Title, short";Owner\nGrow;Ada', ';'],
  ])('is read with %s', (_, text, separator) => {
    const table = readTable(bytes(text))
    expect(table.separator).toBe(separator)
    expect(table.headers).toEqual([expect.stringContaining('Title'), 'Owner'])
    expect(table.rows.map((row) => row.cells)).toEqual([['Grow', 'Ada']])
  })

  it('is read in UTF-16 where it says so', () => {
    const text = bytes('\uFEFFTitle\tOwner\nMünchen\tŁucja', 'utf16le')
    expect(readTable(text).rows).toEqual([{ line: 2, cells: ['München', 'Łucja'] }])
  })

  it('tells the line in which each row begins', () => {
    const text = 'Title,Definition\n\nA,"one\ntwo"\nB,\n'
    expect(readTable(bytes(text)).rows.map(({ line }) => line)).toEqual([3, 5])
    expect(readTable(bytes(`sep=,\n${text}`)).rows.map(({ line }) => line)).toEqual([4, 6])
  })

  it('keeps formulas, stray quotation marks and rows of other lengths as they are', () => {
    expect(cells('Title,Owner\n=HYPERLINK("x"),@SUM(A1)\n5" pipes\nA,B,C')).toEqual([
      ['=HYPERLINK("x")', '@SUM(A1)'],
      ['5" pipes'],
      ['A', 'B', 'C'],
    ])
  })
})

describe('what is no table', () => {
  it.each([
    ['Latin-1', bytes('Title\nA\nMünchen\n', 'latin1'), 'TableNotUtf8', /^Line 3 is not UTF-8/],
    ['headings alone', bytes('Title,Owner\n'), 'TableEmpty', /nothing below/],
    ['nothing', bytes(''), 'TableEmpty', /is empty/],
    ['blank lines alone', bytes('\n \n'), 'TableEmpty', /is empty/],
    ['a picture', bytes('PNG\u0000\u0001\nA\n'), 'TableNotReadable', /no table in text/],
    [
      'a quotation that never ends',
      bytes('Title,Why\n"A, or\n""so""",5" wide\nB,"x\nC,y\n'),
      'TableNotReadable',
      /in line 4 is never closed/,
    ],
    [
      'a row without end',
      bytes(`Title\n${'x'.repeat(200_000)}`),
      'TableNotReadable',
      /longer than/,
    ],
    [
      'one by something else',
      bytes('sep=^\nTitle^Owner\nGrow^Ada\n'),
      'TableNotReadable',
      /“\^” stands between its cells/,
    ],
    [
      'a large one with a stray quotation mark',
      bytes(`Title,Due\nA,"${'x '.repeat(9_000_000)}`),
      'TableNotReadable',
      /line 2 is longer than 128 KB/,
    ],
    ['too many columns', bytes(`${'a,'.repeat(300)}\n1`), 'TableTooLarge', /200 columns/],
    ['too many bytes', Buffer.alloc(TABLE_LIMITS.bytes + 1, 'a\n'), 'TableTooLarge', /20 MB/],
  ])('%s is refused, and says what to do', (_, file, code, message) => {
    expect(() => readTable(file)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
  })

  it('a hundred thousand rows are, one more is too many', () => {
    const rows = 'a\n'.repeat(TABLE_LIMITS.rows)
    expect(readTable(bytes(`Title\n${rows}`)).rows).toHaveLength(TABLE_LIMITS.rows)
    expect(() => readTable(bytes(`Title\n${rows}a\n`))).toThrow(/100,000 rows/)
  })
})
