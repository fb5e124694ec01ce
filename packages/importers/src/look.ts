import { basename } from 'node:path/posix'
import type { PageText } from './git/blobs.ts'
import type { Change, Commit } from './git/log.ts'
import { fileSimilarity } from './git/similarity.ts'
import { kindByPath } from './kinds.ts'
import type { PageChange, PageKind, SeenCommit } from './pages.ts'

/** Which pages are followed, by their path now. */
export type Followed = ReadonlyMap<string, PageKind>

export interface Looking {
  readonly followed: Followed
  readonly only: ReadonlySet<PageKind>
  page(object: string): Promise<PageText>
  /** Hears of each text that is kept, and throws where that is too much. */
  hold(path: string, text: string): void
}

/** Files that a followed page may have become are looked into up to so many. */
const MOST_CANDIDATES = 200
/** From so much of it on, in percent, a file that appears is the one that went: git's own measure. */
const SAME_FILE = 50

interface Move {
  readonly from: Change
  readonly to: Change
  readonly similarity: number
}

/** Looks at what a commit did to pages: reads those that are followed or may be pages, and recognises moves. */
export async function look(commit: Commit, looking: Looking): Promise<SeenCommit> {
  const { changes, ...about } = commit
  const reader = new Reader(looking)
  const moves = await reader.moves(changes)
  const moved = new Set(moves.flatMap(({ from, to }) => [from, to]))
  const pages: PageChange[] = []
  for (const { from, to, similarity } of moves) {
    const kind = looking.followed.get(from.path)
    const text = await reader.text(to)
    if (kind !== undefined && text !== undefined) {
      pages.push({ kind, change: 'moved', path: to.path, from: from.path, similarity, text })
    }
  }
  for (const change of changes) {
    const page = moved.has(change) ? undefined : await reader.seen(change)
    if (page !== undefined) pages.push(page)
  }
  return { ...about, pages, unreadable: reader.unreadable }
}

class Reader {
  readonly unreadable: { path: string; why: string }[] = []
  readonly #looking: Looking

  constructor(looking: Looking) {
    this.#looking = looking
  }

  /** What a change that is no move did to a page; nothing where it is none. */
  async seen(change: Change): Promise<PageChange | undefined> {
    const { path } = change
    const known = this.#looking.followed.get(path)
    const kind = known ?? kindByPath(path)
    if (kind === undefined || !this.#looking.only.has(kind)) return undefined
    const gone = { kind, change: 'removed', path, text: '' } as const
    if (change.status === 'removed') return known === undefined ? undefined : gone
    if (change.form !== 'file') {
      if (change.form === 'link') this.#leave(path, 'it is a symbolic link, which is not followed')
      return known === undefined ? undefined : gone
    }
    const text = await this.text(change)
    if (text === undefined) return undefined
    return { kind, change: known === undefined ? 'added' : 'changed', path, text }
  }

  /** The followed pages that went in this commit, and the files that they became. */
  async moves(changes: readonly Change[]): Promise<Move[]> {
    const gone = changes.filter(
      ({ status, path }) => status === 'removed' && this.#looking.followed.has(path),
    )
    if (gone.length === 0) return []
    const arrived = changes.filter(({ status, form }) => status === 'added' && form === 'file')
    const same = gone.flatMap((from) => {
      const twins = arrived.filter((to) => to.after === from.before)
      const to = twins.find((twin) => basename(twin.path) === basename(from.path)) ?? twins[0]
      return to === undefined ? [] : [{ from, to, similarity: 100 }]
    })
    const alike = await this.#alike(gone, arrived, same)
    return best([...same, ...alike])
  }

  async text(change: Change): Promise<string | undefined> {
    const page = await this.#looking.page(change.after ?? change.before ?? '')
    if (page.is === 'text') {
      this.#looking.hold(change.path, page.text)
      if (!page.utf8) this.#leave(change.path, 'it is not UTF-8; read as Western text')
      return page.text
    }
    this.#leave(change.path, page.why)
    return undefined
  }

  async #alike(
    gone: readonly Change[],
    arrived: readonly Change[],
    same: readonly Move[],
  ): Promise<Move[]> {
    const settled = new Set(same.flatMap(({ from, to }) => [from, to]))
    const olds = await this.#texts(gone.filter((change) => !settled.has(change)))
    if (olds.length === 0) return []
    const likely = arrived
      .filter((change) => !settled.has(change))
      .sort((a, b) => rank(a, gone) - rank(b, gone))
    const news = await this.#texts(likely.slice(0, MOST_CANDIDATES))
    return olds.flatMap((old) =>
      news.flatMap(({ change: to, text }) => {
        const similarity = fileSimilarity(old.text, text)
        return similarity >= SAME_FILE ? [{ from: old.change, to, similarity }] : []
      }),
    )
  }

  /** The texts of files; those that have none can't be compared. */
  async #texts(changes: readonly Change[]): Promise<{ change: Change; text: string }[]> {
    const texts: { change: Change; text: string }[] = []
    for (const change of changes) {
      const page = await this.#looking.page(change.after ?? change.before ?? '')
      if (page.is === 'text') texts.push({ change, text: page.text })
    }
    return texts
  }

  #leave(path: string, why: string): void {
    this.unreadable.push({ path, why })
  }
}

/** Files of a name that went come first, then those that look like pages. */
function rank({ path }: Change, gone: readonly Change[]): number {
  if (gone.some((old) => basename(old.path) === basename(path))) return 0
  return kindByPath(path) === undefined ? 2 : 1
}

/** Each file goes and arrives once; where several fit, the most alike do. */
function best(moves: readonly Move[]): Move[] {
  const taken = new Set<Change>()
  const ranked = [...moves].sort((a, b) => b.similarity - a.similarity)
  return ranked.filter(({ from, to }) => {
    if (taken.has(from) || taken.has(to)) return false
    taken.add(from).add(to)
    return true
  })
}
