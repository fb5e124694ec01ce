/**
 * What earlier imports recorded of a history. One of an older Lockstep passed over decision records that say no outcome
 * yet: what it passed over stays so, since all that it recorded afterwards hangs on that.
 */
export interface EarlierImport {
  /** The commits that something was recorded of. */
  readonly commits: ReadonlySet<string>
  /** Where decisions began, each as `beginsIn` names it. */
  readonly begun: ReadonlySet<string>
}

/** How far a history had been read, for one that an earlier import has read. */
export interface EarlierReading extends Pick<EarlierImport, 'begun'> {
  /** The last commit that something was recorded of. */
  readonly upTo: string
}

/** @param page as the decision's source names it */
export const beginsIn = (commit: string, page: string): string => `${commit} ${page}`
