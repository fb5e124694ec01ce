import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { foldersInCircles, forbiddenImports } from './cruise.ts'
import { root } from './house.ts'

let small: string | undefined

afterEach(() => {
  if (small) rmSync(small, { recursive: true })
  small = undefined
})

/** A house of a few files, to see that a rule really catches what it is there for. */
function house(files: Readonly<Record<string, string>>): string {
  small = mkdtempSync(join(tmpdir(), 'house-'))
  for (const folder of ['apps', 'packages']) mkdirSync(join(small, folder))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(small, path)), { recursive: true })
    writeFileSync(join(small, path), text)
  }
  return small
}

test('nobody imports what they may not know', async () => {
  expect(await forbiddenImports(root)).toEqual([])
})

test.each([
  ['packages/domain/src/goal.ts', '../../measures/src/index.ts', 'packages/domain knows nobody'],
  ['packages/measures/src/beta.ts', '../../domain/src/index.ts', 'packages/measures knows nobody'],
  [
    'packages/eventstore-client/src/log.ts',
    '../../domain/src/index.ts',
    'packages/eventstore-client knows nobody',
  ],
  [
    'packages/projections/src/fold.ts',
    '../../application/src/index.ts',
    'packages/projections knows only',
  ],
  [
    'packages/importers/src/git.ts',
    '../../projections/src/index.ts',
    'packages/importers knows only',
  ],
  [
    'packages/application/src/open.ts',
    '../../../apps/api/src/index.ts',
    'packages/application knows',
  ],
  ['packages/projections/src/folds/goals.ts', '../telling/dates.ts', 'folds knows no floor above'],
  [
    'packages/projections/src/subjects/goals/line.ts',
    '../../across/lanes/goals.ts',
    'subjects knows no floor above',
  ],
  [
    'packages/projections/src/queries/home.ts',
    '../queries/goal.ts',
    'a query is known to the list of queries alone',
  ],
  [
    'packages/importers/src/commands/goals.ts',
    '../okr/page.ts',
    'packages/importers: commands knows no folder above',
  ],
  [
    'packages/application/src/mending/why.ts',
    '../commands/execute.ts',
    'packages/application: mending knows no folder above',
  ],
  [
    'packages/domain/src/policy/reach.ts',
    '../postmortem/state.ts',
    'policy knows no noun but those it stands on',
  ],
  [
    'apps/api/src/visitors/visitors.ts',
    '../access/answers.ts',
    'apps/api: visitors knows no folder above',
  ],
  ['apps/web/src/ui/words.tsx', '../forms/field.ts', 'apps/web: ui knows no folder above'],
  ['apps/web/src/page.ts', '../../../packages/application/src/index.ts', 'apps/web knows only'],
  ['apps/cli/src/serve.ts', '../../api/src/index.ts', 'apps/cli knows only'],
  ['packages/domain/src/goal.ts', 'node:crypto', 'what is pure stays so'],
  ['packages/measures/src/beta.ts', 'fs', 'what is pure stays so'],
  ['apps/web/src/page.ts', 'node:fs', 'the web runs in a browser'],
  ['packages/domain/src/goal.ts', './nowhere.ts', 'every import leads somewhere'],
])('%s may not import %s', async (from, to, rule) => {
  const files = to.startsWith('../') ? { [join(dirname(from), to)]: 'export const a = 1;' } : {}
  const found = await forbiddenImports(house({ ...files, [from]: `import '${to}';` }))
  expect(found).toEqual([expect.stringContaining(rule)])
})

test('a type is an import too', async () => {
  const files = {
    'packages/domain/src/goal.ts':
      "import type { A } from '../../measures/src/a.ts';\nexport type B = A;",
    'packages/measures/src/a.ts': 'export type A = 1;',
  }
  expect(await forbiddenImports(house(files))).toHaveLength(1)
})

test('files may not import each other in a circle', async () => {
  const at = 'packages/domain/src'
  const files = {
    [`${at}/index.ts`]: "import './a.ts';",
    [`${at}/a.ts`]: "import './b.ts';",
    [`${at}/b.ts`]: "import './c.ts';\nimport './d.ts';",
    [`${at}/c.ts`]: "import './a.ts';",
    [`${at}/d.ts`]: '',
  }
  expect(await forbiddenImports(house(files))).toEqual([
    `no circles: ${at}/a.ts → ${at}/b.ts`,
    `no circles: ${at}/b.ts → ${at}/c.ts`,
    `no circles: ${at}/c.ts → ${at}/a.ts`,
  ])
})

test('no two folders of the projections need each other', async () => {
  expect(await foldersInCircles(root)).toEqual([])
  const floor = 'packages/projections/src/across'
  const files = {
    [`${floor}/lanes/goals.ts`]: "import '../pages/line.ts';",
    [`${floor}/pages/line.ts`]: '',
    [`${floor}/pages/goal.ts`]: "import '../lanes/marks.ts';",
    [`${floor}/lanes/marks.ts`]: '',
  }
  expect(await foldersInCircles(house(files))).toContainEqual(
    expect.stringContaining('no circles of folders'),
  )
})
