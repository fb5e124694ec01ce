import { type Model, modelOf, modelSettings, otherModels } from '../../subjects/model/model.ts'
import type { View } from '../../view/view.ts'
import type { Explanation } from './explanation.ts'

/** What a score is reckoned with, and what it would be by each other version, where there are any. */
export const modelTold = (
  view: View,
  told: string,
  scoreBy: (model: Model) => number | null | undefined = () => undefined,
): Explanation['model'] => ({
  version: modelOf(view).version,
  inForce: modelOf(view).version > modelSettings(view).length,
  told,
  others: otherModels(view).flatMap((model) => {
    const value = scoreBy(model) ?? undefined
    return value === undefined ? [] : [{ version: model.version, value }]
  }),
})
