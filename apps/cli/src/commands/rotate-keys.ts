import { rotateKeys } from '@lockstep/application'
import type { Command } from '../command.ts'
import { organisationIn, withData } from '../data.ts'
import { Problem } from '../problem.ts'

export const rotateKeysCommand: Command = {
  name: 'rotate-keys',
  says: 'Wraps all keys on a server anew and destroys the key that wrapped them, so that no old copy of its database opens what was erased.',
  words: [],
  options: {
    org: { value: '<id>', says: 'The organisation; may be left out where there is only one.' },
  },
  run: (given, terminal) =>
    withData(terminal, async (data) => {
      if (data.store.at === 'files')
        throw new Problem(
          'The keys lie in files here, which keep nothing that was deleted; there is nothing to rotate.',
        )
      const { id } = await organisationIn(data, given.value('org'))
      await rotateKeys(data.store, id)
      terminal.out('The keys are wrapped anew. What was erased before opens from no copy any more.')
    }),
}
