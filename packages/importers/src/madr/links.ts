import { type ItemId, idText } from '../steps/item-id.ts'
import type { RecordLink } from '../steps/record.ts'
import type { RecordLedger } from './ledger.ts'

/** Tells the links that are new on the pages of a commit, once all its records are there to be named. */
export function tellLinks(ledger: RecordLedger, paths: readonly string[]): void {
  for (const path of paths) {
    const life = ledger.lives.get(path)
    if (life === undefined) continue
    const links = life.record.links.filter((link) => !life.told.has(keyOf(link)))
    ledger.lives.set(path, { ...life, told: new Set([...life.told, ...links.map(keyOf)]) })
    for (const link of links) tellLink(ledger, path, life.id, link)
  }
  for (const path of paths) tellSuperseded(ledger, path)
}

const keyOf = ({ relation, href, says }: RecordLink): string =>
  JSON.stringify([relation, href, says])

function tellLink(ledger: RecordLedger, path: string, own: ItemId, link: RecordLink): void {
  const other = ledger.find(path, link)
  if (other !== undefined && idText(other.life.id) === idText(own)) return
  if (link.relation === 'amended by') {
    const by = other === undefined ? { says: link.says } : { item: other.life.id }
    // Where both records say so, the one that amends does.
    const isTold = other?.life.record.links.some(({ relation }) => relation === 'amends') ?? false
    if (!isTold) ledger.take(own, { type: 'decision amended', by })
  }
  if (other === undefined) return
  if (link.relation === 'supersedes') supersede(ledger, other.path, own)
  if (link.relation === 'amends') {
    ledger.take(other.life.id, { type: 'decision amended', by: { item: own } })
  }
  if (link.relation === 'related') {
    ledger.take(own, { type: 'decision related', to: other.life.id })
  }
}

/** Tells of a record that says itself that it is superseded, where none that supersedes it said so. */
function tellSuperseded(ledger: RecordLedger, path: string): void {
  const life = ledger.lives.get(path)
  if (life?.record.status?.is !== 'superseded' || life.status === 'superseded') return
  const by = life.record.links
    .filter(({ relation }) => relation === 'superseded by')
    .map((link) => {
      const item = ledger.find(path, link)?.life.id
      return item === undefined ? { says: link.says } : { item }
    })
  ledger.take(life.id, { type: 'decision superseded', by, reason: ledger.message })
  ledger.lives.set(path, { ...life, status: 'superseded' })
}

/** The record at a path gives way to another. */
export function supersede(ledger: RecordLedger, path: string, item: ItemId): void {
  const life = ledger.lives.get(path)
  if (life === undefined || life.status === 'superseded') return
  ledger.take(life.id, { type: 'decision superseded', by: [{ item }], reason: ledger.message })
  ledger.lives.set(path, { ...life, status: 'superseded' })
}
