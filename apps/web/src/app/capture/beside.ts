import type { Answer } from '../../api/views.ts'
import type { PaletteItem } from '../palette-items.ts'

/** What is written beside a record, found by its number. */
interface Beside {
  readonly command: 'MakeRemark' | 'AskQuestion' | 'RecordExposure'
  /** `S-07` */
  readonly number: string
  readonly sentence: string
}

const BESIDE =
  /^(?:say |add |ask )?(?:an? )?(remark|question|who knows|told|shown)\b(.*?)\b(?:on|of|about|beside) ([A-Z]+-?\d+)\b[\s,:]*(.*)$/i

/** "I told", "we informed", "Noor knows of": who came to know of a record, in other words. */
const asTold = (query: string): string =>
  query
    .replace(/^(?:I|we)(?:['’]ve| have)? (?=told|informed|showed)/i, '')
    .replace(/^informed\b/i, 'told')
    .replace(/^showed\b/i, 'shown')
    .replace(
      /^(.+?) (?:knows|has known|was told|heard|has heard) (?=(?:of|about) )/i,
      'who knows $1 ',
    )

/** Reads `remark on S-07: …`, `question to Noor on S-08: …`, `told Noor of G-3`. Whom a question is for, its record knows. */
export function besideIn(query: string): Beside | undefined {
  const [, way = '', whom = '', number, rest = ''] = BESIDE.exec(asTold(query)) ?? []
  if (number === undefined) return undefined
  switch (way.toLowerCase()) {
    case 'remark':
      return { command: 'MakeRemark', number, sentence: rest }
    case 'question':
      return { command: 'AskQuestion', number, sentence: rest }
    case 'who knows':
      return { command: 'RecordExposure', number, sentence: `${whom} ${rest}`.trim() }
    default:
      return { command: 'RecordExposure', number, sentence: `${way}${whom}${rest}`.trim() }
  }
}

type Hit = Pick<Answer<'search'>['results'][number], 'href' | 'ordinal' | 'title' | 'found'>
type Said = Pick<Answer<'remarks'>, 'actions' | 'author'>

/** What somebody can come to know of, and has a number. */
const known: readonly string[] = ['decision', 'goal', 'request']

/** The record of a number, among what was found of it. */
export function numbered(found: readonly Hit[]) {
  const record = found.find((each) => each.found.in === 'ordinal')
  if (record === undefined || !('noun' in record.href)) return undefined
  const { href, ordinal = '', title } = record
  return { of: { noun: href.noun, id: href.id }, label: `${ordinal} ${title}` }
}

type Numbered = NonNullable<ReturnType<typeof numbered>>

/** What the palette offers to write beside a record; nothing where that cannot be done there. */
export function offeredBeside(
  { command, sentence }: Beside,
  { of, label }: Numbered,
  { actions, author }: Said,
  member: boolean,
): PaletteItem[] {
  const offer = (does: string, preset: PaletteItem['preset'] = { of }): PaletteItem[] => [
    {
      ...{ id: `beside-${command}`, group: 'Record', label: `${does} ${label}`, href: '' },
      ...{ captures: command, sentence, preset },
    },
  ]
  switch (command) {
    case 'MakeRemark':
      return actions.includes(command) ? offer('Add a remark to') : []
    case 'AskQuestion':
      return author !== undefined && actions.includes(command)
        ? offer(`Ask ${author.name} about`, { of, to: author.id })
        : []
    case 'RecordExposure':
      return member && known.includes(of.noun) ? offer('Say who knows of') : []
  }
}
