import type { Answer } from '../../api/views.ts'
import { isSealed } from '../../ui/readable.ts'
import './pulse-form.css'
import type { Said } from './rating-draft.ts'
import { RatingForm } from './rating-form.tsx'

interface PulseFormProps {
  view: Answer<'pulse'>
  me: string
}

/** What one is asked, person by person in order of family name. */
export function PulseForm({ view, me }: PulseFormProps) {
  const before = (to: string): Said | undefined => {
    const said = view.ratings.find((each) => each.from.id === me && each.to.id === to)?.said
    return said === undefined || isSealed(said) ? undefined : said
  }
  return (
    <div className="pulse-form">
      <p className="ink-2">
        From 1, strongly disagree, to 7, strongly agree. Nobody reads your answer before the other
        has given theirs, or the time is over; then the two are opened together.
      </p>
      {view.questions.length === 0 && <p>You have answered about all of whom you were asked.</p>}
      {view.questions.map((question) => (
        <RatingForm
          key={`${question.to.id} ${question.state}`}
          view={view}
          question={question}
          before={before(question.to.id)}
        />
      ))}
      <p className="ink-3 size-12">
        Informed by published research, not validated as a scale. Your answers are kept here until
        you give them. Each person is recorded separately.
      </p>
    </div>
  )
}
