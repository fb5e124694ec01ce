import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { type Needs, needsInCircles } from './circles.ts'
import { rules } from './rules.ts'

/** Every import under `root` that a rule forbids, or that is part of a circle, as "rule: from → to". */
export async function forbiddenImports(root: string): Promise<readonly string[]> {
  const { summary, modules } = await cruised(root, ['apps', 'packages'], {
    exclude: '(^|/)(node_modules|dist|reports)/',
    ruleSet: rules(),
  })
  const imports = modules.map(
    ({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)] as const,
  )
  return [
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...circles('no circles', new Map(imports)),
  ]
}

/** Every folder of the projections that needs one which needs it; a spec may look at anything. */
export async function foldersInCircles(root: string): Promise<readonly string[]> {
  const { folders = [] } = await cruised(root, ['packages/projections/src'], {
    exclude: '[.]spec[.]ts$|/testing/',
    folders: true,
  })
  const needs = folders
    .filter(({ name }) => name.startsWith('packages/projections/'))
    .map(({ name, dependencies = [] }) => [name, dependencies.map((it) => it.name)] as const)
  return circles('no circles of folders', new Map(needs))
}

const circles = (rule: string, needs: Needs): readonly string[] =>
  needsInCircles(needs).map(([from, to]) => `${rule}: ${from} → ${to}`)

interface Looking {
  readonly exclude: string
  readonly ruleSet?: IFlattenedRuleSet
  /** Whether it is told which folder needs which. */
  readonly folders?: boolean
}

async function cruised(
  root: string,
  parts: string[],
  { exclude, ruleSet = {}, folders = false }: Looking,
): Promise<ICruiseResult> {
  const { output } = await cruise(
    parts,
    {
      baseDir: root,
      validate: true,
      metrics: folders,
      ruleSet,
      // Its own search for circles takes longer than everything else that it does.
      skipAnalysisNotInRules: true,
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
  return output as ICruiseResult
}
