import { uuidV7 } from '../../api/uuid-v7.ts'
import { LineOf, type Stands } from './line-of.tsx'
import { type MeetingDraft, settlings, type Topic, type TopicLine } from './meeting-draft.ts'
import { WhatBecame } from './what-became.tsx'

type Said = MeetingDraft['topics']

interface TopicLinesProps extends Stands {
  open: readonly Topic[]
  said: Said
  onChange: (said: Said) => void
}

/** The open topics, and those that were settled here. */
export function TopicLines({ open, said, onChange, ...stands }: TopicLinesProps) {
  const settled = Object.values(said).filter(({ topic }) => !open.some(({ id }) => id === topic.id))
  const lines = [
    ...settled,
    ...open.map((topic) => said[topic.id] ?? { key: topic.id, topic, how: '' as const, note: '' }),
  ]
  if (lines.length === 0)
    return <p className="ink-2">No topic is open: one that is raised stands here.</p>
  // It gets its own key with the first word said of it.
  const tell = (line: TopicLine) =>
    onChange({
      ...said,
      [line.topic.id]: { ...line, key: said[line.topic.id]?.key ?? uuidV7() },
    })
  return lines.map((line) => (
    <LineOf key={line.topic.id} line={line.key} noun="topic" {...stands}>
      <TopicFields line={line} onChange={tell} />
    </LineOf>
  ))
}

const choices = [['', 'Keep open'], ...Object.entries(settlings)] as [TopicLine['how'], string][]

function TopicFields({ line, onChange }: { line: TopicLine; onChange: (line: TopicLine) => void }) {
  const { topic, how, note } = line
  return (
    <WhatBecame
      record={topic}
      choices={choices}
      how={how}
      onChoose={(name) => onChange({ ...line, how: name })}
    >
      {(how === 'DiscussTopic' || how === 'DropTopic') && (
        <input
          type="text"
          className="note"
          aria-label={how === 'DropTopic' ? 'Why it is dropped' : 'What came of it'}
          placeholder={how === 'DropTopic' ? 'Why' : 'What came of it'}
          value={note}
          onChange={(event) => onChange({ ...line, note: event.target.value })}
        />
      )}
    </WhatBecame>
  )
}
