/** What one repository may cost. A repository is hostile input: nothing of it is read without one of these. */
export interface Limits {
  /** Milliseconds for the whole reading. */
  readonly time: number
  /** Bytes of a bundle file. */
  readonly bundleBytes: number
  /** Bytes of one page; a larger one is named and left out. */
  readonly pageBytes: number
  /** Lines of one page; a longer one is named and left out. */
  readonly pageLines: number
  /** Files that one commit may touch; the rest of a larger one is named and left out. */
  readonly filesInCommit: number
  /** Bytes of all the paths of one commit; what goes beyond is named and left out likewise. */
  readonly pathBytes: number
  /** Bytes and lines of the pages that are kept at once: what each said last. */
  readonly keptBytes: number
  readonly keptLines: number
  /** Steps, and lines that are not understood, that the whole history tells, and how long they are. */
  readonly told: number
  readonly toldBytes: number
  /** Bytes of one commit message or path that are looked at. */
  readonly fieldBytes: number
  /** Bytes that git may ask for at once. */
  readonly gitAllocation: string
}

export const DEFAULT_LIMITS: Limits = {
  time: 10 * 60_000,
  bundleBytes: 1024 ** 3,
  pageBytes: 1024 ** 2,
  pageLines: 20_000,
  filesInCommit: 50_000,
  pathBytes: 16 * 1024 ** 2,
  keptBytes: 64 * 1024 ** 2,
  keptLines: 500_000,
  told: 100_000,
  toldBytes: 256 * 1024 ** 2,
  fieldBytes: 64 * 1024,
  gitAllocation: '512m',
}
