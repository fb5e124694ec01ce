import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const textOf = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')

const compose = textOf('infra/cluster/compose.yaml')

/** What who runs the cluster puts beside its Compose file: folders that it writes to, and the file of its passwords. */
function ownFiles(): string[] {
  const folders = [...compose.matchAll(/"\.\/([\w.-]+):[^":]+"/g)].map(([, name]) => name)
  const files = [...compose.matchAll(/:\?in (infra\/cluster\/[\w.-]+)}/g)].map(([, path]) => path)
  return [...new Set([...folders.map((name) => `infra/cluster/${name}`), ...files.map(String)])]
}

test('its keys and passwords come into no image and no commit', () => {
  expect(ownFiles()).toEqual(['infra/cluster/kek', 'infra/cluster/.env'])
  for (const list of ['.dockerignore', '.gitignore'])
    expect(textOf(list).split('\n')).toEqual(expect.arrayContaining(ownFiles()))
})

test('the folder of its keys is the user’s that it runs as', () => {
  const [, given] =
    /command:\n {6}- \|\n([\s\S]+?)\n {4}volumes: (?=.*"\.\/kek:\/kek")/.exec(compose) ?? []
  expect(given).toContain('chown -R 1000:1000 /kek && chmod 700 /kek')
})

test('each browser stays at one node, where the files lie that it sends', () => {
  expect(textOf('infra/cluster/Caddyfile')).toMatch(/^\s*lb_policy cookie /m)
})

test('the image has what KurrentDB’s client can’t be loaded without, which is an optional package', () => {
  const installs = textOf('infra/Dockerfile').match(/pnpm install .*/g) ?? []
  expect(installs).toHaveLength(2)
  expect(installs.join()).not.toContain('--no-optional')
})
