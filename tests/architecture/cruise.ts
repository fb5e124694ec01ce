import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { folderRules, rules } from './rules.ts'

/** Every import under `root` that a rule forbids, as "rule: from → to". */
export const forbiddenImports = (root: string): Promise<readonly string[]> =>
  violations(root, ['apps', 'packages'], rules(), '(^|/)(node_modules|dist|reports)/')

/** Every folder of the projections that needs one which needs it; a spec may look at anything. */
export const foldersInCircles = (root: string): Promise<readonly string[]> =>
  violations(root, ['packages/projections/src'], folderRules, '[.]spec[.]ts$|/testing/')

async function violations(
  root: string,
  parts: string[],
  ruleSet: IFlattenedRuleSet,
  exclude: string,
): Promise<readonly string[]> {
  const { output } = await cruise(
    parts,
    {
      baseDir: root,
      validate: true,
      metrics: true,
      ruleSet,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: exclude },
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  )
  const { summary } = output as ICruiseResult
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}
