import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commands, eventDefinition, eventTypes, nouns } from './registry.ts'

describe('the registry', () => {
  it('knows each event type once, over all nouns', () => {
    const types = Object.values(nouns).flatMap(({ events }) => Object.keys(events))
    expect(types.sort()).toEqual(eventTypes)
  })

  it('tells no two kinds of event by the same words', () => {
    const deeds = eventTypes.map((type) => eventDefinition(type)?.did)
    expect(deeds.filter((did, n) => deeds.indexOf(did) !== n)).toEqual([])
  })

  it('has for every step the states that it may follow, and for no fact', () => {
    for (const noun of Object.values(nouns)) {
      for (const type of Object.keys(noun.events)) {
        const stands = eventDefinition(type)?.standing === 'fact'
        expect([type, Object.hasOwn(noun.after, type)]).toEqual([type, !stands])
      }
    }
  })

  it('can describe every command’s input as JSON Schema', () => {
    for (const { name, definition } of Object.values(commands)) {
      expect([name, z.toJSONSchema(definition.input, { io: 'input' }).type]).toEqual([
        name,
        'object',
      ])
    }
  })

  it('leaves to the person alone what only they can say', () => {
    const personal = Object.values(commands).filter(({ definition }) => definition.personal)
    expect(personal.map(({ name }) => name).sort()).toEqual([
      ...['AcceptCharter', 'AcceptFeedback', 'AcceptMetric', 'AcceptProblem'],
      ...['AcceptRequestProblem', 'AcceptSuccessElements'],
      ...['AgreeToConversationDisclosure', 'AgreeToDisclosure', 'AgreeToGoal'],
      ...['AnswerAdaptation', 'AnswerFollowUp', 'AnswerGoalChange', 'AnswerHandoverItem'],
      ...['AnswerPosition', 'AnswerPulse', 'AnswerRealityCheck'],
      ...['CheckReality', 'ClassifyIntervention'],
      ...['ConfirmCommitment', 'ConfirmPlayback', 'ConsentToGoalChange'],
      ...['CorrectExposure', 'CorrectPlayback'],
      ...[
        'DeclineAction',
        'DeclineFeedback',
        'DeclineGoalChange',
        'DeclinePostmortemAction',
        'DisputeAttendance',
        'DisputeExposure',
        'DisputeFinding',
      ],
      ...['EndDelegation', 'ErasePerson', 'ExplainFinding', 'FavourMetrics'],
      ...['GiveLatePosition', 'GrantDelegation'],
      ...[
        'HandOverOrganisation',
        'MissCommitment',
        'NoteAdaptation',
        'ObjectToTimeline',
        'OfferConversationDisclosure',
      ],
      ...['OfferDisclosure', 'OpenRecord'],
      'PlaceBet',
      ...['PlayBack', 'PlayBackAnew'],
      ...[
        'RankGoals',
        'ReadFeedbackAnew',
        'ReadInsight',
        'RejectSuccessElement',
        'ReleaseCommitment',
      ],
      'ReleaseInTheirPlace',
      ...['RestatePosition', 'SayHowHireGoes', 'SettleHandoverItem'],
      ...['StateExpectation', 'StateHireExpectations'],
      ...['TakeBackConversationDisclosure', 'TakeBackDisclosure', 'TakePosition'],
      ...['TellBackground', 'TellWhyTheyLeave'],
      ...['WriteRecollection', 'WriteRoleBrief', 'WriteWorkingStyle'],
    ])
  })

  it('finds a record for every command that does not create one', () => {
    for (const { name, definition } of Object.values(commands)) {
      const schema = z.toJSONSchema(definition.input, { io: 'input' }) as { required?: string[] }
      const begins = definition.creates === true || definition.begins !== undefined
      expect([name, schema.required?.includes('id') ?? false]).toEqual([name, !begins])
    }
  })
})
