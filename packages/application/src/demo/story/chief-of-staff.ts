import { dana, elif, jonas, marcus, tomas, wei } from '../cast.ts'
import { named } from '../named.ts'
import { promise } from '../promise.ts'
import { eventOf, type Step, step } from '../step.ts'

const brief = named('RB-01')
const leaving = named('L-02')
const handover = named('HO-02')
const danaWithElif = named('Dana with Elif')
const role = 'Chief of staff'

/** RB-01: a chief of staff comes after the crisis, and what was expected of her drifts. */
const hired: readonly Step[] = [
  step('2026-03-30 16:00', wei, 'AddOutsider', { name: 'Elif Kaya' }, { as: 'Elif Kaya' }),
  step(
    '2026-03-31 18:30',
    dana,
    'WriteRoleBrief',
    {
      ...{ person: elif, role, starts: '2026-04-13', works: 'conductor' },
      gaps: [
        { gap: 'Has never worked in freight', covered: 'A day a week with Wei’s dispatchers' },
        { gap: 'Writes no German', covered: 'The office in Hamburg translates' },
      ],
      at30: 'Knows what each of the six waits for from the others.',
      at60: 'Runs the staff meeting, and nobody is surprised in it.',
      at90: 'No decision goes out before its owner has been asked.',
    },
    { as: 'RB-01' },
  ),
  step('2026-04-13 08:45', wei, 'TakeIn', { id: elif, role }),
  step('2026-04-13 09:40', elif, 'StateHireExpectations', {
    id: brief,
    at30: 'Listens. Changes nothing.',
    at90: 'No decision goes out before its owner has been asked.',
  }),
  step(
    '2026-04-14 10:00',
    dana,
    'FoundPartnership',
    { members: [dana, elif] },
    { as: 'Dana with Elif' },
  ),
  step('2026-05-14 17:30', elif, 'SayHowHireGoes', {
    ...{ id: brief, day: '30', came: 'as expected' },
    text: 'Five of six. Marcus waits for nobody, he says.',
  }),
  step('2026-05-15 07:45', dana, 'SayHowHireGoes', {
    ...{ id: brief, day: '30', came: 'partly' },
    text: 'I hear what people say. I do not yet hear what they wait for.',
    at60: 'Runs the staff meeting, and writes down what was decided the same evening.',
  }),
  step('2026-05-15 08:00', dana, 'ReviseRoleBrief', {
    ...{ id: brief, works: 'conductor' },
    gaps: [{ gap: 'Writes no German', covered: 'The office in Hamburg translates' }],
    reason: 'She knows freight by now better than I did after a year.',
  }),
  step('2026-06-15 18:00', elif, 'SayHowHireGoes', { id: brief, day: '60', came: 'as expected' }),
  step('2026-06-16 08:10', dana, 'SayHowHireGoes', {
    ...{ id: brief, day: '60', came: 'as expected' },
    at90: 'Prepares the board deck as well.',
  }),
  step('2026-07-13 19:20', elif, 'SayHowHireGoes', {
    ...{ id: brief, day: '90', came: 'partly' },
    text: 'The deck takes the time in which I would ask the owners.',
  }),
  step('2026-07-14 08:00', dana, 'SayHowHireGoes', {
    ...{ id: brief, day: '90', came: 'partly' },
    text: 'The deck is the best we had. The asking is mine again.',
  }),
]

/** L-01, asked by somebody else and called off; L-02: why she goes, as both tell it, one of them late. */
const gone: readonly Step[] = [
  step(
    '2026-09-14 17:00',
    wei,
    'AskWhyTheyLeave',
    { person: elif, others: [dana, wei] },
    { as: 'L-01' },
  ),
  step('2026-09-14 17:20', elif, 'CallOffLeaving', {
    id: named('L-01'),
    reason: 'I would rather ask it myself, and of Dana alone.',
  }),
  step(
    '2026-09-15 09:10',
    elif,
    'AskWhyTheyLeave',
    { person: elif, others: [dana], partnership: danaWithElif },
    { as: 'L-02' },
  ),
  step('2026-09-17 20:15', elif, 'TellWhyTheyLeave', {
    id: leaving,
    reason: 'I was hired to see that people are asked, and became the one who writes the deck.',
  }),
  step('2026-09-23 07:30', dana, 'TellWhyTheyLeave', {
    id: leaving,
    reason: 'The job that I described in March was not the one that I gave her in June.',
  }),
  ...promise('C-11', {
    from: elif,
    to: wei,
    title: 'Who decided what at the retreat, on one page',
    dueOn: '2026-10-16',
    on: '2026-09-23 15:00',
  }),
  ...promise('C-12', {
    from: elif,
    to: marcus,
    title: 'A slot of ten minutes for pricing in every staff meeting',
    dueOn: '2026-10-30',
    on: '2026-09-23 15:40',
  }),
  step(
    '2026-09-24 10:20',
    tomas,
    'MakeRequest',
    {
      ...{ to: elif, kind: 'running', title: 'The staff meeting at ten instead of nine' },
      problem: { statement: 'Product has its stand-up at nine.', evidence: [] },
    },
    { as: 'The staff meeting at ten' },
  ),
  step('2026-09-25 17:30', wei, 'RecordLeaving', { id: elif }),
  step('2026-09-25 17:40', dana, 'BeginHandover', { from: elif, to: wei, role }, { as: 'HO-01' }),
]

const dropped = step('2026-09-29 15:20', jonas, 'AnswerHandoverItem', {
  ...{ id: handover, of: { noun: 'commitment', id: named('C-12') }, taken: 'dropped' },
  reason: 'A fixed slot fills itself. Pricing comes on the list when it has something to decide.',
})
const onePage = step('2026-09-29 15:05', jonas, 'AnswerHandoverItem', {
  ...{ id: handover, of: { noun: 'commitment', id: named('C-11') }, taken: 'accepted' },
})

/** HO-01, until somebody came; HO-02: what of the role goes on with who comes after her, one thing after the other. */
const handedOver: readonly Step[] = [
  step('2026-09-28 08:50', wei, 'AddMember', { name: 'Jonas Lind', role }, { as: 'Jonas Lind' }),
  step('2026-09-28 09:20', wei, 'EndHandover', { id: named('HO-01') }),
  step('2026-09-28 09:30', dana, 'EndPartnership', {
    id: danaWithElif,
    reason: 'Elif has left.',
  }),
  step(
    '2026-09-28 09:35',
    dana,
    'FoundPartnership',
    { members: [dana, jonas] },
    { as: 'Dana with Jonas' },
  ),
  step('2026-09-28 10:00', dana, 'BeginHandover', { from: elif, to: jonas, role }, { as: 'HO-02' }),
  onePage,
  step(
    '2026-09-29 15:10',
    jonas,
    'MakeCommitment',
    {
      ...{ to: wei, title: 'Who decided what at the retreat, on one page' },
      ...{ dueOn: '2026-10-23', action: eventOf(onePage) },
    },
    { as: 'C-13' },
  ),
  step('2026-09-29 16:30', wei, 'ReleaseCommitment', { id: named('C-11') }),
  dropped,
  step('2026-09-29 18:10', marcus, 'SettleHandoverItem', {
    ...{ id: handover, item: eventOf(dropped), agrees: true },
    note: 'As long as it does come on the list.',
  }),
]

/** Who came, how it went, why she left, and who comes after her. */
export const chiefOfStaff: readonly Step[] = [...hired, ...gone, ...handedOver]
