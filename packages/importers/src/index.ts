export { FEWER_PAGES } from './allowance.ts'
export type { ProposedSession } from './calendar/proposed-session.ts'
export type { CalendarOptions } from './calendar/read-calendar.ts'
export {
  type OwnPartnership,
  type SessionChoice,
  SessionCommands,
  type SessionOptions,
  type SessionSeries,
} from './calendar/session-commands.ts'
export { beginsIn, type EarlierImport } from './earlier-reading.ts'
export { ImportError, type ImportErrorCode } from './errors.ts'
export { cloneRemote, type Remote, tipOfRemote } from './git/clone.ts'
export { DEFAULT_LIMITS, type Limits } from './git/limits.ts'
export { type CalendarPart, importCalendar } from './import-calendar.ts'
export { type ImportedCommit, type ImportOptions, importHistory } from './import-history.ts'
export { headOfTable, type TableHead, type TablePart } from './import-table.ts'
export type { Choosing, LineChoices } from './line-choices.ts'
export type { LineNote, Question } from './notes.ts'
export { periodAnswer, yearAnswer } from './okr/answers.ts'
export type { FiscalYear } from './okr/period.ts'
export type { OkrAnswers } from './okr/state.ts'
export type { PageKind } from './pages.ts'
export { type ImportReport, type MovedDate, reportOn } from './report.ts'
export type {
  DecisionStep,
  RecordStep,
  Reference,
  Statement,
  StatementStep,
} from './steps/decision-steps.ts'
export type { Goal, Period, Target } from './steps/goal.ts'
export type { GoalChange, GoalStep, Return } from './steps/goal-steps.ts'
export type { ItemId } from './steps/item-id.ts'
export type { DecisionRecord, RecordField, RecordLink, Relation, Status } from './steps/record.ts'
export type { At, Evidence, Happened, ImportStep, ItemKey, Step } from './steps/steps.ts'
export {
  type GoalField,
  goalFields,
  type Hierarchy,
  hierarchies,
  type TableReading,
} from './table/fields.ts'
export { TableCommands } from './table/table-commands.ts'
export { type CommandOptions, Commands, type ImportCommand, type LeftOut } from './to-commands.ts'
export type { Claim } from './wording/claims.ts'
