import { begin, type Doing, give, on, pick } from './doing.ts'

const partnershipOf = ({ one, company }: Doing) => one('partnership') ?? company.id

const playable = ['vision', 'vision', 'decision', 'goal', 'partnership'] as const

/** What somebody may play back, and to whom they would. */
function playedBack(doing: Doing) {
  const { company, which, one, whom } = doing
  const noun = pick(playable, which) ?? 'vision'
  const id = one(noun) ?? company.id
  const { by } = company.state('vision', id) as { by?: string }
  return { of: { noun, id }, to: noun === 'vision' ? (by ?? whom) : whom, text: 'Words' }
}

export const visions = {
  shareVision: begin('ShareVision', (doing) => ({
    partnership: partnershipOf(doing),
    statement: 'Statement',
    takenAs: pick(['dream', 'stretch', 'plan', 'promise'], doing.which),
    editorial: doing.which % 4 === 0,
  })),
  reconfirmVision: (doing: Doing): void => {
    const decision = doing.among('decided', 'reversed', 'superseded')
    if (decision !== undefined)
      on('ReconfirmVision', { despite: [decision], reason: 'Reason' })(doing)
  },
  playBack: (doing: Doing): void => give(doing, 'PlayBack', playedBack(doing) as object),
  confirmPlayback: on('ConfirmPlayback'),
  correctPlayback: on('CorrectPlayback', { text: 'Words' }),
  playBackAnew: on('PlayBackAnew', { text: 'Words' }),
}
