import { dated, dateOf, type LastStep } from './dating.ts'
import type { EarlierReading } from './earlier-reading.ts'
import type { LineChoices } from './line-choices.ts'
import { foldRecords } from './madr/fold.ts'
import { noRecords, type RecordState } from './madr/ledger.ts'
import { type LineNote, noted, type UnreadLine } from './notes.ts'
import { foldOkrs } from './okr/fold.ts'
import { noGoals, type OkrAnswers, type OkrState } from './okr/state.ts'
import type { PageKind, SeenCommit } from './pages.ts'
import { idText } from './steps/item-id.ts'
import { type Draft, type ImportStep, isBeside, kindOf } from './steps/steps.ts'
import { foldStrategy, type StrategyState } from './strategy/fold.ts'

/** What earlier commits said: all that a commit's steps depend on. It is rebuilt by folding the history again. */
export interface ImportState {
  readonly root: string | undefined
  /** The last commit's date, for one that has none of its own. */
  readonly lastDate: string | undefined
  readonly answers: OkrAnswers
  /** What was chosen for lines that are not understood. */
  readonly chosen: LineChoices
  /** Until all that an earlier import had read is read again. */
  readonly earlier: EarlierReading | undefined
  /** The pages that are followed, by their path now. A removed one stays: what comes back under its path is it again. */
  readonly followed: ReadonlyMap<string, PageKind>
  /** The last number given in each file. */
  readonly numbers: ReadonlyMap<string, number>
  readonly lastSteps: ReadonlyMap<string, LastStep>
  readonly okrs: OkrState
  readonly strategy: StrategyState
  readonly records: RecordState
}

export interface Imported {
  readonly state: ImportState
  readonly steps: readonly ImportStep[]
  readonly notUnderstood: readonly LineNote[]
}

export const nothingImported = (
  answers: OkrAnswers = {},
  chosen: LineChoices = new Map(),
  earlier?: EarlierReading,
): ImportState => ({
  root: undefined,
  lastDate: undefined,
  answers,
  chosen,
  earlier,
  followed: new Map(),
  numbers: new Map(),
  lastSteps: new Map(),
  okrs: noGoals(answers),
  strategy: new Map(),
  records: noRecords,
})

/**
 * What one commit means, given what the commits before it said. A pure function: the same history yields the same
 * steps, and a longer one the same steps first.
 */
export function importCommit(state: ImportState, commit: SeenCommit): Imported {
  const root = state.root ?? commit.hash
  const own = dateOf(commit.committedAt)
  const committedAt = own ?? state.lastDate ?? NO_DATE
  const unread = unreadOf(commit)
  const earlier = state.earlier?.upTo === commit.hash ? undefined : state.earlier
  if (commit.pages.length === 0) {
    const seen = { ...state, root, lastDate: committedAt, earlier }
    return { state: seen, steps: [], notUnderstood: unread }
  }
  const numbers = new Map(state.numbers)
  const context = {
    message: commit.message,
    commit: commit.hash,
    day: committedAt.slice(0, 10),
    answers: state.answers,
    chosen: state.chosen,
    earlier: state.earlier,
    nextNumber: counter(numbers),
  }
  const of = (kind: PageKind) => commit.pages.filter((page) => page.kind === kind)
  const okrs = foldOkrs(state.okrs, of('okr'), context)
  const strategy = foldStrategy(state.strategy, of('strategy'), context)
  const records = foldRecords(state.records, of('decisions'), context)
  const { steps, lastSteps } = finish(
    state,
    root,
    commit,
    { committedAt, isBorrowed: own === undefined },
    [...okrs.drafts, ...strategy.drafts, ...records.drafts],
  )
  const notes = [...okrs.notes, ...strategy.notes, ...records.notes]
  return {
    state: {
      ...state,
      root,
      lastDate: committedAt,
      earlier,
      followed: new Map([
        ...[...okrs.pages.keys()].map((path) => [path, 'okr'] as const),
        ...[...strategy.state.keys()].map((path) => [path, 'strategy'] as const),
        ...[...records.lives.keys()].map((path) => [path, 'decisions'] as const),
      ]),
      numbers,
      lastSteps,
      okrs: okrs.state(),
      strategy: strategy.state,
      records: records.state(),
    },
    steps,
    notUnderstood: [
      ...unread,
      ...notes.map(({ file, unread: line }) => noted(commit.hash, file, line)),
    ],
  }
}

/** For a history whose first commit has no date that can be true. */
const NO_DATE = '1970-01-01T00:00:00Z'

const BORROWED = 'the commit has no date that can be true; taken from the one before'

const counter = (numbers: Map<string, number>) => (file: string) => {
  const number = (numbers.get(file) ?? 0) + 1
  numbers.set(file, number)
  return number
}

/** Gives steps their dates and keys. */
function finish(
  state: ImportState,
  root: string,
  { hash, author, message }: SeenCommit,
  { committedAt, isBorrowed }: { committedAt: string; isBorrowed: boolean },
  drafts: readonly Draft[],
): { steps: ImportStep[]; lastSteps: ImportState['lastSteps'] } {
  if (drafts.length === 0) return { steps: [], lastSteps: state.lastSteps }
  const lastSteps = new Map(state.lastSteps)
  const inCommit = counter(new Map())
  const steps = drafts.map(({ id, step, ...days }): ImportStep => {
    const name = idText(id)
    const found = dated(committedAt, lastSteps.get(name), days)
    const { happened, time, moved = isBorrowed ? BORROWED : undefined } = found
    if (!isBeside(step)) lastSteps.set(name, { time, happened })
    return {
      item: { kind: kindOf(step), key: { root, ...id, generation: 0 } },
      commit: { hash, numberInCommit: inCommit(name), at: committedAt },
      at: { happened, ...(moved === undefined ? {} : { moved }) },
      author,
      evidence: { commit: hash, message },
      step,
    }
  })
  return { steps, lastSteps }
}

function unreadOf({ hash, unreadable, unread }: SeenCommit): LineNote[] {
  const lines = unreadable.map(({ path, why }) => noted(hash, path, { line: 0, text: '', why }))
  const left: UnreadLine = {
    line: 0,
    text: '',
    why: `${unread} more files of this commit were not looked at`,
  }
  return unread === 0 ? lines : [...lines, noted(hash, '', left)]
}
