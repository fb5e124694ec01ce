import { expect, it } from 'vitest'
import type { Answer } from '../../api/views.ts'
import { recordCsv, recordMarkdown } from './record-file.ts'

type Exported = Answer<'record-export'>

const line = (did: string, more: object = {}) => ({
  entry: {
    ...{ id: did, href: { noun: 'entry', id: did }, number: 1, did, lagDays: 0, source: 'web' },
    ...{ happened: '2026-04-14T09:00:00.000Z', recorded: '2026-04-14T09:00:00.000Z' },
    ...{ who: { id: 'dana', name: 'Dana Whitlock' }, ...more },
  },
  ...{ standsFor: 1, exceptions: ['mended'], said: [] },
})

const recorded = '2026-09-30T07:00:00.000Z'
const mending = { type: 'RecordWithdrawn', lagDays: 169, recorded }

it('says in every file of the record which entries count no longer, and which mend others', () => {
  const view = {
    lines: [
      line('gave a verdict', { mended: 'withdrawn' }),
      line('decided', { mended: 'corrected' }),
      line('withdrew an entry', mending),
    ],
    ...{ entries: 3, left: 0 },
  } as unknown as Exported
  const about = { organisation: 'Calder', reader: 'Noor', moment: 'Today', filters: [] }
  const files = [recordMarkdown(view, about, () => '/entry'), recordCsv(view)]
  for (const file of files) {
    const lines = file.split('\n')
    const ofEntry = (did: string) => lines.find((each) => each.includes(did))
    expect(ofEntry('gave a verdict')).toContain('withdrawn since: it no longer counts')
    expect(ofEntry('decided')).toContain('corrected since: this wording no longer counts')
    expect(ofEntry('withdrew an entry')).toContain('corrected, withdrawn or inserted')
    expect(ofEntry('withdrew an entry')).toMatch(/recorded 30 Sep 2026|,2026-09-30.*,169,/)
  }
})
