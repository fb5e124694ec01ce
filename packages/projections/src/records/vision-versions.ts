import type { PartnershipId } from '@lockstep/domain'
import { type SharedVision, type VisionRow, visions } from '../folds/visions.ts'
import type { View } from '../view/view.ts'

/** A version that was shared. */
export type Version = VisionRow & { readonly shared: SharedVision }

export const isVersion = (row: VisionRow): row is Version => row.shared !== undefined

const known = new WeakMap<View, Map<PartnershipId, Version[]>>()

/** Every vision, version by version, the first first; worked out once a view. */
export function versionsByPartnership(view: View): ReadonlyMap<PartnershipId, readonly Version[]> {
  const found =
    known.get(view) ??
    Map.groupBy(
      [...view.rows(visions).values()]
        .filter(isVersion)
        .sort((x, y) => x.shared.version - y.shared.version),
      ({ shared }) => shared.partnership,
    )
  known.set(view, found)
  return found
}

export const versionsOf = (view: View, { shared }: Version): readonly Version[] =>
  versionsByPartnership(view).get(shared.partnership) ?? []

/** The version that took the place of another; undefined for the last. */
export const nextOf = (view: View, version: Version): Version | undefined =>
  versionsOf(view, version).find(({ shared }) => shared.version > version.shared.version)

/** Versions that mean the same, one after another: each but the first is only worded anew. */
export function meanings(versions: readonly Version[]): Version[][] {
  const all: Version[][] = []
  for (const version of versions) {
    const last = all.at(-1)
    if (last !== undefined && version.shared.editorial) last.push(version)
    else all.push([version])
  }
  return all
}

/** The versions that mean what one means: who has played one of them back has played all of them back. */
export const sameMeaning = (view: View, version: Version): readonly Version[] =>
  meanings(versionsOf(view, version)).find((same) => same.includes(version)) ?? [version]
