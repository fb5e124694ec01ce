import { type ModelValues, modelWith, type Settings, withSetting } from '@lockstep/domain'
import { type Forgetting, LEVEL_MODEL, type LevelModel } from '@lockstep/measures'
import { type OrganisationRow, organisations } from '../../folds/organisation.ts'
import type { View } from '../../view/view.ts'
import type { PartName } from './part-names.ts'

/** What all scores are reckoned with. */
export interface Model {
  /** The first is 1; each setting of one of its numbers makes the next. */
  readonly version: number
  readonly level: LevelModel
  readonly forgetting: Forgetting
  readonly weights: Readonly<Record<PartName, number>>
}

export type ModelSetting = OrganisationRow['models'][number]

/**
 * Every setting of a number that scores are reckoned with, in order: each makes a version. All that was known count,
 * since what had happened by a day is reckoned as its curve is.
 */
export const modelSettings = (view: View): readonly ModelSetting[] =>
  [...view.known.rows(organisations).values()].flatMap(({ models }) => models)

/** What a view reckons with: what is in force in it, of what was known before what was then, unless it asks for another. */
export const modelOf = (view: View): Model =>
  (view.version === undefined ? undefined : modelNumbered(view, view.version)) ??
  versionFrom(modelSettings(view))

/** Any version up to the one in force; undefined where there has been none of that number. */
export function modelNumbered(view: View, version: number): Model | undefined {
  const settings = modelSettings(view)
  return version < 1 || version > settings.length + 1
    ? undefined
    : versionFrom(settings.slice(0, version - 1))
}

/** Every version but the one that a view reckons with, in order. */
export function otherModels(view: View): Model[] {
  const settings = modelSettings(view)
  const own = modelOf(view).version
  return Array.from({ length: settings.length + 1 }, (_, n) => n + 1)
    .filter((version) => version !== own)
    .map((version) => versionFrom(settings.slice(0, version - 1)))
}

function versionFrom(settings: readonly ModelSetting[]): Model {
  const { stated, behaviour, alignment } = valuesAfter(settings)
  return {
    version: settings.length + 1,
    level: {
      start: LEVEL_MODEL.start,
      startVariance: stated.start_variance,
      itemVariance: stated.item_variance,
      driftPerDay: stated.drift_per_day,
      staleAfterDays: stated.stale_days,
    },
    forgetting: { halfLifeDays: behaviour.half_life_days },
    weights: alignment,
  }
}

/** The numbers once some of them were set. */
export const valuesAfter = (settings: readonly ModelSetting[]): ModelValues =>
  modelWith(
    settings.reduce<Settings>(
      (sofar, { measure, parameter, value }) =>
        withSetting(sofar, { of: measure, name: parameter, value }),
      {},
    ),
  )
