import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BenchRow, row } from '@lockstep/eventstore-client/bench/row'
import { Child } from '../child.ts'
import type { Histories, Took } from './imported.ts'
import { makeHistory } from './make-history.ts'

export interface ImportOptions {
  readonly rounds?: number
  /** Of the history that is made where the real one is missing. */
  readonly commits?: number
  /** Hears what is measured in place of something else. */
  readonly say?: (sentence: string) => void
  /** Where the real histories lie. */
  readonly histories?: string
}

const HISTORIES =
  process.env['LOCKSTEP_HISTORIES'] ??
  fileURLToPath(new URL('../../../../shared/histories', import.meta.url))

/** Seconds for an import, beside git's own reading of all changes and a bare append of the same events one by one. */
export async function benchImport(options: ImportOptions = {}): Promise<BenchRow[]> {
  const { rounds = 5, commits = 400, say = console.log, histories = HISTORIES } = options
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-history-'))
  try {
    const bundle = join(histories, 'sourcegraph-okrs.bundle')
    const repository = join(folder, 'repository')
    const real = existsSync(bundle)
    if (real) execFileSync('git', ['clone', '-q', '--bare', bundle, repository])
    else {
      say(`There is no ${bundle}, so import reads a history that is made here.`)
      makeHistory(repository, commits)
    }
    const took: Took[] = []
    for (let round = 0; round < rounds; round += 1) {
      const child = new Child('./import/imported.ts')
      const source = real ? bundle : repository
      took.push(await child.ask<Took>({ source, repository } satisfies Histories))
      child.stop()
    }
    const [ours, bare] = [took.map((each) => each.import), took.map((each) => each.bare)]
    return [row('import', 's', ours, bare)]
  } finally {
    await rm(folder, { recursive: true })
  }
}
