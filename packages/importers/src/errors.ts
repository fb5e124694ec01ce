/**
 * Why a history or a table could not be read. The code is a fact (`GitNotInstalled`) and safe to log; `message` says it to a
 * person, and what to do.
 */
export class ImportError extends Error {
  override readonly name = 'ImportError'
  readonly code: ImportErrorCode

  constructor(code: ImportErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

export type ImportErrorCode =
  | 'GitNotInstalled'
  | 'NotARepository'
  | 'NoSuchBranch'
  | 'HistoryIsShallow'
  | 'BundleIncomplete'
  | 'BundleDamaged'
  | 'BundleTooLarge'
  | 'RefsNotReadable'
  | 'HistoryNotReadable'
  | 'HistoryTooLarge'
  | 'ImportTookTooLong'
  | 'AnswerNotUnderstood'
  | 'AnswerNeeded'
  | 'CalendarNotReadable'
  | 'CalendarTooLarge'
  | 'TableTooLarge'
  | 'TableNotUtf8'
  | 'TableNotReadable'
  | 'TableEmpty'
