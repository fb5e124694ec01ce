import { dirname, join } from 'node:path/posix'
import type { UnreadLine } from '../notes.ts'
import type { ItemId } from '../steps/item-id.ts'
import type { DecisionRecord, RecordLink } from '../steps/record.ts'
import type { Draft, Step } from '../steps/steps.ts'
import { numberIn } from './status.ts'

/** A decision as its file told it so far. */
export interface RecordLife {
  readonly id: ItemId
  readonly record: DecisionRecord
  readonly status:
    | 'proposed'
    | 'decided'
    | 'rejected'
    | 'deprecated'
    | 'superseded'
    | 'reversed'
    | 'dropped'
  /** Its file is not there any more. */
  readonly gone: boolean
  /** The links already told, so that a link that stays is told once. */
  readonly told: ReadonlySet<string>
  readonly noted: ReadonlySet<string>
  /** It began before it said an outcome. */
  readonly early: boolean
}

/** What earlier commits said of decision records. */
export interface RecordState {
  /** By the path where each file stands or last stood. */
  readonly lives: ReadonlyMap<string, RecordLife>
  /** Pages that are no records yet, each with why that was said of it. */
  readonly passed: ReadonlyMap<string, string>
}

export const noRecords: RecordState = { lives: new Map(), passed: new Map() }

/** A decision, and where its file is. */
export interface Found {
  readonly path: string
  readonly life: RecordLife
}

/** What one commit means, as it is worked out. */
export class RecordLedger {
  readonly message: string
  readonly lives: Map<string, RecordLife>
  readonly #passed: Map<string, string>
  readonly drafts: Draft[] = []
  readonly notes: { readonly file: string; readonly unread: UnreadLine }[] = []
  readonly nextNumber: (file: string) => number

  constructor(state: RecordState, message: string, nextNumber: (file: string) => number) {
    this.lives = new Map(state.lives)
    this.#passed = new Map(state.passed)
    this.message = message
    this.nextNumber = nextNumber
  }

  take(id: ItemId, step: Step, ownDay?: string | null): void {
    this.drafts.push({ id, step, ...(ownDay ? { ownDay } : {}) })
  }

  state(): RecordState {
    return { lives: this.lives, passed: this.#passed }
  }

  /** Names a page that is not read; for the same reason once. */
  passOver(file: string, unread: UnreadLine): void {
    if (this.#passed.get(file) === unread.why) return
    this.#passed.set(file, unread.why)
    this.notes.push({ file, unread })
  }

  /** The record that a link on a page leads to: by its file, else by its number among its neighbours. */
  find(path: string, { href, says }: RecordLink): Found | undefined {
    const target = href === null ? undefined : join(dirname(path), withoutAnchor(href))
    const direct = target === undefined ? undefined : this.lives.get(target)
    if (target !== undefined && direct?.gone === false) return { path: target, life: direct }
    const number = numberIn(says) ?? numberIn(target?.split('/').at(-1) ?? '')
    const found = [...this.lives].find(
      ([other, life]) =>
        number !== null &&
        dirname(other) === dirname(path) &&
        life.record.number === number &&
        !life.gone,
    )
    return found === undefined ? undefined : { path: found[0], life: found[1] }
  }
}

const withoutAnchor = (href: string): string => href.split(/[#?]/)[0] ?? ''

/** Nothing more can be made of it. */
export const isOver = ({ status }: RecordLife): boolean =>
  status === 'superseded' || status === 'dropped'
