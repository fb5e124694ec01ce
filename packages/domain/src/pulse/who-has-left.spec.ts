import { describe, it } from 'vitest'
import { given, id, NOW } from '../testing/spec.ts'
import { AnswerPulse, ClosePulse } from './commands.ts'
import * as told from './pulse.fixture.ts'
import { pulse } from './pulse.ts'

const { self, by, scores, danaNoor, danaTom, noorTom, called, answered, opened, silentOn } = told

const about = (name: string) => ({ ...self, to: id(name), scores, because: [] })
const now = { occurredAt: NOW }
const others = { ...told.others, 'person/tom': { is: 'left', erased: false } }
const round = called(danaNoor, danaTom, noorTom)
const halfway = [round, answered('noor', 'dana'), answered('tom', 'dana')] as const
const tomsSilence = [silentOn('noor', 'tom', true), silentOn('tom', 'noor', true)]

describe('who has left while a pulse runs', () => {
  it('is not asked about any more', () => {
    given(pulse, [round])
      .when(AnswerPulse, about('tom'), { ...by('dana'), others })
      .refused('HadLeft', 'to')
  })

  it('is not waited for by the last two who are here: what is sealed opens with theirs', () => {
    const silent = [silentOn('dana', 'tom', true), ...tomsSilence]
    const all = opened([danaNoor, danaTom, noorTom], ['new0', 'event1', 'event2'], silent)
    given(pulse, halfway)
      .when(AnswerPulse, about('noor'), { ...by('dana'), others })
      .records({ ...answered('dana', 'noor'), ...now }, { ...all, ...now })
  })

  it('is not waited for where all who are here had answered each other before', () => {
    const timer = { by: 'lockstep' as const, others }
    const past = [
      ...halfway,
      answered('dana', 'noor'),
      opened([danaNoor], ['event1', 'event3']),
      answered('dana', 'tom'),
    ]
    given(pulse, past)
      .when(ClosePulse, self, timer)
      .records({ ...opened([danaTom, noorTom], ['event5', 'event2'], tomsSilence), ...now })
    given(pulse, halfway).when(ClosePulse, self, timer).refused('PulseWindowOpen')
  })
})
