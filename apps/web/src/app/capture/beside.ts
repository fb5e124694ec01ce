import type { Answer } from '../../api/views.ts'
import type { PaletteItem } from '../palette-items.ts'

/** What is written beside a record, found by its number. */
interface Beside {
  readonly command:
    | 'MakeRemark'
    | 'AskQuestion'
    | 'RecordExposure'
    | 'TakePosition'
    | 'ReportPosition'
  /** `S-07` */
  readonly number: string
  readonly sentence: string
  /** All that was written, where it may have to be said as a remark. */
  readonly written?: string
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

/** "I disagree with S-07", "Noor is against S-07: too early". */
const STANDS =
  /^(\p{L}[\p{L}' -]*?) (?:am |is )?(disagrees? with|against|opposes?|opposed to|(?:have|has) concerns (?:about|on|with)|agrees? with|supports?|(?:am|is) for) ([A-Z]+-?\d+)\b[\s,:]*(.*)$/iu

const stanceOf = (said: string): string =>
  /concern/i.test(said) ? 'concern' : /^(?:dis|against|oppose)/i.test(said) ? 'oppose' : 'support'

/** Where somebody stands on a decision. */
function positionIn(query: string): Beside | undefined {
  const [, whom, said = '', number, rest = ''] = STANDS.exec(query) ?? []
  if (number === undefined) return undefined
  const stands = `${stanceOf(said)}: ${rest}`
  if (whom?.toLowerCase() === 'i')
    return { command: 'TakePosition', number, sentence: stands, written: query }
  return { command: 'ReportPosition', number, sentence: `${whom}, ${stands}`, written: query }
}

/**
 * Reads `remark on S-07: …`, `question to Noor on S-08: …`, `told Noor of G-3`, `Noor disagrees with S-07`. Whom a question
 * is for, its record knows.
 */
export function besideIn(query: string): Beside | undefined {
  const position = positionIn(query)
  if (position !== undefined) return position
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
/** What may be said beside it, and, of a decision, what may be done on it. */
interface Said extends Pick<Answer<'remarks'>, 'actions' | 'author'> {
  readonly onDecision?: readonly string[]
}

/** How one says where one stands, as the decision stands. */
const ownPositions = ['TakePosition', 'GiveLatePosition', 'RestatePosition']

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

const NO_POSITION =
  'Positions are taken by who is asked, and reported by whose decision it is. This is said beside it.'

/** What the palette offers to write beside a record; nothing where that cannot be done there. */
export function offeredBeside(
  { command, sentence, written = sentence }: Beside,
  { of, label }: Numbered,
  { actions, author, onDecision = [] }: Said,
  member: boolean,
): PaletteItem[] {
  const offer = (
    does: string,
    preset: PaletteItem['preset'] = { of },
    captures: string = command,
  ): PaletteItem[] => [
    {
      ...{ id: `beside-${command}`, group: 'Record', label: `${does} ${label}`, href: '' },
      ...{ captures, sentence, preset },
    },
  ]
  const position = (does: string, given: string | undefined): PaletteItem[] => {
    if (given !== undefined) return offer(`${does} on`, { of, id: of.id }, given)
    return actions.includes('MakeRemark')
      ? offer('Add a remark to', { of }, 'MakeRemark').map((item) => ({
          ...item,
          ...{ sentence: written, why: NO_POSITION },
        }))
      : []
  }
  switch (command) {
    case 'MakeRemark':
      return actions.includes(command) ? offer('Add a remark to') : []
    case 'AskQuestion':
      return author !== undefined && actions.includes(command)
        ? offer(`Ask ${author.name} about`, { of, to: author.id })
        : []
    case 'TakePosition':
      return position(
        'Say where you stand',
        ownPositions.find((each) => onDecision.includes(each)),
      )
    case 'ReportPosition':
      return position(
        'Report a position',
        onDecision.find((each) => each === command),
      )
    case 'RecordExposure':
      return member && known.includes(of.noun) ? offer('Say who knows of') : []
  }
}
