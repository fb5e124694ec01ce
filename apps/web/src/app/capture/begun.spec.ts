import { describe, expect, it } from 'vitest'
import type { PaletteItem } from '../palette-items.ts'
import { begunIn } from './begun.ts'

const record = (captures: string, label: string, note: string): PaletteItem => ({
  ...{ id: captures, group: 'Record', label, note, href: '/', captures },
})
const items: PaletteItem[] = [
  record('GiveFeedback', 'Give feedback', 'feedback'),
  record('AskForConversation', 'Ask for a hard conversation', 'conversation'),
  record('RecordTalk', 'Record that we talked', 'conversation'),
  { id: 'found', group: 'Found', label: 'G-3 Pipeline', note: 'goal', href: '/' },
]
const begun = (query: string) => begunIn(items, query)

describe('a query', () => {
  it('begins to record what it names, once it says to whom or what', () => {
    expect(begun('feedback to ')).toEqual({ command: 'GiveFeedback', sentence: 'to ' })
    expect(begun('Give feedback: late')).toEqual({ command: 'GiveFeedback', sentence: 'late' })
    expect(begun('Record that we talked with Wei')).toEqual({
      command: 'RecordTalk',
      sentence: 'with Wei',
    })
    expect(begun('conversation with ')?.command).toBe('AskForConversation')
  })

  it('that may only look for something begins nothing', () => {
    for (const query of ['feedback', 'feedback tone', 'goal to win', 'feedbacks to', 'feedback to'])
      expect(begun(query), query).toBeUndefined()
  })
})
