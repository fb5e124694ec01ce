import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { rules } from './rules.ts'

/** Every import under `root` that a rule forbids, as "rule: from → to". */
export async function forbiddenImports(root: string): Promise<readonly string[]> {
  const { output } = await cruise(
    ['apps', 'packages'],
    {
      baseDir: root,
      validate: true,
      ruleSet: rules(),
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(node_modules|dist|reports)/' },
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
