import type { IFlattenedRuleSet } from 'dependency-cruiser'

/** Whom each part of the house may know; nobody else may be imported. Dependencies point inwards. */
export const mayKnow: Readonly<Record<string, readonly string[]>> = {
  'packages/domain': [],
  'packages/measures': [],
  'packages/eventstore-client': [],
  'packages/proof': [],
  'packages/projections': ['packages/domain', 'packages/measures', 'packages/eventstore-client'],
  'packages/importers': ['packages/domain'],
  'packages/application': [
    'packages/domain',
    'packages/projections',
    'packages/eventstore-client',
    'packages/importers',
    'packages/proof',
  ],
  'apps/web': ['packages/domain', 'packages/projections', 'packages/proof'],
  'apps/api': ['packages/'],
  'apps/cli': ['packages/'],
}

/** The floors of packages/projections, from the ground up: each knows itself and those below. */
const floors = [
  'view', // what a fold, a view and a query are
  'events', // what is done with events before they are folded
  'folds', // one row a record
  'telling', // what every answer is made of: days, names, links, sentences
  'records', // what each record is called, how it stands, and how far it is open
  'subjects', // what follows from many of them, by what it is about
  'across', // what goes across all subjects: lanes, pages, findings, what waits, why
  'queries', // one file a question
  'engine', // what keeps rows and timers, and makes views of them
]

/** The folders of further parts, from the ground up: each knows itself and those below. */
const folders: Readonly<Record<string, readonly string[]>> = {
  'packages/application': [
    'store',
    'keys',
    'home',
    'access',
    'proving',
    'writing',
    'mending',
    'commands',
    'importing',
    'reading',
    'read-store',
    'threads',
    'export',
    'backup',
    'demo',
  ],
  'packages/importers': [
    'steps',
    'wording',
    'commands',
    'git',
    'markdown',
    'madr',
    'okr',
    'strategy',
    'calendar',
    'table',
  ],
  'apps/api': [
    'http',
    'organisations',
    'visitors',
    'live',
    'access',
    'commands',
    'views',
    'exports',
    'imports',
    'looks',
    'outside',
    'webhooks',
    'followed',
    'demo',
    'openapi',
  ],
  'apps/web': ['words', 'api', 'here', 'ui', 'forms', 'charts', 'screens', 'app'],
}

/** What of the domain its nouns stand on, and whom that knows beside itself: no other noun. */
const belowTheNouns = {
  kernel: 'organisation/state[.]ts',
  organisation: '(kernel|person)/',
  policy: '(kernel|person|organisation)/',
}

/** Pure packages: whatever a platform has to offer comes in as an argument. */
export const pure = ['packages/domain', 'packages/measures', 'packages/proof']

/** The directions as rules for dependency-cruiser. */
export function rules(): IFlattenedRuleSet {
  const directions = Object.entries(mayKnow).map(([part, known]) => ({
    name: `${part} knows ${known.length === 0 ? 'nobody' : `only ${known.join(', ')}`}`,
    severity: 'error' as const,
    from: { path: `^${part}/` },
    to: { path: '^(apps|packages|tests|infra)/', pathNot: [part, ...known].map((it) => `^${it}`) },
  }))
  const house = '^packages/projections/src/'
  const upstairs = floors.map((floor, n) => ({
    name: `${floor} knows no floor above`,
    severity: 'error' as const,
    from: { path: `${house}${floor}/`, pathNot: '[.]spec[.]ts$' },
    to: { path: house, pathNot: floors.slice(0, n + 1).map((known) => `${house}${known}/`) },
  }))
  const upwards = Object.entries(folders).flatMap(([part, order]) =>
    order.slice(0, -1).map((folder, n) => ({
      name: `${part}: ${folder} knows no folder above`,
      severity: 'error' as const,
      from: { path: `^${part}/src/${folder}/`, pathNot: '([.]spec[.]tsx?|/testing/.*)$' },
      to: { path: `^${part}/src/(${order.slice(n + 1).join('|')})/` },
    })),
  )
  const domain = '^packages/domain/src/'
  const ground = Object.entries(belowTheNouns).map(([folder, known]) => ({
    name: `${folder} knows no noun but those it stands on`,
    severity: 'error' as const,
    from: { path: `${domain}${folder}/`, pathNot: '([.]spec[.]ts|/testing/.*)$' },
    to: { path: domain, pathNot: [`${domain}${folder}/`, `${domain}${known}`] },
  }))
  return {
    forbidden: [
      ...directions,
      ...upstairs,
      ...upwards,
      ...ground,
      {
        name: 'a query is known to the list of queries alone',
        severity: 'error',
        from: { path: house, pathNot: '([.]spec[.]ts|/testing/.*|queries/index[.]ts)$' },
        to: { path: `${house}queries/(?!index)[^/]+$` },
      },
      {
        name: 'what is pure stays so',
        severity: 'error',
        // A spec may read files: the measures' vectors lie in a folder.
        from: { path: `^(${pure.join('|')})/`, pathNot: '([.]spec[.]ts|/testing/.*)$' },
        to: { dependencyTypes: ['core'] },
      },
      {
        name: 'the web runs in a browser',
        severity: 'error',
        from: { path: '^apps/web/src/' },
        to: { dependencyTypes: ['core'] },
      },
      {
        name: 'every import leads somewhere',
        severity: 'error',
        from: {},
        to: { couldNotResolve: true },
      },
    ],
  }
}
