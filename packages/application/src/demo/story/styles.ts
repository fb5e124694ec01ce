import { dana, danaWithNoor, noor } from '../cast.ts'
import { eventOf, type Step, step } from '../step.ts'

const within = { partnership: danaWithNoor }

const thursdays = step('2025-06-03 17:20', noor, 'NoteAdaptation', {
  ...{ id: dana, ...within },
  text: 'I send her one page the evening before, and no slides.',
})

const callsFirst = step('2026-05-21 18:40', dana, 'NoteAdaptation', {
  ...{ id: noor, ...within },
  text: 'Nothing that changes her plan goes out by mail. I call first.',
})

/** How Dana and Noor work, and what each does otherwise for the other. */
export const styles: readonly Step[] = [
  step('2025-05-12 07:50', dana, 'WriteWorkingStyle', {
    id: dana,
    text: 'I decide early in the morning and on paper. Tell me the worst first. I forget what I was told in a corridor.',
  }),
  step('2025-05-13 16:05', noor, 'TellBackground', {
    id: noor,
    text: 'Eleven years of freight, four of them on the phone with brokers. I came to marketing because nobody wrote down what they said.',
  }),
  step('2025-05-13 16:20', noor, 'WriteWorkingStyle', {
    id: noor,
    text: 'I think in writing and need a night before I answer. A question mark from me is a question, not a no.',
  }),
  thursdays,
  step('2025-06-24 08:15', dana, 'AnswerAdaptation', {
    ...{ id: dana, adaptation: eventOf(thursdays), helps: 'partly' },
    text: 'The page helps. On travel days I read it too late.',
  }),
  step('2026-05-20 07:40', dana, 'WriteWorkingStyle', {
    id: dana,
    text: 'I decide early in the morning and on paper. Tell me the worst first. When I am sure of something, ask me who else knows of it.',
  }),
  callsFirst,
  step('2026-06-11 19:10', noor, 'AnswerAdaptation', {
    ...{ id: noor, adaptation: eventOf(callsFirst), helps: 'yes' },
    text: 'Twice so far, and both times I was glad of it.',
  }),
  step('2026-06-12 07:55', dana, 'AnswerAdaptation', {
    ...{ id: dana, adaptation: eventOf(thursdays), helps: 'yes' },
    text: 'I take the early train now.',
  }),
]
