import { useId } from 'react'
import { uuidV7 } from '../../api/uuid-v7.ts'
import { useHref } from '../../app/hrefs.ts'
import { isSealed } from '../../ui/readable.ts'
import '../../ui/segments.css'
import { LineOf, type Stands } from './line-of.tsx'
import { type MeetingDraft, settlings, type Topic, type TopicLine } from './meeting-draft.ts'

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
  const id = useId()
  const hrefOf = useHref()
  const { topic, how, note } = line
  return (
    <div className="topic">
      <p id={id}>
        <a className="plain" href={hrefOf(topic.href)}>
          <span className="ink-3">{topic.ordinal}</span>{' '}
          {isSealed(topic.title) ? topic.told : topic.title}
        </a>
      </p>
      <div className="segments" role="radiogroup" aria-labelledby={id}>
        {choices.map(([name, label]) => (
          <label key={name}>
            <input
              type="radio"
              name={id}
              checked={how === name}
              onChange={() => onChange({ ...line, how: name })}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
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
    </div>
  )
}
