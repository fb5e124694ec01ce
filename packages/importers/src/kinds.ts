import { basename, dirname, extname } from 'node:path/posix'
import type { PageKind } from './pages.ts'

const TEXTS = new Set(['', '.md', '.markdown', '.mdown', '.txt'])
const ABOUT = /template|readme|guideline|example|^index$/i
const GOAL_FOLDER = /(?:^|[/_-])(?:okrs?|goals?|objectives)(?:[/_-]|$)/i
const RECORD_FOLDER =
  /(?:^|\/)(?:adrs?|decisions?|decision[-_]?(?:records?|log)|architectur\w+[-_]decisions?(?:[-_]records?)?)(?:\/|$)/i
const RECORD_FILE = /^(?:adr[-_]?)?\d{1,5}[-_. ]/i

/** What kind of page a file may be, going by its path: only such files are looked into. */
export function kindByPath(path: string): PageKind | undefined {
  const extension = extname(path).toLowerCase()
  if (!TEXTS.has(extension)) return undefined
  const name = basename(path, extname(path))
  const folder = dirname(path)
  if (isStrategy(folder, name)) return 'strategy'
  if (
    extension !== '' &&
    !ABOUT.test(name) &&
    (RECORD_FOLDER.test(folder) || /^adr[-_]?\d/i.test(name)) &&
    RECORD_FILE.test(name)
  ) {
    return 'decisions'
  }
  return !ABOUT.test(name) && (GOAL_FOLDER.test(folder) || GOAL_FOLDER.test(name))
    ? 'okr'
    : undefined
}

/** `strategy.md`, `company-strategy.md`, `strategy/index.md`. */
function isStrategy(folder: string, name: string): boolean {
  if (/(?:^|[-_ ])strategy$/i.test(name)) return true
  return /^(?:index|readme)$/i.test(name) && /^strategy$/i.test(basename(folder))
}
