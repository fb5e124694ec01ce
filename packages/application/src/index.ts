export type * from './access/access.ts'
export type { ApiKey } from './access/api-keys.ts'
export {
  type FollowedSource,
  rhythms,
  type SourceReading,
} from './access/followed-sources.ts'
export type * from './access/links.ts'
export { lookKey } from './access/looks.ts'
export { openAccess } from './access/open-access.ts'
export type * from './access/session.ts'
export * from './access/sqlite-access.ts'
export { unservedIn, unservedSay } from './access/unserved.ts'
export type * from './access/webhooks.ts'
export { CopyDiffers } from './backup/copy-home.ts'
export { type BackedUp, takeBackup } from './backup/take-backup.ts'
export * from './commands/execute.ts'
export * from './commands/found.ts'
export * from './commands/send-timer.ts'
export * from './demo/record-demo.ts'
export * from './errors.ts'
export * from './export/export-log.ts'
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
} from './export/import-log.ts'
export { linesOf } from './export/lines-of.ts'
export * from './export/move-house.ts'
export * from './home/clock.ts'
export * from './home/home.ts'
export * from './home/lacking-keys.ts'
export * from './home/open-home.ts'
export { organisationName } from './home/organisation-name.ts'
export { earlierOf, type ReadUpTo } from './home/read-up-to.ts'
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
export * from './keys/codec.ts'
export * from './keys/keys.ts'
export { rotateKeys } from './keys/open-keys.ts'
export * from './keys/sqlite-keys.ts'
export { mustTakeWrappers, troubleWithWrappers, WrapperMissing } from './keys/wrappers.ts'
export * from './mending/mend.ts'
export * from './mending/mend-record.ts'
export * from './proving/sealing.ts'
export * from './proving/signing.ts'
export * from './read-store/follow.ts'
export { projectedAnew, projectedIn } from './read-store/projected.ts'
export * from './read-store/rebuild.ts'
export * from './read-store/standing.ts'
export * from './read-store/troubles.ts'
export type * from './reading/outgoing-desk.ts'
export type * from './reading/reading.ts'
export * from './reading/reading-desk.ts'
export { othersAtWork } from './store/at-work.ts'
export * from './store/data-folder.ts'
export { durabilityIn } from './store/durability.ts'
export { makeFolder } from './store/make-folder.ts'
export { FILES, idleSetting, type Store, StoreUnclear, storeOf } from './store/store.ts'
export * from './threads/open-reading.ts'
export * from './writing/command-request.ts'
export { zoneOf } from './writing/situation.ts'
export { type Giver, idsOf, type Request, type Written } from './writing/write.ts'
