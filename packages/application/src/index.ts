export type * from './access.ts'
export type { ApiKey } from './api-keys.ts'
export { CopyDiffers } from './backup/copy-home.ts'
export { type BackedUp, takeBackup } from './backup/take-backup.ts'
export * from './clock.ts'
export * from './codec.ts'
export * from './command-request.ts'
export * from './data-folder.ts'
export * from './demo/record-demo.ts'
export * from './errors.ts'
export * from './execute.ts'
export * from './export-log.ts'
export * from './follow.ts'
export {
  type FollowedSource,
  rhythms,
  type SourceReading,
} from './followed-sources.ts'
export * from './found.ts'
export * from './home.ts'
export {
  ExportDamaged,
  type ExportPage,
  eventsOf,
  isSame,
  type KeyFile,
  RecordedOtherwise,
  readExport,
  readKeys,
  restoreLog,
} from './import-log.ts'
export { importStopped, importsBegun, sayOfImport } from './importing/acts.ts'
export { type HeardCommit, importGit } from './importing/import-git.ts'
export type { Kept } from './importing/imported-streams.ts'
export {
  importFrom,
  type Look,
  lookAt,
  type Source as ImportSource,
} from './importing/look.ts'
export { type Choice, type Known, type Naming, whoIs } from './importing/names.ts'
export type { RefusedCommand } from './importing/recording.ts'
export { rehearsed } from './importing/rehearsal.ts'
export type { Heard, Imported } from './importing/take-in.ts'
export { undoAct, undoImport } from './importing/undo.ts'
export * from './input.ts'
export * from './keys.ts'
export * from './lacking-keys.ts'
export { linesOf } from './lines-of.ts'
export type * from './links.ts'
export { lookKey } from './looks.ts'
export { makeFolder } from './make-folder.ts'
export * from './mend.ts'
export * from './mend-record.ts'
export * from './move-house.ts'
export { durabilityIn, openAccess, rotateKeys } from './open-access.ts'
export * from './open-home.ts'
export * from './open-reading.ts'
export { organisationName } from './organisation-name.ts'
export type * from './outgoing-desk.ts'
export { earlierOf } from './outgoing-desk.ts'
export { projectedAnew, projectedIn } from './projected.ts'
export type * from './reading.ts'
export * from './reading-desk.ts'
export * from './rebuild.ts'
export * from './sealing.ts'
export * from './send-timer.ts'
export type * from './session.ts'
export { mustTakeWrappers, troubleWithWrappers, WrapperMissing } from './shared/wrappers.ts'
export * from './signing.ts'
export { zoneOf } from './situation.ts'
export * from './sqlite-access.ts'
export * from './sqlite-keys.ts'
export * from './standing.ts'
export { FILES, idleSetting, type Store, StoreUnclear, storeOf } from './store.ts'
export * from './troubles.ts'
export type * from './webhooks.ts'
export { type Giver, idsOf, type Request, type Written } from './write.ts'
