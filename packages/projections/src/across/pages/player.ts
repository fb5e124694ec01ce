import type { CommandName } from '@lockstep/domain'
import { type PlayerRow, players } from '../../folds/players.ts'
import {
  knownOf,
  type PlayerStanding,
  playerStanding,
  playerStandings,
  staleFrom,
} from '../../records/player-standing.ts'
import { mayGive } from '../../telling/actions.ts'
import { dayInWords, instantDay } from '../../telling/dates.ts'
import { capital, counted } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import { recordLine } from '../page/line.ts'
import { type Item, type Page, paged, type RecordLine } from '../page/page.ts'
import { whoDid } from '../page/told.ts'
import { citing } from './cited-outside.ts'
import { citesPart } from './cites.ts'

const standings: Record<PlayerStanding, RecordLine['standing']> = {
  fresh: 'open',
  stale: 'open',
  gone: 'past',
}

const offered: readonly CommandName[] = ['LookAtPlayer', 'HandOnPlayer', 'EndPlayer']

export const player = paged<PlayerRow>({
  fold: players,
  words: {
    one: 'player of the ecosystem',
    many: 'players of the ecosystem',
    create: { command: 'AddPlayer', label: 'Add a player' },
    empty:
      'Those outside on whom the business depends stand here, with who keeps up what is known of each, and how fresh that is.',
    open: 'followed',
    figure: 'What they are',
    began: 'Last looked at',
  },
  states: [...playerStandings],
  partnership: ({ added }) => added?.partnership,
  line: (view, row) => {
    const { id, added, state, gone } = row
    if (added === undefined || state.is === 'none') return undefined
    const stands = playerStanding(view, row)
    const { reach, relation } = knownOf(row)
    const due = staleFrom(view, row)
    const line = recordLine(view, {
      noun: 'player',
      id,
      title: added.name,
      kind: `${reach} player of the ecosystem`,
      to: [state.maintainer],
      state: stands,
      standing: standings[stands],
      began: row.looks.at(-1)?.stamp ?? added.stamp,
      due: stands === 'stale' ? due : undefined,
      ended: gone?.stamp,
    })
    return { ...line, ...(relation === undefined ? {} : { figure: relation }) }
  },
  page: (view, row) => ({
    kind: `${capital(knownOf(row).reach ?? '')} player of the ecosystem`,
    facts: factsOf(view, row),
    steps: [],
    parts: partsOf(view, row),
    linked: [],
    actions:
      row.state.is === 'followed' ? mayGive(view, offered, row.state, row.added?.partnership) : [],
    current: {},
  }),
})

function factsOf(view: View, row: PlayerRow): Page['facts'] {
  const { state } = row
  if (state.is === 'none') return []
  const fact = (label: string, text: string) => ({ label, value: [{ text }] })
  return [
    fact('What they are', knownOf(row).relation ?? ''),
    fact('Last looked at', dayInWords(instantDay(state.lookedAt, view), view)),
    fact('Stale after', counted(state.staleAfterDays, 'day')),
  ]
}

function partsOf(view: View, row: PlayerRow): Page['parts'] {
  const { id, handedOn, gone } = row
  return [
    { title: 'What is known', items: knownItems(view, row) },
    citesPart(view, citing(view, id), { command: 'CitePlayer', input: { player: id } }),
    {
      title: 'Who kept it up',
      beside: true,
      items: [
        ...handedOn.map(({ stamp, maintainer, reason }) => ({
          id: stamp.event,
          what: [{ text: `${firstNameOf(view, maintainer)} from here on` }],
          ...(reason === undefined ? {} : { note: reason }),
          stamp: stampView(view, stamp),
        })),
        ...(gone === undefined
          ? []
          : [
              {
                id: gone.stamp.event,
                what: [{ text: 'Gone' }],
                note: gone.reason,
                stamp: stampView(view, gone.stamp),
              },
            ]),
      ].toReversed(),
    },
  ].filter(({ items }) => items.length > 0)
}

/** Each time that somebody looked, the latest first; down to what was known at first. */
const knownItems = (view: View, { added, looks }: PlayerRow): Item[] =>
  [...(added === undefined ? [] : [added]), ...looks]
    .map((look): Item => {
      const first = 'name' in look
      const as = [look.reach, look.relation].filter((said) => said !== undefined)
      const changed = first || as.length === 0 ? [] : [`now: ${as.join(', ')}`]
      return {
        id: look.stamp.event,
        what: [
          {
            text:
              look.note ??
              (first ? 'Added' : changed.length > 0 ? capital(changed.join()) : 'As it was'),
          },
        ],
        note: [`${whoDid(view, look.stamp)}`, ...(look.note === undefined ? [] : changed)].join(
          ', ',
        ),
        ...(look.link === undefined ? {} : { link: look.link }),
        stamp: stampView(view, look.stamp),
      }
    })
    .toReversed()
