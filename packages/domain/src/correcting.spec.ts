import { describe, expect, it } from 'vitest'
import { correctableIn, correctionOf } from './correcting.ts'
import { commands, eventDefinition, eventTypes, isInsertable, recordedBy } from './registry.ts'

const fieldsOf = (type: string) => Object.keys(correctionOf(type)?.shape ?? {})

describe('a correction', () => {
  it('says anew what an entry says, and names nobody else', () => {
    expect(fieldsOf('FeedbackGiven.v2')).toEqual([
      'kind',
      'valence',
      'inTheirHands',
      'title',
      'text',
      'followUpOn',
    ])
    expect(fieldsOf('GoalProposed')).toContain('target')
    expect(fieldsOf('GoalProposed')).not.toContain('owners')
    expect(fieldsOf('GoalProposed')).not.toContain('source')
    expect(fieldsOf('GoalRevised')).toContain('reason')
  })

  it('asks for what an entry must say, and empties what it may leave open', () => {
    const correction = correctionOf('GoalProposed')
    expect(correction?.safeParse({ title: null }).success).toBe(false)
    expect(correction?.pick({ target: true }).safeParse({ target: null }).success).toBe(true)
    expect(
      correctionOf('FeedbackGiven.v2')?.shape['followUpOn']?.safeParse(undefined).success,
    ).toBe(false)
  })

  it('keeps the words of the form', () => {
    const [given, mended] = [
      commands.GiveFeedback.definition.input,
      correctionOf('FeedbackGiven.v2'),
    ]
    const shape = (given as unknown as typeof mended)?.shape
    expect(mended?.shape['valence']?.meta()?.title).toBe(shape?.['valence']?.meta()?.title)
    expect(mended?.shape['title']?.meta()).toMatchObject({ title: 'Title' })
  })

  it('leaves in confidence, or open, what was said so', () => {
    const fieldsIn = (says: object) =>
      correctableIn('CommitmentMade', { ...says, dueOn: '2099-01-01' })
    expect(fieldsIn({ words: 'Quiet', title: undefined })).toEqual(['dueOn', 'words'])
    expect(fieldsIn({ title: 'Loud' })).toEqual(['dueOn', 'title'])
  })

  it('is for no entry that stands as it is', () => {
    expect(correctionOf('PositionTaken')).toBeUndefined()
    expect(correctionOf('RecordWithdrawn')).toBeUndefined()
  })

  it('finds a form for every entry that people can mend', () => {
    const formless = eventTypes.filter(
      (type) => eventDefinition(type)?.mendable && recordedBy(type).length === 0,
    )
    expect(formless).toEqual(['FeedbackReplaced', 'GoalLapsed'])
  })
})

describe('a forgotten step', () => {
  it('is none that counts only from its recording, or that begins a record', () => {
    expect(isInsertable(commands.ReportProgress)).toBe(true)
    expect(isInsertable(commands.TakePosition)).toBe(false)
    expect(isInsertable(commands.OfferDisclosure)).toBe(false)
    expect(isInsertable(commands.ErasePerson)).toBe(false)
    expect(isInsertable(commands.ProposeGoal)).toBe(false)
    expect(isInsertable(commands.MarkFollowUpDue)).toBe(false)
  })
})
