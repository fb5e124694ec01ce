import type { Answer } from '../../api/views.ts'

/** What a decision is, above its title. Which kind it is of is said when it is made, and not before. */
export function kindOfDecision({ ordinal, decision, restricted }: Answer<'decision'>): string {
  if (decision === undefined) return `Problem ${ordinal ?? ''}, nothing proposed yet`
  const { kind, domain, experiment, imported } = decision
  return [
    `${kind === undefined ? 'Decision' : named[kind]} ${ordinal ?? 'without a number yet'}`,
    domain && `domain: ${domain}`,
    experiment && 'an experiment',
    imported && 'read from a page',
    restricted && `open to ${restricted.to.map(({ name }) => name).join(', ')} only`,
  ]
    .filter(Boolean)
    .join(', ')
}

const named = { strategy: 'Strategy decision', operational: 'Operational decision' } as const
