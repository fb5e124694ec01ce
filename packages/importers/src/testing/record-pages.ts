/** Two decision records, and what stands on them in the specs. */
export const A = 'docs/adr/0001-use-postgres.md'
export const B = 'docs/adr/0002-use-sqlite.md'

/** A record after the MADR template. */
export const record = (title: string, chosen: string, ...more: string[]) =>
  [
    `# ${title}`,
    ...more.filter((line) => !line.startsWith('##')),
    '## Considered Options',
    '* Use PostgreSQL\n* Use SQLite',
    '## Decision Outcome',
    `Chosen option: "${chosen}", because it fits.`,
    ...more.filter((line) => line.startsWith('##')),
    '',
  ].join('\n\n')
/** A record after the plain template. */
export const plainRecord = (number: number, title: string, status: string, date = '2016-02-12') =>
  `# ${number}. ${title}\n\nDate: ${date}\n\n## Status\n\n${status}\n\n## Context\n\nWe must.\n\n## Decision\n\nWe will ${title.toLowerCase()}.\n\n## Consequences\n\nFewer bugs.\n`
