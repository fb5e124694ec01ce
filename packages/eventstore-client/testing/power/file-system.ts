import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import type { Disk, File } from './disk.ts'
import { FileLocks } from './locks.ts'
import { WalIndex } from './wal-index.ts'

const SECTOR = 4_096
/** A write that is torn leaves what lies beside it alone: what SQLite takes for granted of a disk on Linux and macOS. */
const POWERSAFE_OVERWRITE = 0x1000

/** A file that a connection has open; it goes by its address in SQLite's memory. */
interface Handle {
  readonly file: File
  /** What all connections to the same file share. */
  readonly shared: Shared
}

interface Shared {
  readonly locks: FileLocks<number>
  readonly index: WalIndex<number>
}

/**
 * Lets SQLite, compiled to WebAssembly, read and write a disk.
 * @param name of the file system, with which databases are opened
 */
export function installFileSystem(disk: Disk, sqlite: Sqlite3Static, name: string): void {
  const { capi, wasm, vfs } = sqlite
  const handles = new Map<number, Handle>()
  const allShared = new Map<number, Shared>()
  const of = (at: number) => handles.get(at) as Handle
  const memory = (at: number, length: number) => wasm.heap8u().subarray(at, at + length)
  const done = (isDone: boolean) => (isDone ? capi.SQLITE_OK : capi.SQLITE_BUSY)
  const refused = (code: number) => (disk.trouble?.kind === 'no room' ? capi.SQLITE_FULL : code)
  const nameAt = (at: number) => wasm.cstrToJs(at) as string

  const io = new capi.sqlite3_io_methods()
  Object.assign(io, { $iVersion: 2 })
  const system = new capi.sqlite3_vfs()
  const usual = new capi.sqlite3_vfs(capi.sqlite3_vfs_find(null))
  system.$iVersion = 2
  system.$szOsFile = new capi.sqlite3_file().structInfo.sizeof
  system.$mxPathname = usual.$mxPathname

  const file = {
    xClose(at: number) {
      of(at).shared.index.leave(at)
      of(at).shared.locks.lower(at, 0)
      handles.delete(at)
      return capi.SQLITE_OK
    },
    xRead(at: number, into: number, length: number, from: bigint) {
      const all = of(at).file.content.all
      const bytes = all.subarray(Number(from), Number(from) + length)
      const target = memory(into, length)
      target.set(bytes)
      if (bytes.length === length) return capi.SQLITE_OK
      target.fill(0, bytes.length)
      return capi.SQLITE_IOERR_SHORT_READ
    },
    xWrite(at: number, bytes: number, length: number, to: bigint) {
      return disk.write(of(at).file, Number(to), memory(bytes, length))
        ? capi.SQLITE_OK
        : refused(capi.SQLITE_IOERR_WRITE)
    },
    xTruncate(at: number, size: bigint) {
      return disk.truncate(of(at).file, Number(size))
        ? capi.SQLITE_OK
        : refused(capi.SQLITE_IOERR_TRUNCATE)
    },
    xSync(at: number) {
      return disk.sync(of(at).file) ? capi.SQLITE_OK : capi.SQLITE_IOERR_FSYNC
    },
    xFileSize(at: number, into: number) {
      wasm.poke64(into, BigInt(of(at).file.content.size))
      return capi.SQLITE_OK
    },
    xLock: (at: number, level: number) => done(of(at).shared.locks.raise(at, level)),
    xUnlock(at: number, level: number) {
      of(at).shared.locks.lower(at, level)
      return capi.SQLITE_OK
    },
    xCheckReservedLock(at: number, into: number) {
      wasm.poke32(into, Number(of(at).shared.locks.isReserved()))
      return capi.SQLITE_OK
    },
    xFileControl: () => capi.SQLITE_NOTFOUND,
    xSectorSize: () => SECTOR,
    xDeviceCharacteristics: () => POWERSAFE_OVERWRITE,
    xShmMap(at: number, region: number, size: number, isWanted: number, into: number) {
      wasm.pokePtr(into, of(at).shared.index.region(at, region, size, isWanted !== 0))
      return capi.SQLITE_OK
    },
    xShmLock: (at: number, from: number, count: number, flags: number) =>
      done(of(at).shared.index.lock(at, from, count, flags)),
    xShmBarrier() {},
    xShmUnmap(at: number) {
      of(at).shared.index.leave(at)
      return capi.SQLITE_OK
    },
  }

  const folder = {
    xOpen(_: number, nameAtOrNone: number, at: number, flags: number, into: number) {
      const called = nameAtOrNone === 0 ? `temporary ${at}` : nameAt(nameAtOrNone)
      const found = disk.find(called)
      if (found === undefined && (flags & capi.SQLITE_OPEN_CREATE) === 0)
        return capi.SQLITE_CANTOPEN
      const opened = found ?? disk.create(called)
      const shared = allShared.get(opened.number) ?? {
        locks: new FileLocks<number>(),
        index: new WalIndex<number>(wasm),
      }
      allShared.set(opened.number, shared)
      handles.set(at, { file: opened, shared })
      const struct = new capi.sqlite3_file(at)
      struct.$pMethods = io.pointer as number
      struct.dispose()
      if (into !== 0) wasm.poke32(into, flags)
      return capi.SQLITE_OK
    },
    xDelete(_: number, called: number) {
      disk.remove(nameAt(called))
      return capi.SQLITE_OK
    },
    xAccess(_: number, called: number, __: number, into: number) {
      wasm.poke32(into, Number(disk.find(nameAt(called)) !== undefined))
      return capi.SQLITE_OK
    },
    xFullPathname: (_: number, called: number, most: number, into: number) =>
      wasm.cstrncpy(into, called, most) < most ? capi.SQLITE_OK : capi.SQLITE_CANTOPEN,
    xRandomness(_: number, length: number, into: number) {
      crypto.getRandomValues(memory(into, length))
      return length
    },
    xSleep: () => capi.SQLITE_OK,
    xCurrentTimeInt64(_: number, into: number) {
      wasm.poke64(into, BigInt(Date.now()) + 210_866_760_000_000n)
      return capi.SQLITE_OK
    },
    xGetLastError: () => capi.SQLITE_OK,
  }

  vfs.installVfs({
    io: { struct: io, methods: file },
    vfs: { struct: system, methods: folder, name },
  } as unknown as Parameters<typeof vfs.installVfs>[0])
}
